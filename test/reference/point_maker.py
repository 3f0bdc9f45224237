"""Random points that make_points.py starts from."""
import random
import zlib

PROFESSIONALS = ("gp", "specialist", "radiology", "biology", "pharmacy", "nurse", "dentist", "teleconsultation")


class Maker:
    """Draws rounded numbers from a stream of the point's own, so that changing one point leaves the others alone."""

    def __init__(self, name, start, end, segments):
        self.random = random.Random(zlib.crc32(name.encode()) + 20260101)
        self.name, self.start, self.end = name, start, end
        self.editors = ("alpha", "beta", "gamma")
        self.point = self.make(segments)

    def draw(self, low, high, digits=3):
        return round(self.random.uniform(low, high), digits)

    def month(self, first, last):
        at = self.random.randint(12 * first, 12 * last + 11)
        return f"{at // 12}-{at % 12 + 1:02d}"

    def ramp(self, low, high):
        """A ramp between two months inside the horizon's years."""
        first, last = int(self.start[:4]), int(self.end[:4])
        begin, finish = sorted((self.month(first, last), self.month(first, last)))
        return {"from": begin, "to": finish, "fromLevel": low, "toLevel": high}

    def shares(self, names):
        parts = [self.random.randint(1, 9) for _ in names]
        shares = [round(part / sum(parts), 2) for part in parts[:-1]]
        return dict(zip(names, [*shares, round(1 - sum(shares), 2)]))

    def duty(self):
        return {"p": self.draw(0.005, 0.05), "q": self.draw(0.2, 0.9), "b": self.draw(0.3, 0.9),
                "realisedAtStart": self.draw(0.05, 0.45), "practiceAtStart": self.draw(0.05, 0.4),
                "refusal": self.draw(0.02, 0.25)}

    def segment(self, id):
        kind = "professional" if id in PROFESSIONALS else "establishment"
        used = self.random.sample(self.editors, self.random.randint(1, len(self.editors)))
        documents = 0 if id == "teleconsultation" else self.random.randint(300, 9000)
        prescriptions = 0 if id in ("biology", "radiology") else self.random.randint(300, 5000)
        segment = {
            "id": id, "kind": kind, "members": self.random.randint(500, 60000),
            "documentsPerMemberYear": documents, "prescriptionsPerMemberYear": prescriptions,
            "ease": self.ramp(0, self.draw(0.3, 1)), "secondsPerDocument": self.random.randint(2, 40),
            "hourlyValue": self.random.randint(25, 90),
            "thresholdFeeding": self.draw(0.3, 0.75), "thresholdConsulting": self.draw(0.1, 0.5),
            "editors": [{"id": editor, "share": share, "ready": self.ramp(self.draw(0.3, 0.6), self.draw(0.8, 1))}
                        for editor, share in self.shares(used).items()],
            "detection": self.draw(0.05, 0.9), "perceivedDetection": self.draw(0.05, 0.6),
            "backfire": self.draw(0, 0.04)}
        if documents:
            segment["feeding"] = self.duty()
        if prescriptions:
            segment["consulting"] = self.duty()
        return segment

    def exam(self, id, producer, lookback, prescribers):
        return {"id": id, "producer": producer, "spend": self.random.randint(100, 5000) * 1e6,
                "growth": self.draw(-0.02, 0.04), "unitCost": self.random.randint(12, 120),
                "duplicateShare": self.draw(0.03, 0.15), "lookbackMonths": lookback, "effect": self.draw(0.1, 0.4),
                "mix": self.shares(prescribers)}

    def make(self, segments):
        first = int(self.start[:4])
        made = [self.segment(id) for id in segments]
        producers = [s["id"] for s in made if s["documentsPerMemberYear"]]
        prescribers = [s["id"] for s in made if s["prescriptionsPerMemberYear"]]
        exams = [self.exam(id, self.random.choice(producers), self.random.randint(1, 6), prescribers)
                 for id in ("biology", "crossSectional")]
        return {
            "name": self.name, "horizon": {"start": self.start, "end": self.end}, "curve": "bass",
            "platformOutage": self.draw(0.005, 0.05), "discountRate": self.draw(0.01, 0.05),
            "adoption": {"betaEase": self.draw(0, 1), "betaSupport": self.draw(0, 1), "tau": self.random.randint(3, 18),
                         "rho": self.draw(0.2, 1.2), "h": {"professional": self.random.randint(100, 900),
                                                           "establishment": self.random.randint(1000, 9000)},
                         "chi": self.draw(0.1, 0.9)},
            "support": self.ramp(0, self.draw(0.4, 1)), "boycott": {"eta": 0, "months": 0, "depth": 0},
            "penalty": {
                "announced": f"{first}-04", "feedingStart": f"{first + 1}-07", "consultingStart": f"{first + 1}-07",
                "schedules": {"professional": {"maxPerBreach": 2500, "cap": 10000},
                              "establishment": {"maxPerBreach": 25000, "cap": 100000}},
                "severity": self.draw(0.2, 0.9), "warnings": 0, "dropped": self.draw(0.1, 0.6), "caps": "separate",
                "editorExemption": ["professional"], "platformExemption": False, "proofEditor": self.draw(0.3, 0.9),
                "proofPlatform": self.draw(0.3, 0.9), "lagMonths": self.random.randint(0, 14),
                "costPerCase": self.random.randint(200, 1500), "breachesPerCase": self.draw(1, 2, 1),
                "recovery": self.draw(0.5, 0.95), "editorLiability": self.draw(0.1, 1), "withdrawn": "never",
                "bound": {"feeding": None, "consulting": None}},
            "editors": {editor: {"incidentsPerMonth": self.draw(0.1, 2), "hoursPerIncident": self.random.randint(2, 60)}
                        for editor in self.editors},
            "patients": {"profile": self.draw(0.9, 1), "masked": self.draw(0, 0.1)},
            "burden": {"connectSeconds": 30, "readSeconds": self.random.randint(30, 180),
                       "easeSaving": self.draw(0, 1)},
            "ledger": {"amo": self.draw(0.5, 0.9), "marginalSaving": self.draw(0.2, 0.9),
                       "supportCostPerMonth": self.random.randint(1, 900) * 1000,
                       "programmeCostPerMonth": self.random.randint(1, 900) * 1000},
            "segments": made, "exams": exams}

    def boycotts(self, months, depth, eta=0.6):
        self.point["boycott"] = {"eta": eta, "months": months, "depth": depth}
        for segment in self.point["segments"]:
            if segment["documentsPerMemberYear"]:
                segment["boycottRate"] = self.draw(0.05, 1.2)
                segment["detectionInBoycott"] = round(segment["detection"] * self.draw(0.1, 1), 3)

    def condition(self, duty, bearer, bound, start, **more):
        self.point["conditionOfPayment"] = {
            "duty": duty, "bound": bound, "bearer": bearer, "start": start, "subjectShare": self.draw(0.05, 0.6),
            "appliedShare": self.draw(0.2, 0.9), "amountPerEvent": self.draw(1, 60, 2), "exceptPlatform": True,
            "exceptEditor": False, **more}
