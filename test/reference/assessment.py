"""Compliance, cases and fines of one segment, year by year: § 5 of the methods page (src/models/README.md)."""
import math
from formulas import case_rate, class_shares, expected_fine, fined, mean, ramp, stepped
from practice import Practice, combine

NOT_COMPLIANT = ("own", "platform", "editor")
CLASSES = (*NOT_COMPLIANT, "compliant")


class Assessment(Practice):
    """Years of one segment, the years with a boycott mixed in by their probability."""

    def __init__(self, run, segment):
        super().__init__(run, segment)
        self.assessment = {year: combine(self.assess(year, False), self.assess(year, True), self.probability[year])
                           for year in run.years}

    def cohorts(self, year):
        """(weight, editor, first month with the conforming version), infinity being none in the year."""
        months = self.run.years[year]
        for editor in self.segment["editors"]:
            ready = [ramp(editor["ready"], self.first + t, 1.0) for t in months]
            gained = [ready[0]] + [after - before for before, after in zip(ready, ready[1:])]
            for weight, version in zip([*gained, 1 - ready[-1]], [*months, math.inf]):
                if weight > 0:
                    yield editor["share"] * weight, editor, version

    def assess(self, year, boycott):
        """One year, without or with a boycott."""
        segment, penalty, warnings = self.segment, self.penalty, self.penalty["warnings"]
        members, (c, cap) = segment["members"], self.unit_fine(year)
        means, rates = {}, {}
        for duty in self.duties:
            months = self.enforced(duty, year)
            over = months or self.run.years[year]
            w = mean([self.practice(duty, t, boycott) for t in over])
            threshold = segment["threshold" + duty.capitalize()]
            means[duty] = {"over": over, "w": w, "M": max(w, mean([self.ceiling[duty][t] for t in over])),
                           "theta": mean([stepped(threshold, self.first + t) for t in over])}
            replaced = boycott and duty == "feeding" and self.boycott_enforced(self.fines.get(duty), year)
            rates[duty] = case_rate(self.detection_in_boycott() if replaced else segment["detection"], len(months))

        exempt = {"own": 0.0,
                  "platform": penalty["proofPlatform"] if penalty["platformExemption"] else 0.0,
                  "editor": penalty["proofEditor"] if segment["kind"] in penalty["editorExemption"] else 0.0}

        def nu(duty, kind, lifted):
            if duty not in self.duties or kind == "compliant":
                return 0.0
            return rates[duty] * (1 - penalty["dropped"]) * (1 - (0.0 if kind in lifted else exempt[kind]))

        def fine(rate):
            return expected_fine(rate, c, cap, warnings)

        classes = {duty: dict.fromkeys(CLASSES, 0.0) for duty in self.duties}
        distinct = 0.0
        shared = {(): 0.0, ("editor",): 0.0, ("editor", "platform"): 0.0}
        for weight, editor, version in self.cohorts(year):
            share = {}
            for duty in self.duties:
                down = self.editor_down(editor)
                f = mean([1.0 if t < version else down for t in means[duty]["over"]])
                share[duty] = class_shares(means[duty]["theta"], means[duty]["w"], means[duty]["M"], self.o, f)
                for kind in CLASSES:
                    classes[duty][kind] += weight * share[duty][kind]
            for i in CLASSES:
                for j in CLASSES:
                    pair = weight * share.get("feeding", {"compliant": 1}).get(i, 0) * share.get(
                        "consulting", {"compliant": 1}).get(j, 0)
                    if pair == 0:
                        continue
                    rate_i, rate_j = nu("feeding", i, ()), nu("consulting", j, ())
                    if penalty["caps"] == "shared":
                        distinct += pair * fined(rate_i + rate_j, warnings)
                        for lifted in shared:
                            shared[lifted] += pair * fine(nu("feeding", i, lifted) + nu("consulting", j, lifted))
                    else:
                        a, b = fined(rate_i, warnings), fined(rate_j, warnings)
                        distinct += pair * (a + b - a * b)

        def over_classes(amount):
            return {duty: members * math.fsum(classes[duty][kind] * amount(duty, kind) for kind in NOT_COMPLIANT)
                    for duty in self.duties}

        def assessed(lifted):
            if penalty["caps"] == "shared":
                return {"total": members * shared[lifted]}
            return with_total(over_classes(lambda duty, kind: fine(nu(duty, kind, lifted))))

        def with_total(parts):
            return {**parts, "total": math.fsum(parts.values())}

        def beyond(amounts, base):
            return {part: amounts[part] - base[part] for part in base}

        charged = assessed(())
        fined_members = {} if penalty["caps"] == "shared" else over_classes(
            lambda duty, kind: fined(nu(duty, kind, ()), warnings))
        return {"classes": classes, "cases": with_total(over_classes(lambda duty, kind: rates[duty])),
                "finedMembers": {**fined_members, "total": members * distinct}, "assessed": charged,
                "shielded": beyond(assessed(("editor", "platform")), charged),
                "shieldedEditor": beyond(assessed(("editor",)), charged)}
