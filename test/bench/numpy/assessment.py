"""§ 5.

Cases, fines and what exemptions remove. Nothing here acts on practice, so all years are done together, once classes are
known.
"""

from itertools import groupby
from types import SimpleNamespace

import numpy as np
from fines import case_rate, expected_fine
from plan import rows_of
from shared_cap import SharedCap
from stacking import KINDS

CLASSES = {"own": "OwnFault", "platform": "PlatformFault", "editor": "EditorFault"}


class Assessment:
    """Cases and fines of a block of draws. `worth` holds present values, by outcome and segment."""

    def __init__(self, plan, values, deterrence, boycott, payment, figures):
        self.plan, self.values, self.deterrence = plan, values, deterrence
        self.boycott, self.payment, self.figures = boycott, payment, figures
        self.worth = {name: np.zeros_like(values.members) for name in ("collected", "editorLiability", "controlCost")}
        structure = plan.structure
        exempt = np.array([kind in structure.editor_exemption for kind in KINDS])[plan.segment_kind][:, None]
        # What is left of the probability of a fine, by class, after an exemption.
        self.blamed = {
            "own": np.ones_like(values.members),
            "platform": 1.0 - values.proof_platform * np.full(exempt.shape, structure.platform_exemption),
            "editor": 1.0 - values.proof_editor * exempt,
        }
        self.is_shared = structure.caps == "shared"
        self.regimes = (
            {duty: self.regimes_of(duty, rows) for duty, rows in plan.fined.items()} if plan.is_finable else {}
        )

    def regimes_of(self, duty, lanes):
        """Runs of years with as many counted months and equal amounts."""
        plan = self.plan
        keys = [(plan.counted(duty, year)[2], plan.amounts_key(year.number)) for year in plan.years]
        regimes = []
        for (months, _), run in groupby(range(len(keys)), keys.__getitem__):
            run = list(run)
            if months and lanes.size:
                regimes.append(self.regime(duty, lanes, months, slice(run[0], run[-1] + 1)))
        return regimes

    def regime(self, duty, lanes, months, years):
        segments = self.plan.lane_segment[lanes]
        price = self.price(duty, lanes, case_rate(self.values.detection[segments]), months, years)
        if duty == "feeding":
            price = self.price_in_boycotts(price, lanes, months, years)
        return SimpleNamespace(
            years=years,
            first_lane=lanes[0],
            segments=rows_of(segments),
            lanes=rows_of(lanes - self.plan.lanes[duty].start),
            price=price,
        )

    def price(self, duty, lanes, rate, months, years):
        """Cases a year by lane.

        By class, the expected fine of a member and the probability of at least one (1, lanes, draws).
        """
        cases, segments = rate * (months / 12), self.plan.lane_segment[lanes]
        price = {"cases": cases[None]}
        amounts = self.deterrence.amounts(lanes, duty, self.plan.years[years.start].number)
        for name in CLASSES if not self.is_shared else ():
            blamed = self.blamed[name][segments]
            if name != "own" and (blamed == 1.0).all():
                price[name], price[name + " fined"] = price["own"], price["own fined"]
                continue
            nu = cases * self.deterrence.convicted * blamed
            fine, fined = expected_fine(nu, *amounts, self.plan.calendar.warnings)
            price[name], price[name + " fined"] = fine[None], fined[None]
        return price

    def price_in_boycotts(self, price, lanes, months, years):
        """The same, with the detection of boycotts in the years and lanes that have one."""
        boycotting = np.isin(self.boycott.lanes, lanes)
        detected = self.boycott.is_detected(years)[:, boycotting]
        if not detected.any():
            return price
        places = np.searchsorted(lanes, self.boycott.lanes[boycotting])
        rate = case_rate(self.values.detection_in_boycott[self.plan.lane_segment[lanes[places]]])
        in_boycott = self.price("feeding", lanes[places], rate, months, years)
        mixed = {}
        for name, usual in price.items():
            mixed[name] = np.repeat(usual, len(detected), axis=0)
            mixed[name][:, places] = np.where(detected, in_boycott[name], usual[:, places])
        return mixed

    def run(self, products):
        """Writes cases and fines.

        `products`: mean product of the two editor classes (years, segments of `plan.both`, draws).
        """
        if not self.plan.is_finable:
            return
        figures, values = self.figures, self.values
        for name in (
            "collected",
            "editorLiability",
            "shielded",
            "shieldedEditor",
            "collectedAfterHorizon",
            "editorLiabilityAfterHorizon",
        ):
            if name in figures:
                figures[name].fill(0.0)
        removed = (
            {duty: np.zeros_like(figures["assessed"][:-1, :-1]) for duty in self.regimes}
            if "editorLiability" in figures
            else {}
        )
        for duty, regimes in self.regimes.items():
            for regime in regimes:
                self.assess(duty, regime, removed)
        totals = ("cases",) if self.is_shared else ("cases", "finedMembers", "assessed")
        for name in totals:
            self.add_duties(name)
        np.multiply(figures["cases"][:-1, :-1], values.cost_per_case, out=figures["controlCost"][:-1, :-1])
        if self.is_shared:
            SharedCap(self).run(products)
            return
        self.remove_fined_twice(products)
        self.collect(removed)

    def assess(self, duty, regime, removed):
        """Cases and fines of a duty in the years of a regime, with a cap of its own."""
        figures, price, place = self.figures, regime.price, (regime.years, regime.segments)
        members = self.values.members[regime.segments]
        share = {
            name: figures[duty + outcome][regime.years, regime.lanes] * members for name, outcome in CLASSES.items()
        }
        cases = share["own"] + share["platform"]
        cases += share["editor"]
        cases *= price["cases"]
        figures[duty + "Cases"][place] = cases
        paid = np.stack(
            [self.payment.at_once(*self.plan.counted(duty, year)[:2]) for year in self.plan.years[regime.years]]
        )
        self.worth["controlCost"][regime.segments] += np.einsum("ysb,yb->sb", cases, paid) * self.values.cost_per_case
        if self.is_shared:
            return
        for outcome, kind in (("FinedMembers", " fined"), ("Assessed", "")):
            total = share["own"] * price["own" + kind]
            total += share["platform"] * price["platform" + kind]
            total += share["editor"] * price["editor" + kind]
            figures[duty + outcome][place] = total
        if "shielded" in figures:
            by_editor = share["editor"] * (price["own"] - price["editor"])
            figures["shieldedEditor"][place] += by_editor
            figures["shielded"][place] += by_editor
            figures["shielded"][place] += share["platform"] * (price["own"] - price["platform"])
            if removed:
                removed[duty][place] = by_editor

    def add_duties(self, name):
        """A total over duties."""
        parts = [
            self.figures[duty + name[0].upper() + name[1:]][:-1, :-1]
            for duty, regimes in self.regimes.items()
            if regimes
        ]
        total = self.figures[name][:-1, :-1]
        if len(parts) == 2:
            np.add(*parts, out=total)
        else:
            total[:] = parts[0]

    def remove_fined_twice(self, products):
        """Counts members who are fined for both duties once.

        Software is common to the two duties of a cohort, practice is not.
        """
        feeding, consulting = self.plan.lanes["feeding"].start, self.plan.lanes["consulting"].start
        for one in self.regimes["feeding"]:
            for other in self.regimes["consulting"]:
                years = slice(max(one.years.start, other.years.start), min(one.years.stop, other.years.stop))
                segments = np.intersect1d(
                    self.plan.lane_segment[self.plan.fined["feeding"]],
                    self.plan.lane_segment[self.plan.fined["consulting"]],
                )
                if years.start >= years.stop or not segments.size:
                    continue
                (always_f, fined_f, share_f), (always_c, fined_c, share_c) = (
                    self.fined_parts(duty, regime, segments, years)
                    for duty, regime in (("feeding", one), ("consulting", other))
                )
                twice = (always_f + fined_f * share_f) * (always_c + fined_c * share_c)
                joint = products[years, rows_of(segments - self.plan.both.start)] - share_f * share_c
                twice += fined_f * fined_c * joint
                segments = rows_of(segments)
                twice *= self.values.members[segments]
                self.figures["finedMembers"][years, segments] -= twice

    def fined_parts(self, duty, regime, segments, years):
        """Probability of a fine through the classes that do not depend on software.

        That of the editor class; and its share.
        """
        lanes = rows_of(np.searchsorted(self.plan.lane_segment[self.plan.lanes[duty]], segments))
        rows = rows_of(np.searchsorted(self.plan.lane_segment[self.plan.fined[duty]], segments))
        moment = slice(years.start - regime.years.start, years.stop - regime.years.start)
        own, platform, editor = (
            one[moment if len(one) > 1 else slice(None), rows]
            for one in (regime.price[name + " fined"] for name in CLASSES)
        )
        share = {name: self.figures[duty + outcome][years, lanes] for name, outcome in CLASSES.items()}
        always = share["own"] * own
        always += share["platform"] * platform
        return always, editor, share["editor"]

    def collect(self, removed):
        """Writes when fines, and what editors pay instead, are paid."""
        for place, year in enumerate(self.plan.years):
            windows = {}
            for duty, regimes in self.regimes.items():
                first, stop, months = self.plan.counted(duty, year)
                if months and regimes:
                    windows.setdefault((first, stop), []).append(duty)
            for (first, stop), duties in windows.items():
                assessed = self.figures["assessed"] if len(windows) == 1 else self.figures[duties[0] + "Assessed"]
                self.pay("collected", assessed[place, :-1], self.values.recovery, first, stop, place)
                if removed:
                    amount = sum(removed[duty][place] for duty in duties)
                    self.pay(
                        "editorLiability",
                        amount,
                        self.values.recovery * self.values.editor_liability,
                        first,
                        stop,
                        place,
                    )

    def pay(self, name, amount, part, first, stop, place):
        """Spreads a part of a year's amounts by segment over when it is paid."""
        shares, after, worth = self.payment.lagged(first, stop)
        for paid, share in shares:
            self.figures[name][paid, :-1] += amount * (share * part)
        self.figures[name + "AfterHorizon"][place, :-1] += amount * (after * part)
        self.worth[name] += amount * (worth * part)
