"""Makes points.json: random points (fixed seed) that exercise every mechanism of the methods page, alone and combined.

    python3 -B make_points.py > points.json && python3 -B independent.py points.json > points.expected.json

Numbers are drawn wide, not plausible: the points compare two programs, they describe no country.
"""
import json
from point_maker import Maker

POINTS = []


def steps(*values):
    return [{"from": since, "value": value} for since, value in values]


def point(name, start, end, *segments):
    """Registers a point; the decorated function changes what the random base does not exercise."""
    def register(change):
        maker = Maker(name, start, end, segments)
        change(maker, maker.point, maker.point["penalty"])
        POINTS.append(maker.point)
    return register


@point("versions arriving in enforced years, separate caps", "2026-01", "2029-12", "gp", "hospital", "radiology")
def _(maker, p, penalty):
    penalty.update(announced=None, feedingStart="2027-03", consultingStart="2028-09", warnings=1)
    penalty["editorExemption"] = ["professional", "establishment"]
    penalty["schedules"]["professional"] = {"maxPerBreach": steps(("2020-01", 2500), ("2029-01", 4000)),
                                            "cap": steps(("2020-01", 10000), ("2028-01", 6500))}


@point("shared caps", "2026-01", "2028-12", "gp", "specialist", "hospital")
def _(maker, p, penalty):
    penalty.update(caps="shared", feedingStart="2026-05", consultingStart="2027-02", severity=0.85)
    penalty["platformExemption"] = True
    penalty["bound"] = {"feeding": ["gp", "hospital"], "consulting": ["gp", "specialist"]}
    p["segments"][0]["detection"] = 0.97


@point("shared caps with two warnings, no cap for establishments", "2026-01", "2028-12", "pharmacy", "hospital", "gp")
def _(maker, p, penalty):
    penalty.update(caps="shared", warnings=2, platformExemption=True, feedingStart="2026-09", consultingStart="2026-09")
    penalty["editorExemption"] = ["establishment"]
    penalty["schedules"]["establishment"]["cap"] = None
    for segment in p["segments"]:
        segment["detection"] = maker.draw(0.8, 0.995)
    p["segments"][0].update(prescriptionsPerMemberYear=0)
    p["segments"][0].pop("consulting")
    for exam in p["exams"]:
        exam["mix"] = {"hospital": 0.35, "gp": 0.65}


@point("boycott, enforced before a horizon that starts in May", "2027-05", "2030-04", "gp", "biology", "radiology")
def _(maker, p, penalty):
    maker.boycotts(months=4, depth=0.8)
    penalty.update(announced="2025-06", feedingStart="2026-01", consultingStart="2028-01")
    for exam, producer, lookback in zip(p["exams"], ("biology", "radiology"), (6, 2)):
        exam.update(producer=producer, lookbackMonths=lookback, mix={"gp": 1})


@point("boycott longer than enforcement, shared caps", "2026-06", "2029-03", "specialist", "radiology", "hospital")
def _(maker, p, penalty):
    maker.boycotts(months=8, depth=1, eta=1)
    penalty.update(caps="shared", announced=None, feedingStart="2028-05", consultingStart="2027-11", warnings=1)
    for exam, lookback in zip(p["exams"], (1, 5)):
        exam.update(producer="radiology", lookbackMonths=lookback)


@point("boycott before the start, withdrawal in a boycott", "2026-01", "2029-06", "gp", "nurse", "teleconsultation")
def _(maker, p, penalty):
    maker.boycotts(months=3, depth=0.5)
    penalty.update(feedingStart="2027-07", consultingStart="2027-01", withdrawn="2029-02", platformExemption=True)
    p["segments"][1]["detectionInBoycott"] = 0
    for exam, lookback in zip(p["exams"], (3, 4)):
        exam.update(producer="gp", lookbackMonths=lookback)


@point("withdrawn before the start", "2026-01", "2028-12", "gp", "dentist")
def _(maker, p, penalty):
    penalty.update(announced="2026-03", feedingStart="2028-01", consultingStart="2027-10", withdrawn="2027-06")
    maker.boycotts(months=2, depth=0.7)
    penalty["schedules"]["professional"]["maxPerBreach"] = steps(("2020-01", 800), ("2027-01", 2500), ("2028-01", 3500))


@point("never, no anticipation", "2026-01", "2027-12", "gp", "biology")
def _(maker, p, penalty):
    p["adoption"]["tau"] = 0
    p["platformOutage"] = 0
    penalty.update(announced=None, feedingStart="never", consultingStart="never")


@point("one duty announced and never started, nothing saved by τ = 0", "2026-01", "2028-06", "gp", "hospital")
def _(maker, p, penalty):
    p["adoption"]["tau"] = 0
    p["platformOutage"] = 0
    penalty.update(announced="2026-05", feedingStart="2027-01-02", consultingStart="never", editorLiability=0)
    p["support"] = None
    for segment in p["segments"]:
        segment["ease"] = None


