"""§ 2 and § 4: what a member fears, how near it feels, and how likely a boycott is."""

import numpy as np
from fines import case_rate, expected_fine
from stacking import DUTIES, KINDS


class Deterrence:
    """Stakes of a block of draws, by lane."""

    def __init__(self, plan, values):
        self.plan, self.values = plan, values
        self.convicted = 1.0 - values.dropped
        self.stakes, self.largest, self.pressures = {}, {}, {}
        self.loss = np.zeros_like(values.p)
        if plan.condition and plan.condition.starts and plan.structure.condition[2] == "member":
            rows = plan.conditioned
            self.loss[rows] = (values.events * values.subject_share * values.applied_share)[
                rows
            ] * values.amount_per_event[plan.lane_segment[rows]]
        self.half = values.h[plan.lane_kind]

    def amounts(self, lanes, duty, number):
        """EUR per case and cap of a calendar year, by lane."""
        values, steps = self.values, self.plan.amounts_key(number)
        units, caps = [], []
        for kind in range(len(KINDS)):
            place = kind * len(DUTIES) + DUTIES.index(duty)
            maximum, cap = values.amounts[place]
            units.append(maximum[steps[2 * place]] * values.severity * values.breaches_per_case)
            caps.append(cap[steps[2 * place + 1]])
        kinds = self.plan.lane_kind[lanes]
        return np.stack(units)[kinds], np.stack(caps)[kinds]

    def stake(self, year):
        """F by lane.

        Expected yearly fine as perceived, and the payment that would be lost. Second: a key, equal for equal stakes.
        """
        plan, values = self.plan, self.values
        numbers = {duty: plan.schedule_year(duty, year) for duty, rows in plan.fined.items() if rows.size}
        key = tuple(plan.amounts_key(number) for number in numbers.values())
        if key not in self.stakes:
            stake = self.loss.copy()
            for duty, number in numbers.items():
                rows = plan.fined[duty]
                nu = case_rate(values.perceived_detection[plan.lane_segment[rows]]) * self.convicted
                stake[rows] += expected_fine(nu, *self.amounts(rows, duty, number), plan.calendar.warnings)[0]
            self.stakes[key] = stake, stake / (stake + self.half)
        return *self.stakes[key], key

    def largest_stake(self, year):
        """The larger stake of a segment's duties (segments, draws)."""
        (stake, _, key), plan = self.stake(year), self.plan
        if key not in self.largest:
            largest = self.largest[key] = np.zeros_like(self.values.members)
            for duty in plan.duties:
                np.maximum(largest[plan.due[duty]], stake[plan.lanes[duty]], out=largest[plan.due[duty]])
        return self.largest[key]

    def pressure(self, year):
        """Pressure by lane (months or 1, lanes, draws), or None when there is none.

        Second: a key, equal for equal years, None if it moves.
        """
        pressing = [(lever.anticipation(year, self.values.tau), rows) for lever, rows in self.plan.pressing]
        pressing = [(nearness, rows) for nearness, rows in pressing if nearness is not None]
        if not pressing:
            return None, ("none",)
        _, saturated, key = self.stake(year)
        constant = all(nearness.shape == (1, 1) for nearness, _ in pressing)
        if constant and (key, len(pressing)) in self.pressures:
            return self.pressures[key, len(pressing)], (key, len(pressing))
        months = max(len(nearness) for nearness, _ in pressing)
        pressure = np.zeros((months, *saturated.shape))
        for nearness, rows in pressing:
            pressure[:, rows] = saturated[rows] * nearness[:, None]
        if not constant:
            return pressure, None
        self.pressures[key, len(pressing)] = pressure
        return pressure, (key, len(pressing))
