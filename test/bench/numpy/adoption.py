"""§ 2: practice by lane, under a ceiling, along a generalised Bass (or Gompertz) curve.

With y = practice/ceiling, a Bass month is exact and simplest in the odds a = y/(1 − y):

    a' = a + (a + p/S)·(exp(S·x/12) − 1),   S = p + q

which needs no division and keeps the digits of small practices. A Gompertz month is ln y' = exp(−b·x/12)·ln y.
"""

import numpy as np
from timeline import Ramps

# A practice on its ceiling has odds near 1e200 instead of infinity: the curve leaves it where it is.
SMALLEST_GAP = 1e-200


class Adoption:
    """Practice of a block of draws; `year` must be called for each year in turn."""

    def __init__(self, plan, values, deterrence, working_at_start):
        self.plan, self.values, self.deterrence = plan, values, deterrence
        self.size = values.outage.size
        start, end, low, high = values.ease
        self.ease = Ramps(start - plan.start, end - plan.start, low, high)
        self.is_gompertz = plan.structure.curve == "gompertz"
        speed = values.p + values.q
        self.rate = values.b / -12 if self.is_gompertz else speed / 12
        self.own_share = np.divide(values.p, speed, out=np.zeros_like(speed), where=speed > 0)
        lanes = len(plan.structure.lanes)
        self.threatened = np.isin(plan.lane_segment, plan.threatened)
        self.practice, self.term = (np.empty((lanes, self.size)) for _ in range(2))
        self.ceiling = self.state = self.ceilings = self.growth = self.key = None
        self.at_start = self.starting_practice(working_at_start)

    def starting_practice(self, working_at_start):
        values = self.values
        through = ((1.0 - values.outage) * working_at_start)[self.plan.lane_segment]
        observed = values.realised_at_start / np.where(through < 0.2, 1.0, through)
        return np.where(through < 0.2, values.practice_at_start, observed)

    def year(self, year, out):
        """Writes the practice of a year in `out` (months, lanes, draws).

        Returns ceilings and ease, one month where they do not move.
        """
        pressure, key = self.deterrence.pressure(year)
        announced = next(iter(self.plan.fines.values())).announced_in(year)
        support = self.plan.support[year.first : year.stop]
        ease = self.ease.levels(year, self.plan.scratch("ease", year.months, len(self.values.members), self.size))
        steady = key and announced.min() == announced.max() and len(set(support)) == 1 and self.ease.phase(year)
        key = (key, announced[0], support[0], self.ease.phase(year)) if steady else None
        moved = key is None or key != self.key
        if moved:
            self.key = key
            self.ceilings = self.ceilings_under(pressure, announced)
            self.growth = self.growth_of(pressure, ease, support)
        self.follow(year.months, moved, out)
        return self.ceilings, ease

    def ceilings_under(self, pressure, announced):
        """m by lane (months or 1, lanes, draws)."""
        values = self.values
        ceiling = (1.0 - values.refusal)[None]
        if pressure is not None:
            ceiling = pressure * (values.refusal * values.chi)
            ceiling += 1.0 - values.refusal
        if announced.any():
            months = announced[:1] if announced.all() else announced
            lost = values.backfire[self.plan.lane_segment] * self.threatened[:, None]
            ceiling = ceiling - lost * months[:, None, None]
        np.maximum(ceiling, np.zeros(self.size), out=ceiling)
        return np.minimum(ceiling, np.ones(self.size), out=ceiling)

    def growth_of(self, pressure, ease, support):
        """expm1(S·x/12) by lane (for Gompertz: exp(−b·x/12)), months or one."""
        values, scratch = self.values, self.plan.scratch
        steps = support if len(set(support)) > 1 else support[:1]
        helped = np.stack([values.support[i] if i >= 0 else np.zeros(self.size) for i in steps]) * values.beta_support
        base = values.beta_ease * ease + (1.0 + helped)[:, None]
        months = max(len(base), 1 if pressure is None else len(pressure))
        speed = scratch("speed", months, len(values.p), self.size)
        for duty in self.plan.duties:
            lanes = self.plan.lanes[duty]
            np.multiply(base[:, self.plan.due[duty]], self.rate[lanes], out=speed[:, lanes])
        if pressure is not None:
            speed += pressure * (values.rho * self.rate)
        return np.exp(speed, out=speed) if self.is_gompertz else np.expm1(speed, out=speed)

    def follow(self, months, moved, out):
        """Steps through the months of a year; `moved` where its ceilings are not those of the year before."""
        growth = self.growth if len(self.growth) > 1 else [self.growth[0]] * months
        if len(self.ceilings) == 1:
            if moved:
                self.enter(self.ceilings[0])
            out[0] = self.state
            for place in range(months):
                self.step(out[place], growth[place], out[place + 1] if place + 1 < months else self.state)
            self.attain(out, self.ceiling, out)
            return
        for place in range(months):
            self.enter(self.ceilings[place])
            self.attain(self.state, self.ceiling, out[place])
            self.step(self.state, growth[place], self.state)

    def attain(self, state, ceiling, out):
        """Practice of a state under a ceiling."""
        if self.is_gompertz:
            np.multiply(np.exp(state, out=out), ceiling, out=out)
            return
        ratio = self.plan.scratch("ratio", *state.shape)
        np.add(state, 1.0, out=ratio)
        np.divide(state, ratio, out=out)
        out *= ceiling

    def enter(self, ceiling):
        """Changes the ceiling: practice stays, its place under the ceiling moves."""
        if self.ceiling is None:
            np.minimum(ceiling, self.at_start, out=self.practice)
            self.state = np.empty_like(self.practice)
        else:
            self.attain(self.state, self.ceiling, self.practice)
        self.ceiling = ceiling
        if self.is_gompertz:
            np.log(np.divide(self.practice, ceiling, out=self.term), out=self.state)
            self.state[ceiling <= 0] = -np.inf
            return
        np.subtract(ceiling, self.practice, out=self.term)
        self.term[self.term == 0] = SMALLEST_GAP
        np.divide(self.practice, self.term, out=self.state)
        if ceiling.min() <= 0:
            self.state[ceiling <= 0] = 0.0

    def step(self, state, growth, out):
        """State of the next month."""
        if self.is_gompertz:
            np.multiply(state, growth, out=out)
            return
        np.add(state, self.own_share, out=self.term)
        np.multiply(self.term, growth, out=self.term)
        np.add(state, self.term, out=out)
