"""§ 5: which members are below the threshold, and why.

With M the share that does it at all, κ the power of the practice law and h(z) = min(1, z)^κ, P(r < z) = (1 − M) +
M·h(z). Powers are taken as exponentials of logarithms: those of thresholds and of working software are shared by many
cohorts.
"""

from types import SimpleNamespace

import numpy as np

ON_CEILING = 1e300  # stands for an infinite κ: z^κ is 0 below 1 and 1 above
LEAST = -700.0  # exponentials below it are 0 for every purpose, and NumPy is slow where they leave normal numbers
LEVEL = 1e-12  # practice so near its ceiling is on it


class Compliance:
    """Classes of a block of draws, year by year."""

    def __init__(self, plan, values, software):
        self.plan, self.values, self.software = plan, values, software
        self.working_platform = 1.0 - values.outage
        self.log_platform = np.log(self.working_platform)
        self.thresholds = {}
        # As arrays: NumPy compares with an array twice as fast as with a number.
        self.zero, self.least = np.zeros_like(software.share), np.full_like(software.share, LEAST)

    def year(self, year, practice, mean_practice, ceilings, ready, with_products):
        """Class shares by lane, over the judged months.

        practice: (months, lanes, draws), boycotts included.
        mean_practice: its mean over the year.
        ready: share of a segment's members who use an editor and are ready (months or 1, pairs, draws).
        with_products: also the mean product of the two editor classes, by segment of `plan.both`.
        """
        judged = self.plan.judged[year]
        w, ceiling, log_threshold, positive = self.yearly(year, judged, practice, mean_practice, ceilings)
        does = np.maximum(w, ceiling)
        kappa = self.power(w, does)
        log_threshold = log_threshold - 1e-14 * (kappa == ON_CEILING)  # at z = 1 a practice on its ceiling is not below
        alone, platform = self.below(kappa, log_threshold), self.below(kappa, log_threshold - self.log_platform)
        anybody, product = self.cohorts(year, judged, kappa, log_threshold, ready, with_products)
        if with_products:
            f, c = self.plan.both_lanes
            product -= platform[f] * anybody[c] + platform[c] * anybody[f] - platform[f] * platform[c]
            product *= does[f] * does[c]
        shares = SimpleNamespace(
            own=1.0 - does + does * alone,
            platform=does * (platform - alone),
            editor=does * (anybody - platform),
            compliant=does * (1.0 - anybody),
            product=product,
        )
        if not positive.all():  # nobody is below a threshold of 0
            for share in (shares.own, shares.platform, shares.editor):
                share[~positive] = 0.0
            shares.compliant[~positive] = 1.0
            if with_products:
                product[~(positive[f] & positive[c])] = 0.0
        return shares

    def yearly(self, year, judged, practice, mean_practice, ceilings):
        """Practice, ceiling, log threshold and whether the threshold is above 0, over the judged months, by lane."""
        w = mean_practice
        ceiling = ceilings[0] if len(ceilings) == 1 else ceilings.mean(axis=0)
        if not judged.is_whole:
            w, ceiling = w.copy(), ceiling.copy()
            for i, (first, stop) in enumerate(judged.spans):
                rows, months = np.flatnonzero(judged.place == i), slice(first - year.first, stop - year.first)
                w[rows] = practice[months, rows].mean(axis=0)
                if len(ceilings) > 1:
                    ceiling[rows] = ceilings[months, rows].mean(axis=0)
        if judged.threshold not in self.thresholds:
            threshold = np.stack(
                [
                    np.tensordot(np.array(shares), steps, 1)
                    for shares, steps in zip(judged.threshold, self.values.threshold)
                ]
            )
            positive = threshold > 0
            self.thresholds = {judged.threshold: (np.log(np.where(positive, threshold, 1.0)), positive)}
        return w, ceiling, *self.thresholds[judged.threshold]

    @staticmethod
    def power(w, does):
        """κ = (w/M)/(1 − w/M), 0 where nobody does it."""
        y = np.divide(w, does, out=np.zeros_like(w), where=does > 0)
        level = y >= 1.0 - LEVEL
        return np.where(level, ON_CEILING, y / np.where(level, 1.0, 1.0 - y))

    @staticmethod
    def below(kappa, log_z):
        """min(1, z)^κ."""
        return np.exp(np.maximum(kappa * np.minimum(0.0, log_z), LEAST))

    def log_working(self, year, spans, versions):
        """log((1 − o)(1 − f)) over each span, by month in which a version came (spans, months, editors, draws)."""
        up = self.software.up
        logs = self.plan.scratch("logs", len(spans), versions, *up.shape[1:])
        for i, (first, stop) in enumerate(spans):
            working = np.add.reduce(up[max(first, year.first + versions) : stop], axis=0)
            for place in reversed(range(versions)):
                if first <= year.first + place < stop:
                    working += up[year.first + place]
                logs[i, place] = working
            logs[i] *= self.working_platform / (stop - first)
        return np.log(logs, out=logs)

    def cohorts(self, year, judged, kappa, log_threshold, ready, with_products):
        """Means over cohorts of h, by lane; and of the product of both duties' h, by segment of `plan.both`.

        A cohort is a pair and the month in which its version came; users whose version did not come in the year need
        more than anybody does.
        """
        plan, size = self.plan, kappa.shape[-1]
        never = self.software.share - ready[-1]
        last = self.software.ready.ends[1] - year.first  # later months bring no version
        versions = int(min(len(ready), max(1, last + 1)))
        weights = self.weights(ready[:versions])
        logs = self.log_working(year, judged.spans, versions)
        mean, powers = np.zeros_like(kappa), {}
        for duty in plan.duties:
            pairs, lanes = plan.pairs[duty], plan.pair_lane[duty]
            h = powers[duty] = plan.scratch("powers of " + duty, versions, len(lanes), size)
            if len(judged.spans) == 1:
                np.take(logs[0], plan.pair_editor[pairs], axis=1, out=h, mode="clip")
            else:
                h[:] = logs[judged.place[lanes], :, plan.pair_editor[pairs]].swapaxes(0, 1)
            np.subtract(log_threshold[lanes], h, out=h)
            np.minimum(h, self.zero[pairs], out=h)
            h *= kappa[lanes]
            np.exp(np.maximum(h, self.least[pairs], out=h), out=h)
            self.add_by_segment(
                mean[plan.lanes[duty]],
                plan.due[duty],
                pairs,
                np.einsum("vkb,vkb->kb", h, weights[:, pairs]) + never[pairs],
            )
        if not with_products:
            return mean, None
        both, product = plan.both_pairs, np.zeros((plan.both.stop - plan.both.start, size))
        f, c = (slice(both.start - plan.pairs[duty].start, both.stop - plan.pairs[duty].start) for duty in plan.duties)
        joint = (
            np.einsum("vkb,vkb,vkb->kb", powers["feeding"][:, f], powers["consulting"][:, c], weights[:, both])
            + never[both]
        )
        self.add_by_segment(product, plan.both, both, joint)
        return mean, product

    def add_by_segment(self, target, segments, pairs, amounts):
        """Adds amounts by pair to rows that stand for a slice of the segments."""
        for places, layer in self.plan.layers:
            if pairs.start <= places.start and places.stop <= pairs.stop:
                target[layer.start - segments.start : layer.stop - segments.start] += amounts[
                    places.start - pairs.start : places.stop - pairs.start
                ]

    def weights(self, ready):
        """Share of users by month in which their version came.

        Those ready when the year begins count in its first month.
        """
        if len(ready) == 1:
            return ready
        weights = self.plan.scratch("weights", *ready.shape)
        weights[0] = ready[0]
        np.subtract(ready[1:], ready[:-1], out=weights[1:])
        return weights
