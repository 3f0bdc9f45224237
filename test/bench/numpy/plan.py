"""What all draws of a group share: who is where, who is bound, and which months count."""

import math
from types import SimpleNamespace

import numpy as np
from stacking import DUTIES, KINDS
from timeline import Lever, last_begun, step_in, step_shares, years_between


class Scratch:
    """Arrays that are written again by every block, so that none is allocated twice."""

    def __init__(self):
        self.arrays = {}

    def __call__(self, name, *shape):
        key = name, shape
        if key not in self.arrays:
            self.arrays[key] = np.empty(shape)
        return self.arrays[key]


class Plan:
    """Indices and dates, in the order of the structure's segments, lanes and pairs."""

    def __init__(self, structure, calendar):
        self.structure, self.calendar, self.scratch = structure, calendar, Scratch()
        self.start = structure.start
        self.months = structure.end - structure.start + 1
        self.years = years_between(structure.start, structure.end)
        self.place_lanes()
        self.place_pairs()
        self.place_levers()
        self.amounts_keys = {}
        self.support = [last_begun(calendar.support_steps, self.start + t) for t in range(self.months)]
        self.judged = {year: self.judged_months(year) for year in self.years}

    def place_lanes(self):
        """Slices by duty of the lanes (`lanes`) and of their segments (`due`); segments that have `both` duties."""
        structure = self.structure
        segments, lanes = structure.segments, structure.lanes
        fed = sum(duty == "feeding" for duty, _ in lanes)
        self.lanes = {"feeding": slice(0, fed), "consulting": slice(fed, len(lanes))}
        self.duties = [duty for duty in DUTIES if self.lanes[duty].start < self.lanes[duty].stop]
        self.lane_segment = np.array([segments.index(name) for _, name in lanes], dtype=int)
        self.due = {duty: as_slice(self.lane_segment[self.lanes[duty]]) for duty in DUTIES}
        self.both = overlap(self.due["feeding"], self.due["consulting"])
        self.both_lanes = tuple(
            slice(
                self.lanes[duty].start + self.both.start - self.due[duty].start,
                self.lanes[duty].start + self.both.stop - self.due[duty].start,
            )
            for duty in DUTIES
        )
        self.segment_kind = np.array([KINDS.index(kind) for kind in structure.kinds])
        self.kind_segments = [np.flatnonzero(self.segment_kind == kind) for kind in range(len(KINDS))]
        self.lane_kind = self.segment_kind[self.lane_segment]

    def place_pairs(self):
        """Slices of the pairs by duty, with their lanes; layers: slices of pairs and of the segments they are of."""
        structure = self.structure
        pairs, lanes = structure.pairs, structure.lanes
        self.pair_segment = [structure.segments.index(segment) for segment, _ in pairs]
        self.pair_editor = np.array([structure.editors.index(editor) for _, editor in pairs], dtype=int)
        self.pairs, self.pair_lane = {}, {}
        for duty in DUTIES:
            places = [i for i, (segment, _) in enumerate(pairs) if (duty, segment) in lanes]
            self.pairs[duty] = as_slice(places)
            self.pair_lane[duty] = np.array([lanes.index((duty, pairs[i][0])) for i in places], dtype=int)
        self.both_pairs = overlap(self.pairs["feeding"], self.pairs["consulting"])
        edges = {0, *(edge for rows in self.pairs.values() for edge in (rows.start, rows.stop))}
        cuts = [
            i for i, segment in enumerate(self.pair_segment) if i in edges or segment != self.pair_segment[i - 1] + 1
        ]
        self.layers = [
            (slice(first, stop), slice(self.pair_segment[first], self.pair_segment[first] + stop - first))
            for first, stop in zip(cuts, [*cuts[1:], len(pairs)])
        ]

    def place_levers(self):
        """Fines and the condition of payment: their dates and lanes."""
        structure, calendar, start, lanes = self.structure, self.calendar, self.start, self.structure.lanes
        self.fines = {
            duty: Lever(calendar.announced - start, calendar.start[i] - start, calendar.withdrawn - start)
            for i, duty in enumerate(DUTIES)
        }
        bound = {
            duty: np.array(
                [lane for lane, one in enumerate(lanes) if one in structure.bound and one[0] == duty], dtype=int
            )
            for duty in DUTIES
        }
        self.threatened = np.unique(self.lane_segment[np.concatenate(list(bound.values()))])
        self.fined = {duty: rows if self.fines[duty].starts else rows[:0] for duty, rows in bound.items()}
        self.condition, self.conditioned = None, np.array([], dtype=int)
        if structure.condition:
            duty, names = structure.condition[:2]
            self.condition = Lever(*(month - start for month in calendar.condition))
            self.conditioned = np.array(
                [lane for lane, one in enumerate(lanes) if one[0] == duty and one[1] in names], dtype=int
            )
        # What presses each lane. A fine that starts goes before a condition of payment.
        levers = [(self.fines[duty], rows) for duty, rows in self.fined.items()]
        if self.condition:
            levers.append((self.condition, np.setdiff1d(self.conditioned, np.concatenate(list(self.fined.values())))))
        self.pressing = [(lever, rows_of(rows)) for lever, rows in levers if rows.size]
        self.is_finable = any(
            rows.size and any(self.counted(duty, year)[2] for year in self.years) for duty, rows in self.fined.items()
        )
        self.is_withholding = self.condition is not None and any(
            first < stop for first, stop in map(self.condition.counted, self.years)
        )

    def counted(self, duty, year):
        """Enforced months of a duty in a year: first, one after the last, how many."""
        first, stop = self.fines[duty].counted(year)
        return first, stop, stop - first

    def may_fine_twice(self, year):
        """Whether a member can be fined for both duties in a year."""
        segments = [set(self.lane_segment[rows]) for rows in self.fined.values()]
        return bool(set.intersection(*segments)) and all(self.counted(duty, year)[2] for duty in self.fined)

    def judged_months(self, year):
        """Months over which members are judged: counted ones where there are some, or all of the year.

        `spans`: (first, one after the last); `place`: that of each lane; `threshold`: share of each step of its
        threshold, by lane.
        """
        whole = year.first, year.stop
        spans, place = [whole], np.zeros(len(self.structure.lanes), dtype=int)
        for duty, rows in self.fined.items():
            first, stop, months = self.counted(duty, year)
            if months and rows.size and (first, stop) != whole:
                if (first, stop) not in spans:
                    spans.append((first, stop))
                place[rows] = spans.index((first, stop))
        if len(spans) > 1 and not (place == 0).any():
            spans, place = spans[1:], place - 1
        threshold = tuple(
            step_shares([month - self.start for month in froms], *spans[lane_place])
            for froms, lane_place in zip(self.calendar.threshold_steps, place)
        )
        return SimpleNamespace(spans=spans, place=place, threshold=threshold, is_whole=spans == [whole])

    def amounts_key(self, number):
        """Steps in which the amounts of a calendar year stand (maximum and cap, by kind and duty).

        Equal for years of equal amounts.
        """
        if number not in self.amounts_keys:
            self.amounts_keys[number] = tuple(
                step_in(froms, 12 * number) for pair in self.calendar.amount_steps for froms in pair
            )
        return self.amounts_keys[number]

    def schedule_year(self, duty, year):
        """Year whose amounts are feared: that of the start, before the start."""
        return max(year.number, math.floor((self.fines[duty].start + self.start) / 12))


def sum_by_year(plan, series, out):
    """Sums of a series (months, rows, draws) by year (years, rows, draws)."""
    if all(year.months == 12 for year in plan.years):
        return np.add.reduce(series.reshape(-1, 12, *series.shape[1:]), axis=1, out=out)
    for place, year in enumerate(plan.years):
        np.add.reduce(series[year.first : year.stop], axis=0, out=out[place])
    return out


def as_slice(indices):
    """The slice of indices that follow each other."""
    return slice(int(indices[0]), int(indices[-1]) + 1) if len(indices) else slice(0, 0)


def rows_of(indices):
    """A slice where indices follow each other, which spares a copy; else the indices."""
    found = as_slice(indices)
    return found if np.array_equal(np.arange(found.start, found.stop), indices) else np.asarray(indices)


def overlap(one, other):
    return slice(max(one.start, other.start), max(one.start, other.start, min(one.stop, other.stop)))
