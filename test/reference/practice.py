"""Practice of one segment, month by month: §§ 1-4 of the methods page (src/models/README.md)."""
import math
from dataclasses import dataclass
from formulas import (bass_step, boycott_probability, case_rate, ceiling, expected_fine, gompertz_step, mean, ramp,
                      saturation, stepped)

DUTIES = ("feeding", "consulting")
EVENTS = {"feeding": "documentsPerMemberYear", "consulting": "prescriptionsPerMemberYear"}


@dataclass
class Lever:
    """Dates and segments of a fine, or of a condition of payment, for one duty (§ 1, § 2); months are absolute."""
    duty: str
    segments: list | None
    announced: float
    start: float
    withdrawn: float

    def binds(self, segment):
        return segment[EVENTS[self.duty]] > 0 and (self.segments is None or segment["id"] in self.segments)

    def announced_at(self, at):
        return self.announced <= at < self.withdrawn

    def enforced_at(self, at):
        return self.start <= at < self.withdrawn

    def anticipation(self, at, tau):
        if not self.announced_at(at) or self.start == math.inf:
            return 0.0
        if self.enforced_at(at):
            return 1.0
        return math.exp(-(self.start - at) / tau) if tau > 0 else 0.0


def combine(without, within, share):
    """(1 − P)·(year without) + P·(year with), for every number of the two (§ 4)."""
    if isinstance(without, dict):
        return {name: combine(value, within[name], share) for name, value in without.items()}
    return (1 - share) * without + share * within


