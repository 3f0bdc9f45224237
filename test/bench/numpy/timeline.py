"""§ 1: the calendar of a run, dates of the law, ramps. Months `t` count from the start of the horizon."""

import math
from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True)
class Year:
    """A calendar year inside the horizon: months first … stop − 1; `january` may lie before month 0."""

    number: int
    first: int
    stop: int
    january: int

    @property
    def months(self):
        return self.stop - self.first


def years_between(start, end):
    """Calendar years of a horizon given by its first and last absolute month."""
    numbers = range(start // 12, end // 12 + 1)
    return tuple(
        Year(number, max(0, 12 * number - start), min(end + 1, 12 * number + 12) - start, 12 * number - start)
        for number in numbers
    )


@dataclass(frozen=True)
class Lever:
    """Dates of a fine or of a condition of payment, in months `t`; infinity is never."""

    announced: float
    start: float
    withdrawn: float

    @property
    def starts(self):
        return math.isfinite(self.start)

    def counted(self, year):
        """Enforced months of a year, as the first and the one after the last; equal when there are none."""
        first, stop = max(year.first, self.start), min(year.stop, self.withdrawn)
        return (int(first), int(stop)) if first < stop else (year.first, year.first)

    def enforced_within(self, first, stop):
        """Whether a month of [first, stop[ is enforced; `stop` may be an array."""
        return np.maximum(first, self.start) < np.minimum(stop, self.withdrawn)

    def announced_in(self, year):
        """For each month of a year, whether the measure is announced and not withdrawn."""
        months = np.arange(year.first, year.stop)
        return (self.announced <= months) & (months < self.withdrawn)

    def anticipation(self, year, tau):
        """How near the measure feels.

        0 before its announcement, 1 while enforced (months or 1, draws or 1); None where it is never felt.
        """
        announced = self.announced_in(year)
        if not self.starts or not announced.any():
            return None
        if announced.all() and self.start <= year.first:
            return np.ones((1, 1))
        wait = np.maximum(0.0, self.start - np.arange(year.first, year.stop, dtype=float))[:, None]
        near = np.where(wait > 0, np.where(tau > 0, np.exp(-wait / np.where(tau > 0, tau, 1.0)), 0.0), 1.0)
        return near * announced[:, None]


class Ramps:
    """Rows of levels that go straight from `low` in month `start` to `high` in month `end`; a jump if they coincide."""

    def __init__(self, start, end, low, high):
        start, end = np.minimum(start, 1e300), np.minimum(end, 1e300)
        origin, span = np.where(end > start, start, end - 1), np.where(end > start, end - start, 1.0)
        self.low, self.high = low, high
        self.slope = (high - low) / span
        self.base = low - self.slope * origin
        self.bottom, self.top = np.minimum(low, high), np.maximum(low, high)
        self.rises = bool((high >= low).all())
        self.starts = origin.min(initial=np.inf), origin.max(initial=-np.inf)
        self.ends = end.min(initial=np.inf), end.max(initial=-np.inf)

    def phase(self, year):
        """Either "low" or "high" when no row moves in the year, else None."""
        return "high" if year.first >= self.ends[1] else "low" if year.stop - 1 <= self.starts[0] else None

    def levels(self, year, out):
        """Levels of a year (months, rows, draws), written in `out`; one month stands for all when no row moves."""
        phase = self.phase(year)
        if phase:
            return (self.high if phase == "high" else self.low)[None]
        np.multiply(self.slope, year.first, out=out[0])
        out[0] += self.base
        for month in range(1, year.months):
            np.add(out[month - 1], self.slope, out=out[month])
        if not self.rises or year.first < self.starts[1]:
            np.maximum(out, self.bottom, out=out)
        if not self.rises or year.stop - 1 > self.ends[0]:
            np.minimum(out, self.top, out=out)
        return out


def last_begun(froms, month):
    """Place of the last step that has begun in a month; −1 before all."""
    return max((i for i, first in enumerate(froms) if first <= month), default=-1)


def step_in(froms, month):
    """Place of the step that holds in a month; before all, the first."""
    return max(0, last_begun(froms, month))


def step_shares(froms, first, stop):
    """Share of the months [first, stop[ during which each step holds."""
    places = [step_in(froms, month) for month in range(first, stop)]
    return tuple(places.count(i) / len(places) for i in range(len(froms)))
