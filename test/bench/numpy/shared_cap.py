"""§ 5.

One yearly cap and one set of warnings for both duties. Cases are pooled over pairs of classes within a cohort.
"""

import numpy as np
from fines import expected_fine

CLASSES = {"own": "OwnFault", "platform": "PlatformFault", "editor": "EditorFault", "compliant": "Compliant"}
LIFTED = ((), ("editor",), ("editor", "platform"))  # exemptions that are set aside: none, the editor's, both


class SharedCap:
    """Fines of segments that at least one duty binds, segment by segment: few policies have such a cap."""

    def __init__(self, assessment):
        self.assessment, self.plan, self.figures = assessment, assessment.plan, assessment.figures

    def run(self, products):
        for place, year in enumerate(self.plan.years):
            regimes = {
                duty: regime
                for duty, runs in self.assessment.regimes.items()
                for regime in runs
                if regime.years.start <= place < regime.years.stop
            }
            for segment in range(len(self.plan.structure.segments)):
                lanes = {
                    duty: lane
                    for duty in regimes
                    for lane in self.plan.fined[duty]
                    if self.plan.lane_segment[lane] == segment
                }
                if lanes:
                    self.assess(place, year, segment, lanes, {duty: regimes[duty] for duty in lanes}, products)

    def assess(self, place, year, segment, lanes, regimes, products):
        """Writes and collects the fines of a segment in a year."""
        assessment, figures, members = self.assessment, self.figures, self.assessment.values.members[segment]
        rates = {}
        for duty, lane in lanes.items():
            cases, row = regimes[duty].price["cases"], np.searchsorted(self.plan.fined[duty], lane)
            rates[duty] = (
                cases[min(place - regimes[duty].years.start, len(cases) - 1), row] * assessment.deterrence.convicted
            )
        duty = next(iter(lanes))
        unit, cap = (one[0] for one in assessment.deterrence.amounts(np.array([lanes[duty]]), duty, year.number))
        totals, fined = {lifted: np.zeros_like(unit) for lifted in LIFTED}, np.zeros_like(unit)
        for classes, share in self.shares(place, segment, lanes, products).items():
            charged = [(duty, name) for duty, name in zip(lanes, classes) if name != "compliant"]
            for lifted in LIFTED if charged else ():
                nu = sum(
                    rates[duty] * (1.0 if name in lifted else assessment.blamed[name][segment])
                    for duty, name in charged
                )
                fine, probability = expected_fine(nu, unit, cap, self.plan.calendar.warnings)
                totals[lifted] += share * fine
                if not lifted:
                    fined += share * probability
        figures["finedMembers"][place, segment] = members * fined
        figures["assessed"][place, segment] = members * totals[()]
        window = [self.plan.counted(duty, year) for duty in lanes]
        first, stop = min(one[0] for one in window), max(one[1] for one in window)
        recovery = assessment.values.recovery
        self.pay("collected", members * totals[()], recovery, segment, first, stop, place)
        if "shielded" in figures:
            by_editor, by_both = (members * (totals[lifted] - totals[()]) for lifted in LIFTED[1:])
            figures["shieldedEditor"][place, segment], figures["shielded"][place, segment] = by_editor, by_both
            if "editorLiability" in figures:
                self.pay(
                    "editorLiability",
                    by_editor,
                    recovery * assessment.values.editor_liability,
                    segment,
                    first,
                    stop,
                    place,
                )

    def pay(self, name, amount, part, segment, first, stop, place):
        by_segment = np.zeros_like(self.assessment.values.members)
        by_segment[segment] = amount
        self.assessment.pay(name, by_segment, part, first, stop, place)

    def shares(self, place, segment, lanes, products):
        """Joint shares of the classes of a segment's duties: (class,) or (class in feeding, class in consulting)."""
        of = {
            duty: {
                name: self.figures[duty + outcome][place, lane - self.plan.lanes[duty].start]
                for name, outcome in CLASSES.items()
            }
            for duty, lane in lanes.items()
        }
        if len(of) == 1:
            (classes,) = of.values()
            return {(name,): share for name, share in classes.items()}
        joint = {(i, j): of["feeding"][i] * of["consulting"][j] for i in CLASSES for j in CLASSES}
        # Only the editor class, and with it the compliant one, depends on the cohort; own and platform do not.
        extra = products[place, segment - self.plan.both.start] - joint["editor", "editor"]
        for pair, sign in (
            (("editor", "editor"), 1),
            (("compliant", "compliant"), 1),
            (("editor", "compliant"), -1),
            (("compliant", "editor"), -1),
        ):
            joint[pair] = joint[pair] + sign * extra
        return joint
