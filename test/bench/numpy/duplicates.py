"""§ 6: exams that are not done twice."""

import numpy as np
from plan import rows_of, sum_by_year


class Duplicates:
    """Exams of a block of draws. Yearly calls keep what each month adds; `finish` looks back over all of it."""

    def __init__(self, plan, values):
        self.plan, self.values = plan, values
        structure, size = plan.structure, values.outage.size
        fed = {segment: lane for lane, (duty, segment) in enumerate(structure.lanes) if duty == "feeding"}
        self.producers = sorted({fed[name] for name in structure.producers if name in fed})
        # The place of each exam's producer; one that feeds nothing stands after the others.
        self.producer_of = np.array(
            [self.producers.index(fed[name]) if name in fed else len(self.producers) for name in structure.producers],
            dtype=int,
        )
        mix = values.mix.reshape(len(structure.exams), len(structure.segments), size)
        mix, first = mix[:, plan.due["consulting"]], plan.lanes["consulting"].start
        prescribing = np.flatnonzero(mix.any(axis=(0, 2)))
        self.mix, self.prescribing = mix[:, rows_of(prescribing)], rows_of(prescribing + first)
        self.fed = plan.scratch("fed", plan.months, len(self.producers), size)
        self.opened = plan.scratch("opened", plan.months, len(structure.exams), size)

    def year(self, year, worked):
        """Keeps a year's practice that met working software, by lane (months, lanes, draws)."""
        months = slice(year.first, year.stop)
        for place, lane in enumerate(self.producers):
            self.fed[months, place] = worked[:, lane]
        np.einsum("kcb,mcb->mkb", self.mix, worked[:, self.prescribing], out=self.opened[months])

    def finish(self, before, discount, figures):
        """Writes the figures of all years, and returns the present value of avoided spending.

        before: share of the events of a feeding lane that met working software before the horizon.
        """
        values, plan, exams, size = self.values, self.plan, len(self.plan.structure.exams), self.values.outage.size
        if not exams:
            return np.zeros(size)
        works, back = 1.0 - values.outage, int(values.lookback.max())
        shape = plan.months, exams, size
        present = plan.scratch("present", *shape)
        self.look_back(before, back, present)
        present *= works / values.lookback
        opened = self.opened
        opened *= works
        avoided, spend = (plan.scratch(name, *shape) for name in ("avoided", "spend"))
        np.multiply(present, opened, out=avoided)
        avoided *= values.duplicate_share * values.effect * (values.coverage * (1.0 - values.masked))
        np.multiply(np.log1p(values.growth), np.arange(plan.months)[:, None, None] / 12, out=spend)
        np.exp(spend, out=spend)
        spend *= values.spend / 12
        spend *= avoided
        for outcome, series in (("documentsPresent", present), ("recordsConsulted", opened), ("avoidedShare", avoided)):
            means = sum_by_year(plan, series, figures[outcome])
            means *= np.array([[[1 / year.months]] for year in plan.years])
        sum_by_year(plan, spend, figures["avoidedSpend"][:-1, :-1])
        np.divide(figures["avoidedSpend"][:-1, :-1], values.unit_cost, out=figures["avoidedActs"][:-1, :-1])
        return np.einsum("tkb,tb->b", spend, discount)

    def look_back(self, before, back, out):
        """Sums of the producers' feeding over each exam's own look-back.

        Differences of totals that begin `back` months early.
        """
        plan, size, producers = self.plan, out.shape[2], len(self.producers) + 1
        totals = plan.scratch("totals", back + plan.months + 1, producers, size)
        totals[:, -1] = 0.0
        np.multiply(before[self.producers], np.arange(-back, 1.0)[:, None, None], out=totals[: back + 1, :-1])
        for month in range(plan.months):
            np.add(totals[back + month, :-1], self.fed[month], out=totals[back + month + 1, :-1])
        places = plan.scratch("places", *out.shape).view(np.int64)
        month_before = back + 1 - self.values.lookback.astype(np.int64)
        first = (month_before * producers + self.producer_of[:, None]) * size + np.arange(size)
        np.add(first, np.arange(plan.months)[:, None, None] * (producers * size), out=places)
        np.take(totals, places, out=out, mode="clip")
        for exam, producer in enumerate(self.producer_of):
            np.subtract(totals[back + 1 :, producer], out[:, exam], out=out[:, exam])
