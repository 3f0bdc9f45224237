"""§ 3: which versions have arrived, and when they work."""

import numpy as np
from timeline import Ramps

HOURS_PER_MONTH = 730


class Software:
    """Editors of a block of draws; pairs of a segment and an editor."""

    def __init__(self, plan, values):
        self.plan, self.size = plan, values.outage.size
        start, end, low, high = values.ready
        self.share = values.share
        self.ready = Ramps(start - plan.start, end - plan.start, low * self.share, high * self.share)
        hours = values.hours_per_incident / HOURS_PER_MONTH
        up = self.up = plan.scratch("up", *values.incidents.shape)
        np.multiply(values.incidents, hours, out=up)
        np.subtract(1.0, np.minimum(up, np.ones_like(hours), out=up), out=up)
        mean_up = 1.0 - np.minimum(1.0, values.incidents_per_month * hours)
        works = self.year(plan.years[0])[0] * mean_up[plan.pair_editor]
        self.at_start = self.by_segment(works, np.empty_like(values.members))  # 1 − f in month 0, at mean incidents

    def year(self, year):
        """Share of a segment's members who use an editor and are ready, by pair (months or 1, pairs, draws)."""
        return self.ready.levels(year, self.plan.scratch("ready", year.months, len(self.share), self.size))

    def working(self, year, ready):
        """1 − f by segment (months, segments, draws)."""
        plan = self.plan
        works = plan.scratch("works", year.months, len(self.share), self.size)
        np.take(self.up[year.first : year.stop], plan.pair_editor, axis=1, out=works, mode="clip")
        works *= ready
        return self.by_segment(works, plan.scratch("working", year.months, len(plan.structure.segments), self.size))

    def by_segment(self, amounts, out):
        """Sums over the editors of each segment."""
        out.fill(0.0)
        for pairs, segments in self.plan.layers:
            out[..., segments, :] += amounts[..., pairs, :]
        return out