@point("nothing works for months, thresholds step", "2026-01", "2028-12", "gp", "specialist", "biology")
def _(maker, p, penalty):
    penalty.update(announced="2025-09", feedingStart="2026-03", consultingStart="2026-11", platformExemption=True)
    p["platformOutage"] = 0.08
    gp, specialist, biology = p["segments"]
    for editor in gp["editors"]:
        editor["ready"] = {"from": "2026-06", "to": "2026-06"}
    for editor in specialist["editors"]:
        editor["ready"] = {"from": "2026-01", "to": "2027-04"}
    biology["editors"] = [{"id": "alpha", "share": 1, "ready": {"from": "2026-10", "to": "2028-02", "fromLevel": 0.15}}]
    gp["thresholdFeeding"] = steps(("2020-01", 0.2), ("2026-08", 0.5), ("2028-03", 0.85))
    specialist["thresholdConsulting"] = steps(("2020-01", 0), ("2027-06", 0.4))


@point("edges of thresholds and detection", "2026-01", "2027-12", "gp", "specialist", "nurse", "hospital")
def _(maker, p, penalty):
    penalty.update(feedingStart="2026-02", consultingStart="2026-01", announced="2025-01")
    gp, specialist, nurse, hospital = p["segments"]
    gp.update(thresholdFeeding=0, thresholdConsulting=1.2)
    specialist.update(detection=0, perceivedDetection=0)
    p["platformOutage"] = 0
    nurse.update(thresholdFeeding=1, thresholdConsulting=0.3, editors=[{"id": "beta", "share": 1, "ready": 1}])
    p["editors"]["beta"]["incidentsPerMonth"] = 0
    hospital["consulting"].update(p=0, q=0)
    hospital["feeding"].update(refusal=1, p=0, realisedAtStart=0)


@point("zero severity", "2026-01", "2027-12", "gp", "hospital")
def _(maker, p, penalty):
    penalty.update(severity=0, feedingStart="2026-07")
    maker.boycotts(months=12, depth=1)


@point("condition of payment beside a fine, borne by members", "2026-01", "2028-12", "gp", "hospital", "pharmacy")
def _(maker, p, penalty):
    maker.condition("consulting", "member", ["gp", "hospital"], "2027-03", announced="2026-04", withdrawn="2028-10",
                    amountPerEvent={"gp": 3.2, "hospital": 41}, exceptEditor=True, exceptPlatform=False)
    penalty.update(consultingStart="2027-03", feedingStart="2027-09", withdrawn="2028-10")


@point("condition of payment on feeding under a boycott, beside a fine", "2026-04", "2029-03", "radiology", "gp")
def _(maker, p, penalty):
    maker.boycotts(months=5, depth=0.9, eta=0.8)
    maker.condition("feeding", "member", None, "2027-03", announced="2026-10", amountPerEvent=0.15)
    penalty.update(announced="2026-10", feedingStart="2027-03", consultingStart="2028-01")


@point("condition of payment alone, borne by patients", "2026-01", "2028-06", "gp", "specialist")
def _(maker, p, penalty):
    maker.condition("consulting", "patients", ["specialist"], "2026-08")
    penalty["bound"]["consulting"] = ["gp"]


@point("condition of payment alone, borne by members, under a boycott", "2026-01", "2028-06", "gp", "radiology")
def _(maker, p, penalty):
    maker.boycotts(months=3, depth=0.6, eta=0.9)
    maker.condition("feeding", "member", ["radiology"], "2026-08", announced="2026-02", amountPerEvent=0.4,
                    exceptPlatform=False)
    penalty["bound"]["feeding"] = ["gp"]


@point("condition of payment beside fines announced and never started", "2026-03", "2027-06", "gp", "hospital")
def _(maker, p, penalty):
    maker.boycotts(months=4, depth=0.5)
    maker.condition("feeding", "member", None, "2026-10", announced="2026-05",
                    amountPerEvent={"gp": 0.3, "hospital": 2})
    penalty.update(announced="2026-06", feedingStart="never", consultingStart="never", caps="shared")


@point("Gompertz under a falling ceiling", "2026-01", "2029-12", "gp", "hospital")
def _(maker, p, penalty):
    p["curve"] = "gompertz"
    for segment in p["segments"]:
        segment["backfire"] = maker.draw(0.3, 0.5)
        segment["feeding"].update(realisedAtStart=0.9)
    penalty.update(announced="2026-07", withdrawn="2029-01")
    penalty["schedules"] = {"professional": {"maxPerBreach": steps(("2020-01", 500), ("2027-01", 2500)), "cap": 10000},
                            "establishment": {"maxPerBreach": 25000, "cap": steps(("2020-01", 8000), ("2027-01", 1e5))}}


@point("Bass under a falling ceiling, many small fines, no cap", "2026-01", "2028-12", "gp", "hospital")
def _(maker, p, penalty):
    for segment in p["segments"]:
        segment["backfire"] = maker.draw(0.3, 0.5)
        segment["feeding"].update(realisedAtStart=0.9)
        segment.update(detection=maker.draw(0.99, 0.99999, 5))
    penalty.update(announced="2026-07", severity=0.03, dropped=0.05)
    penalty["schedules"] = {"professional": {"maxPerBreach": 2500, "cap": 333},
                            "establishment": {"maxPerBreach": 25000, "cap": None}}


@point("one month", "2028-02", "2028-02", "gp", "radiology")
def _(maker, p, penalty):
    penalty.update(announced="2027-01", feedingStart="2028-02", consultingStart="2027-05", lagMonths=0)
    maker.boycotts(months=1, depth=0.9)


if __name__ == "__main__":
    print("[\n" + ",\n".join(json.dumps(p, ensure_ascii=False, separators=(",", ":")) for p in POINTS) + "\n]")
