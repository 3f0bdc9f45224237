"""§ 4: who boycotts feeding, when, and how likely it was."""

import numpy as np
from fines import case_rate, expected_fine
from plan import rows_of


class Boycott:
    """Boycotts of a block of draws, in `segments` whose rate is not 0 everywhere; `lanes` are their feeding lanes."""

    def __init__(self, plan, values, deterrence):
        self.plan, self.values, self.deterrence = plan, values, deterrence
        self.segments = np.flatnonzero((values.boycott_rate > 0).any(axis=1))
        feeding = plan.lane_segment[plan.lanes["feeding"]]
        self.lanes = np.flatnonzero(np.isin(feeding, self.segments))
        self.rows = rows_of(self.lanes)
        self.fined = np.intersect1d(self.lanes, plan.fined["feeding"])
        self.kept = 1.0 - values.boycott_depth
        self.rate = values.boycott_rate[self.segments]
        self.half = values.h[plan.segment_kind[self.segments]]
        self.fines = {}

    def enforced(self, lever, year):
        """Draws in which a boycotted month of the year is enforced, inside the horizon or not."""
        return lever.enforced_within(year.january, year.january + self.values.boycott_months)

    def odds(self, year):
        """Probability of a boycott, by segment."""
        plan, duty = self.plan, "feeding"
        feared = np.zeros_like(self.values.members)
        months = plan.counted(duty, year)[2]
        if months and self.fined.size:
            fine = np.where(self.enforced(plan.fines[duty], year), self.fine(months, year), 0.0)
            feared[plan.lane_segment[self.fined]] = fine
        if plan.condition and plan.structure.condition[0] == duty:
            loss = np.where(self.enforced(plan.condition, year), self.deterrence.loss[plan.lanes[duty]], 0.0)
            feared[plan.due[duty]] += loss
        feared = feared[self.segments]
        return -np.expm1(-self.rate * (1.0 - self.values.eta * (feared / (feared + self.half))))

    def fine(self, months, year):
        """Expected fine of own fault under a boycott's detection, of the lanes that are fined."""
        key = months, self.plan.amounts_key(year.number)
        if key not in self.fines:
            rate = case_rate(self.values.detection_in_boycott[self.plan.lane_segment[self.fined]])
            amounts = self.deterrence.amounts(self.fined, "feeding", year.number)
            nu = rate * (months / 12) * self.deterrence.convicted
            self.fines[key] = expected_fine(nu, *amounts, self.plan.calendar.warnings)[0]
        return self.fines[key]

    def reduce(self, year, place, practice):
        """Multiplies practice (months, lanes, draws) by what a boycott leaves of it."""
        boycotted = self.values.boycotted[place, self.plan.lane_segment[self.lanes]]
        month = np.arange(year.first, year.stop)[:, None, None] - year.january
        practice[:, self.rows] *= np.where(boycotted & (month < self.values.boycott_months), self.kept, 1.0)

    def is_detected(self, years):
        """Whether a year is controlled with the detection of boycotts (years of a slice, lanes, draws)."""
        enforced = np.stack([self.enforced(self.plan.fines["feeding"], year) for year in self.plan.years[years]])
        return self.values.boycotted[years, self.plan.lane_segment[self.lanes]] & enforced[:, None]