class Practice:
    """Adoption, failures and boycotts of one segment."""

    def __init__(self, run, segment):
        self.run, self.point, self.segment, self.first = run, run.point, segment, run.first
        self.penalty, self.boycott = run.point["penalty"], run.point["boycott"]
        self.duties = [d for d in DUTIES if segment[EVENTS[d]] > 0]
        self.o, self.h = run.point["platformOutage"], run.point["adoption"]["h"][segment["kind"]]
        self.fines = {d: run.fines[d] for d in DUTIES if run.fines[d].binds(segment)}
        condition = run.condition if run.condition and run.condition.binds(segment) else None
        self.condition = {condition.duty: condition} if condition else {}
        for duty, lever in self.condition.items():
            fine = self.fines.get(duty)
            if fine and fine.start < math.inf and (fine.announced, fine.start, fine.withdrawn) != (
                    lever.announced, lever.start, lever.withdrawn):
                raise ValueError(f"fine and condition of payment differ in dates: {segment['id']} {duty}")
        self.f = [self.editor_failure(t) for t in range(run.T)]
        self.adoption, self.ceiling = {}, {}
        for duty in DUTIES:
            self.adoption[duty], self.ceiling[duty] = self.adopt(duty) if duty in self.duties else (
                [0.0] * run.T, [0.0] * run.T)
        self.deterrent = {year: self.boycott_fine(year) for year in run.years}
        self.probability = {year: boycott_probability(segment.get("boycottRate", 0), self.boycott["eta"], G, self.h)
                            if segment.get("boycottRate", 0) > 0 else 0.0 for year, G in self.deterrent.items()}

    # § 1. Counted months

    def enforced(self, duty, year):
        """Counted months."""
        lever = self.fines.get(duty)
        return [t for t in self.run.years[year] if lever is not None and lever.enforced_at(self.first + t)]

    # § 3. Who failed

    def editor_down(self, editor):
        incidents = self.point["editors"][editor["id"]]
        return min(1.0, incidents["incidentsPerMonth"] * incidents["hoursPerIncident"] / 730)

    def editor_failure(self, t):
        f = 0.0
        for editor in self.segment["editors"]:
            ready = ramp(editor["ready"], self.first + t, 1.0)
            f += editor["share"] * (1 - ready + ready * self.editor_down(editor))
        return f

    # § 2. Adoption

    def unit_fine(self, year):
        """c = severity·maxPerBreach·breachesPerCase and the yearly cap C."""
        schedule = self.penalty["schedules"][self.segment["kind"]]
        c = self.penalty["severity"] * stepped(schedule["maxPerBreach"], 12 * year) * self.penalty["breachesPerCase"]
        return c, stepped(schedule["cap"], 12 * year)

    def own_fault_fine(self, detection, months, year):
        nu = case_rate(detection, months) * (1 - self.penalty["dropped"])
        return expected_fine(nu, *self.unit_fine(year), self.penalty["warnings"])

    def amount_per_event(self):
        condition = self.point["conditionOfPayment"]
        amount = condition["amountPerEvent"]
        amount = amount[self.segment["id"]] if isinstance(amount, dict) else amount
        return condition["subjectShare"] * condition["appliedShare"] * amount

    def perceived_loss(self, duty):
        if duty not in self.condition or self.point["conditionOfPayment"]["bearer"] != "member":
            return 0.0
        return self.segment[EVENTS[duty]] * self.amount_per_event()

    def perceived_fine(self, duty, at):
        """F: the fine, plus the payment that the member would lose."""
        fine = 0.0
        if duty in self.fines and self.fines[duty].start < math.inf:
            year = max(at, self.fines[duty].start) // 12
            fine = self.own_fault_fine(self.segment["perceivedDetection"], 12, year)
        return fine + self.perceived_loss(duty)

    def pressure(self, duty, at):
        lever = self.fines.get(duty)
        if lever is None or lever.start == math.inf:
            lever = self.condition.get(duty)
        if lever is None:
            return 0.0
        return lever.anticipation(at, self.point["adoption"]["tau"]) * saturation(self.perceived_fine(duty, at), self.h)

    def realised_at_start(self, duty):
        return self.adoption[duty][0] * (1 - self.o) * (1 - self.f[0])

    def adopt(self, duty):
        """w(t) and m(t) over the horizon."""
        adoption, own = self.point["adoption"], self.segment[duty]
        w, m = [], []
        for t in range(self.run.T):
            at = self.first + t
            pressure = self.pressure(duty, at)
            announced = any(fine.announced_at(at) for fine in self.fines.values())
            m.append(ceiling(own["refusal"], adoption["chi"], pressure, self.segment["backfire"], announced))
            if t == 0:
                working = (1 - self.o) * (1 - self.f[0])
                w.append(min(m[0], own["practiceAtStart"] if working < 0.2 else own["realisedAtStart"] / working))
            else:
                y = w[-1] / m[t - 1] if m[t - 1] > 0 else 0.0
                step = gompertz_step(y, own["b"], x) if self.point["curve"] == "gompertz" else bass_step(
                    y, own["p"], own["q"], x)
                w.append(m[t - 1] * step)
            x = (1 + adoption["betaEase"] * ramp(self.segment["ease"], at, 0.0)
                 + adoption["betaSupport"] * ramp(self.point["support"], at, 0.0) + adoption["rho"] * pressure)
        return w, m

    # § 4. Boycott

    def boycotted(self, t):
        return (self.first + t) % 12 < self.boycott["months"]

    def boycott_enforced(self, lever, year):
        return lever is not None and any(lever.enforced_at(12 * year + i) for i in range(self.boycott["months"]))

    def boycott_fine(self, year):
        """G."""
        fine = loss = 0.0
        if self.boycott_enforced(self.fines.get("feeding"), year):
            fine = self.own_fault_fine(self.detection_in_boycott(), len(self.enforced("feeding", year)), year)
        if self.boycott_enforced(self.condition.get("feeding"), year):
            loss = self.perceived_loss("feeding")
        return fine + loss

    def detection_in_boycott(self):
        return self.segment.get("detectionInBoycott", self.segment["detection"])

    def practice(self, duty, t, boycott):
        reduced = boycott and duty == "feeding" and self.boycotted(t)
        return self.adoption[duty][t] * (1 - self.boycott["depth"] if reduced else 1)

    def mixed_practice(self, duty):
        chance = [self.probability[(self.first + t) // 12] for t in range(self.run.T)]
        return [combine(self.practice(duty, t, False), self.practice(duty, t, True), chance[t])
                for t in range(self.run.T)]

    def realised(self, duty):
        return [w * (1 - self.o) * (1 - f) for w, f in zip(self.mixed_practice(duty), self.f)]
