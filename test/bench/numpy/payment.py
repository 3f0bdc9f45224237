"""§ 5: when money is paid, and what it is worth at the start of the horizon (§ 8)."""

import numpy as np


class Payment:
    """Spreads yearly amounts over months, of a block of draws.

    `discount` is what 1 EUR of each month is worth (months, draws).
    """

    def __init__(self, plan, values):
        self.plan, self.lag = plan, values.lag_months
        self.force = np.log1p(values.discount_rate) / 12
        self.discount = np.exp(-(np.arange(plan.months) + 0.5)[:, None] * self.force)
        self.is_free = self.force == 0
        self.month = np.where(self.is_free, 1.0, np.expm1(-self.force))
        self.windows = {}

    def worth(self, first, stop):
        """Worth of 1 EUR in each month of [first, stop[, a geometric sum; months may be arrays."""
        factor = np.where(self.is_free, stop - first, np.expm1(-(stop - first) * self.force) / self.month)
        return np.exp(-(first + 0.5) * self.force) * factor

    def at_once(self, first, stop):
        """Worth of 1 EUR spread over [first, stop[ and paid as it falls due."""
        return self.worth(first, stop) / (stop - first)

    def lagged(self, first, stop):
        """1 EUR spread over [first, stop[ and paid `lag` later.

        Shares by year in which some is paid, share after the horizon, worth.
        """
        if (first, stop) not in self.windows:
            begin, end, months, last = first + self.lag, stop + self.lag, stop - first, self.plan.months
            earliest, latest = begin.min(), end.max()
            shares = []
            for place, year in enumerate(self.plan.years):
                if earliest < year.stop and year.first < latest:
                    overlap = np.minimum(end, year.stop) - np.maximum(begin, year.first)
                    shares.append((place, np.maximum(0.0, overlap) / months))
            after = np.minimum(months, np.maximum(0.0, end - last)) / months
            begin, end = np.minimum(begin, last), np.minimum(end, last)
            self.windows[first, stop] = shares, after, self.worth(begin, end) / months
        return self.windows[first, stop]
