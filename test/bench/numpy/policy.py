"""One block of draws of a policy: parameters in, yearly figures out (§§ 1–8)."""

import numpy as np
from adoption import Adoption
from assessment import Assessment
from boycott import Boycott
from compliance import Compliance
from deterrence import Deterrence
from duplicates import Duplicates
from ledger import write_balances
from payment import Payment
from software import Software


def run_block(plan, values, figures):
    """Writes the figures of a block of draws in `figures`."""
    with np.errstate(divide="ignore", invalid="ignore", over="ignore", under="ignore"):
        Block(plan, values, figures).run()


class Block:
    """Years in turn for practice and classes; then, all years together, what follows from them."""

    def __init__(self, plan, values, figures):
        self.plan, self.values, self.figures = plan, values, figures
        self.size = values.outage.size
        self.software = Software(plan, values)
        self.deterrence = Deterrence(plan, values)
        self.adoption = Adoption(plan, values, self.deterrence, self.software.at_start)
        self.boycott = Boycott(plan, values, self.deterrence)
        self.compliance = Compliance(plan, values, self.software)
        self.payment = Payment(plan, values)
        self.assessment = Assessment(plan, values, self.deterrence, self.boycott, self.payment, figures)
        self.duplicates = Duplicates(plan, values)
        self.worth = self.assessment.worth | {
            name: np.zeros_like(values.members) for name in ("burdenCost", "withheld")
        }
        self.due = values.members[plan.lane_segment] * values.events / 12  # due events of all members in a month
        self.products = plan.scratch("products", len(plan.years), plan.both.stop - plan.both.start, self.size)

    def run(self):
        plan, figures = self.plan, self.figures
        for place, year in enumerate(plan.years):
            self.run_year(place, year)
        before = self.practice_at_start * self.software.at_start[plan.due["feeding"]]
        worth = self.duplicates.finish(before, self.payment.discount, figures)
        self.assessment.run(self.products)
        self.finish_burden()
        self.finish_fates()
        figures.add_totals()
        write_balances(plan, self.values, figures, self.worth, worth, self.payment.discount, self.support())

    def run_year(self, place, year):
        plan, scratch = self.plan, self.plan.scratch
        practice, worked = (
            scratch(name, year.months, len(plan.structure.lanes), self.size) for name in ("practice", "worked")
        )
        ceilings, ease = self.adoption.year(year, practice)
        if place == 0:
            self.practice_at_start = practice[0, plan.lanes["feeding"]].copy()
        self.write_stakes(place, year)
        if self.boycott.segments.size:
            self.boycott.reduce(year, place, practice)
        ready = self.software.year(year)
        working = self.software.working(year, ready)
        for duty in plan.duties:
            np.multiply(practice[:, plan.lanes[duty]], working[:, plan.due[duty]], out=worked[:, plan.lanes[duty]])
        mean_practice, mean_worked = (np.add.reduce(one, axis=0) / year.months for one in (practice, worked))
        with_products = plan.may_fine_twice(year)
        shares = self.compliance.year(year, practice, mean_practice, ceilings, ready, with_products)
        for duty in plan.duties:
            for outcome, share in (
                ("Practice", mean_practice),
                ("Share", mean_worked),
                ("OwnFault", shares.own),
                ("PlatformFault", shares.platform),
                ("EditorFault", shares.editor),
                ("Compliant", shares.compliant),
            ):
                self.figures[duty + outcome][place, :-1] = share[plan.lanes[duty]]
        if with_products:
            self.products[place] = shares.product
        self.write_burden(place, year, practice, mean_practice, ease)
        self.write_withheld(place, year, practice, worked)
        self.duplicates.year(year, worked)

    def write_stakes(self, place, year):
        self.figures["perceivedFine"][place] = self.deterrence.largest_stake(year)
        if self.boycott.segments.size:
            self.figures["boycottProbability"][place, self.boycott.segments] = self.boycott.odds(year)

    def write_burden(self, place, year, practice, mean_practice, ease):
        """§ 7: seconds a year for one event due a month; their value follows in finish_burden."""
        plan, values, seconds = self.plan, self.values, self.figures["burdenHours"]
        discount = self.payment.discount[year.first : year.stop]
        feeding, consulting = plan.lanes["feeding"], plan.lanes["consulting"]
        fed, opening = plan.due["feeding"], plan.due["consulting"]
        if place == 0:
            seconds.fill(0.0)
        each = self.due[feeding] * values.seconds_per_document[fed]
        seconds[place, fed] = each * mean_practice[feeding] * year.months
        self.worth["burdenCost"][fed] += each * np.einsum("mlb,mb->lb", practice[:, feeding], discount)
        time = ease[:, opening] * (-values.connect_seconds * values.ease_saving)
        time += values.connect_seconds + values.read_seconds
        opened, each = practice[:, consulting], self.due[consulting]
        if len(time) == 1:
            each = each * time[0]
        else:
            opened = np.multiply(opened, time, out=time)
        seconds[place, opening] += each * np.add.reduce(opened, axis=0)
        self.worth["burdenCost"][opening] += each * np.einsum("mlb,mb->lb", opened, discount)

    def finish_burden(self):
        hours = self.figures["burdenHours"][:-1, :-1]
        hours *= 1 / 3600
        np.multiply(hours, self.values.hourly_value, out=self.figures["burdenCost"][:-1, :-1])
        self.worth["burdenCost"] *= self.values.hourly_value / 3600

    def write_withheld(self, place, year, practice, worked):
        """§ 5: what a condition of payment withholds."""
        plan, values = self.plan, self.values
        first, stop = plan.condition.counted(year) if plan.is_withholding else (0, 0)
        if first == stop:
            return
        lanes, months = plan.conditioned, slice(first - year.first, stop - year.first)
        except_platform, except_editor = plan.structure.condition[3:]
        # Of what is attempted, the part that is excused whatever happens, and the part that reaches the record if
        # software works.
        works = 1.0 - values.outage
        excused = (values.outage if except_platform else 0.0) + (works if except_editor else 0.0)
        reaching = 0.0 if except_editor else works
        lost = 1.0 - excused * practice[months, lanes] - reaching * worked[months, lanes]
        segments = plan.lane_segment[lanes]
        amount = values.subject_share * values.applied_share * values.amount_per_event[segments] * self.due[lanes]
        self.figures["withheld"][place, segments] = amount * lost.sum(axis=0)
        self.worth["withheld"][segments] += amount * np.einsum("mlb,mb->lb", lost, self.payment.discount[first:stop])

    def finish_fates(self):
        """Averages over segments, weighted by due events (fates) or members (classes); the fates that remain."""
        figures, plan, works = self.figures, self.plan, 1.0 - self.values.outage
        for duty in plan.duties:
            by_weight = (
                (self.due[plan.lanes[duty]], ("Practice", "Share")),
                (self.values.members[plan.due[duty]], ("OwnFault", "PlatformFault", "EditorFault", "Compliant")),
            )
            for weights, outcomes in by_weight:
                parts = weights / weights.sum(axis=0)
                for outcome in outcomes:
                    view = figures[duty + outcome]
                    np.einsum("ysb,sb->yb", view[:, :-1], parts, out=view[:, -1])
            practice, share = figures[duty + "Practice"], figures[duty + "Share"]
            np.multiply(practice, self.values.outage, out=figures[duty + "LostToPlatform"])
            lost = np.subtract(practice, share, out=figures[duty + "LostToEditor"])
            lost *= works
            np.subtract(1.0, practice, out=figures[duty + "NotAttempted"])
            share *= works
            rate, editor = figures[duty + "EditorFaultRate"], figures[duty + "EditorFault"]
            np.add(figures[duty + "OwnFault"], figures[duty + "PlatformFault"], out=rate)
            rate += editor
            rate[rate <= 0] = 1.0
            np.divide(editor, rate, out=rate)
        months = np.array([[[year.months]] for year in plan.years])
        fed, lanes = figures["documentsFed"][:-1, :-1], plan.lanes["feeding"]
        if "feeding" in plan.duties:
            np.multiply(figures["feedingShare"][:, :-1], months * self.due[lanes], out=fed[:, plan.due["feeding"]])

    def support(self):
        """Level of public support by month (months, draws)."""
        levels = [*self.values.support, np.zeros(self.size)]
        return np.stack([levels[i] for i in self.plan.support])
