"""A second implementation of the methods page (src/models/README.md), §§ 1-8, central run, to check the first.

    python3 -B independent.py point.json         one point: its results
    python3 -B independent.py points.json        an array of points: an array of results, 15 significant digits

It shares no code with the project and favours plainness over speed; section numbers are those of the methods page.
Layout of a point: see point.ts; of the results: expected.json, plus `withheld` and the account `patients`.
"""
import json
import math
import sys
from assessment import NOT_COMPLIANT, Assessment
from formulas import mean, month, ramp
from practice import DUTIES, EVENTS, Lever

ACCOUNTS = ("healthInsurance", "complementary", "patients", "professionals", "establishments", "producers", "editors",
            "resources")


class Run:
    def __init__(self, point):
        self.point = point
        self.first = month(point["horizon"]["start"])
        self.T = month(point["horizon"]["end"]) - self.first + 1
        self.years = {}
        for t in range(self.T):
            self.years.setdefault((self.first + t) // 12, []).append(t)
        penalty, condition = point["penalty"], point.get("conditionOfPayment")
        starts = {duty: month(penalty[duty + "Start"]) for duty in DUTIES}
        announced = month(penalty["announced"]) if penalty.get("announced") else min(starts.values())
        withdrawn = month(penalty.get("withdrawn"))
        self.fines = {d: Lever(d, penalty["bound"][d], announced, starts[d], withdrawn) for d in DUTIES}
        self.condition = condition and Lever(
            condition["duty"], condition["bound"], month(condition.get("announced") or condition["start"]),
            month(condition["start"]), month(condition.get("withdrawn")))
        self.segments = {s["id"]: SegmentRun(self, s) for s in point["segments"]}
        self.exams = {exam["id"]: self.run_exam(exam) for exam in point["exams"]}
        self.balances = self.run_ledger()

    def run_exam(self, exam):
        """§ 6."""
        producer, months = self.segments[exam["producer"]], range(self.T)
        realised = {s: run.realised("consulting") for s, run in self.segments.items()}
        fed, before = producer.realised("feeding"), producer.realised_at_start("feeding")
        look = exam["lookbackMonths"]
        present = [mean([fed[u] if u >= 0 else before for u in range(t - look + 1, t + 1)]) for t in months]
        consulted = [math.fsum(share * realised[s][t] for s, share in exam["mix"].items()) for t in months]
        reachable = self.point["patients"]["profile"] * (1 - self.point["patients"]["masked"])
        spend = [exam["spend"] * (1 + exam["growth"]) ** (t / 12) / 12 for t in months]
        avoided = [exam["duplicateShare"] * present[t] * consulted[t] * reachable * exam["effect"] for t in months]
        return {"present": present, "consulted": consulted, "avoidedShare": avoided,
                "avoidedSpend": [spend[t] * avoided[t] for t in months],
                "avoidedActs": [spend[t] * avoided[t] / exam["unitCost"] for t in months]}

    def run_ledger(self):
        """§ 8: monthly balance of every account."""
        ledger, liability = self.point["ledger"], self.point["penalty"]["editorLiability"]
        balances = {account: [0.0] * self.T for account in ACCOUNTS}

        def flow(source, target, t, amount):
            balances[source][t] -= amount
            balances[target][t] += amount

        everybody = math.fsum(run.segment["members"] for run in self.segments.values())
        for t in range(self.T):
            for run in self.segments.values():
                payer = run.segment["kind"] + "s"
                flow(payer, "healthInsurance", t, run.monthly["collected"][t])
                flow("editors", "healthInsurance", t, run.monthly["editorLiability"][t])
                bearer = self.point["conditionOfPayment"]["bearer"] if self.condition else None
                flow("patients" if bearer == "patients" else payer, "healthInsurance", t, run.monthly["withheld"][t])
                flow("healthInsurance", "resources", t, run.monthly["controlCost"][t])
                flow(payer, "resources", t, run.monthly["burdenCost"][t])
                support = ledger["supportCostPerMonth"] * ramp(self.point["support"], self.first + t, 0.0)
                flow("healthInsurance", payer, t, support * run.segment["members"] / everybody)
            for exam in self.exams.values():
                avoided = exam["avoidedSpend"][t]
                flow("producers", "healthInsurance", t, avoided * ledger["amo"])
                flow("producers", "complementary", t, avoided * (1 - ledger["amo"]))
                flow("resources", "producers", t, avoided * ledger["marginalSaving"])
            flow("healthInsurance", "resources", t, ledger["programmeCostPerMonth"])
        return balances

    def results(self):
        npv = {account: math.fsum(amount / (1 + self.point["discountRate"]) ** ((t + 0.5) / 12)
                                  for t, amount in enumerate(series)) for account, series in self.balances.items()}
        ledger = {year: {account: math.fsum(series[t] for t in months) for account, series in self.balances.items()}
                  for year, months in self.years.items()}
        segments = {s: {year: run.report(year) for year in self.years} for s, run in self.segments.items()}
        exams = {k: {year: {name: (math.fsum if name in ("avoidedSpend", "avoidedActs") else mean)(
            [series[t] for t in months]) for name, series in exam.items()} for year, months in self.years.items()}
            for k, exam in self.exams.items()}
        totals = {}
        for year in self.years:
            total = {"society": -ledger[year]["resources"], "payer": ledger[year]["healthInsurance"]}
            for name in ("cases", "finedMembers", "assessed", "shielded", "shieldedEditor"):
                total[name] = math.fsum(s[year][name]["total"] for s in segments.values())
            for name in ("collected", "collectedAfterHorizon", "editorLiability", "editorLiabilityAfterHorizon",
                         "withheld", "controlCost", "burdenHours", "burdenCost"):
                total[name] = math.fsum(s[year][name] for s in segments.values())
            for name in ("avoidedSpend", "avoidedActs"):
                total[name] = math.fsum(exam[year][name] for exam in exams.values())
            totals[year] = total
        return {"years": list(self.years), "segments": segments, "exams": exams, "ledger": ledger, "totals": totals,
                "npv": {"society": -npv["resources"], "payer": npv["healthInsurance"], "accounts": npv}}


class SegmentRun(Assessment):
    def __init__(self, run, segment):
        super().__init__(run, segment)
        self.spread_money()

    # §§ 5, 7. Money and time by month

    def spread_money(self):
        T, segment, penalty = self.run.T, self.segment, self.penalty
        names = ("collected", "editorLiability", "controlCost", "withheld", "burdenHours", "burdenCost")
        self.monthly = {name: [0.0] * T for name in names}
        self.after = {year: {"collected": 0.0, "editorLiability": 0.0} for year in self.run.years}
        for year, result in self.assessment.items():
            counted = {duty: self.enforced(duty, year) for duty in self.duties}
            for duty, months in counted.items():
                for t in months:
                    self.monthly["controlCost"][t] += result["cases"][duty] * penalty["costPerCase"] / len(months)
            if penalty["caps"] == "shared":
                counted = {"total": sorted({t for months in counted.values() for t in months})}
            for part, months in counted.items():
                for name, amount in (("collected", result["assessed"][part]),
                                     ("editorLiability", result["shieldedEditor"][part] * penalty["editorLiability"])):
                    for t in months:
                        paid = amount * penalty["recovery"] / len(months)
                        if t + penalty["lagMonths"] < T:
                            self.monthly[name][t + penalty["lagMonths"]] += paid
                        else:
                            self.after[year][name] += paid
        fed, opened = self.mixed_practice("feeding"), self.mixed_practice("consulting")
        burden = self.point["burden"]
        for t in range(T):
            connect = burden["connectSeconds"] * (1 - burden["easeSaving"] * ramp(segment["ease"], self.first + t, 0.0))
            hours = segment["members"] * (
                segment["documentsPerMemberYear"] / 12 * fed[t] * segment["secondsPerDocument"]
                + segment["prescriptionsPerMemberYear"] / 12 * opened[t] * (connect + burden["readSeconds"])) / 3600
            self.monthly["burdenHours"][t] = hours
            self.monthly["burdenCost"][t] = hours * segment["hourlyValue"]
            for duty, lever in self.condition.items():
                if lever.enforced_at(self.first + t):
                    condition = self.point["conditionOfPayment"]
                    w, o, f = (fed if duty == "feeding" else opened)[t], self.o, self.f[t]
                    lost = ((1 - w) + (1 - condition["exceptPlatform"]) * w * o
                            + (1 - condition["exceptEditor"]) * w * (1 - o) * f)
                    self.monthly["withheld"][t] = (
                        segment["members"] * segment[EVENTS[duty]] / 12 * self.amount_per_event() * lost)

    # Results

    def report(self, year):
        months, result = self.run.years[year], self.assessment[year]
        report = {"enforcedMonths": {duty: len(self.enforced(duty, year)) for duty in self.duties},
                  "perceivedFine": max([self.perceived_fine(d, self.first + months[0]) for d in DUTIES]),
                  "boycottDeterrent": self.deterrent[year], "boycottProbability": self.probability[year]}
        for duty in self.duties:
            w, classes = self.mixed_practice(duty), result["classes"][duty]
            realised = self.realised(duty)

            def over_year(series):
                return {"mean": mean([series[t] for t in months]), "last": series[months[-1]]}

            noncompliant = math.fsum(classes[kind] for kind in NOT_COMPLIANT)
            report[duty] = {
                "practice": over_year(w), "adoption": over_year(self.adoption[duty]), "realised": over_year(realised),
                "fates": {"realised": mean([realised[t] for t in months]),
                          "platform": mean([w[t] * self.o for t in months]),
                          "editor": mean([w[t] * (1 - self.o) * self.f[t] for t in months]),
                          "notAttempted": mean([1 - w[t] for t in months])},
                "classes": classes,
                "editorFaultRate": classes["editor"] / noncompliant if noncompliant > 0 else 0.0}
        for name in ("cases", "finedMembers", "assessed", "shielded", "shieldedEditor"):
            report[name] = result[name]
        for name, amount in self.after[year].items():
            report[name + "AfterHorizon"] = amount
        for name, series in self.monthly.items():
            report[name] = math.fsum(series[t] for t in months)
        return report


def rounded(value):
    if isinstance(value, dict):
        return {name: rounded(part) for name, part in value.items()}
    if isinstance(value, list):
        return [rounded(part) for part in value]
    return float(f"{value:.15g}") if isinstance(value, float) else value


if __name__ == "__main__":
    with open(sys.argv[1], encoding="utf-8") as file:
        given = json.load(file)
    if isinstance(given, list):
        print("[\n" + ",\n".join(json.dumps({"name": point["name"], **rounded(Run(point).results())},
                                            separators=(",", ":")) for point in given) + "\n]")
    else:
        print(json.dumps(Run(given).results(), indent=1))
