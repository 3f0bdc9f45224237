"""Arrays of the parameters and chances of draws, by name, with the draw as their last axis."""

from types import SimpleNamespace

import numpy as np

DUTIES = ("feeding", "consulting")
KINDS = ("professional", "establishment")
EVENTS = {"feeding": "documentsPerMemberYear", "consulting": "prescriptionsPerMemberYear"}


def number(value):
    """A JSON number, or a word for an infinite one."""
    return np.inf if value == "never" else float(value)


def stack(draws, structure):
    """Arrays by name.

    (draws), (segments, draws), (lanes, draws), (pairs, draws)…; stepped values are lists of such arrays.
    """
    parameters = [draw["parameters"] for draw in draws]
    segments = [{segment["id"]: segment for segment in one["segments"]} for one in parameters]
    software = [
        {(segment["id"], use["id"]): use for segment in one["segments"] for use in segment["editors"]}
        for one in parameters
    ]
    unused = {"share": 0.0, "ready": {"from": 0, "to": 0, "levelFrom": 0, "levelTo": 0}}

    def over(rows, read):
        return np.array([[number(read(draw, row)) for draw in range(len(draws))] for row in rows]).reshape(
            -1, len(draws)
        )

    def alone(*path):
        return over([path], lambda draw, names: follow(parameters[draw], names))[0]

    def by_segment(*path):
        return over(structure.segments, lambda draw, name: follow(segments[draw][name], path))

    def by_lane(name, missing=None):
        return over(structure.lanes, lambda draw, lane: segments[draw][lane[1]][lane[0]].get(name, missing))

    def by_pair(*path):
        return over(structure.pairs, lambda draw, pair: follow(software[draw].get(pair, unused), path))

    def by_exam(name):
        return over(range(len(structure.exams)), lambda draw, exam: parameters[draw]["exams"][exam][name])

    def steps(*path):
        count = len(follow(parameters[0], path))
        return over(range(count), lambda draw, i: follow(parameters[draw], path)[i]["value"])

    def amount_of(draw, segment):
        condition = parameters[draw]["conditionOfPayment"]
        amount = condition["amountPerEvent"]
        return amount.get(segment, 0) if isinstance(amount, dict) else amount

    values = SimpleNamespace(
        members=by_segment("members"),
        backfire=by_segment("backfire"),
        hourly_value=by_segment("hourlyValue"),
        seconds_per_document=by_segment("secondsPerDocument"),
        boycott_rate=by_segment("boycottRate"),
        detection=by_segment("detection"),
        detection_in_boycott=by_segment("detectionInBoycott"),
        perceived_detection=by_segment("perceivedDetection"),
        ease=[by_segment("ease", part) for part in ("from", "to", "levelFrom", "levelTo")],
        ready=[by_pair("ready", part) for part in ("from", "to", "levelFrom", "levelTo")],
        share=by_pair("share"),
        p=by_lane("p"),
        q=by_lane("q"),
        b=by_lane("b"),
        refusal=by_lane("refusal"),
        realised_at_start=by_lane("realisedAtStart"),
        practice_at_start=by_lane("practiceAtStart", "nan"),
        events=over(structure.lanes, lambda draw, lane: segments[draw][lane[1]][EVENTS[lane[0]]]),
        threshold=[
            over(
                range(len(segments[0][name][duty]["threshold"])),
                lambda draw, i, duty=duty, name=name: segments[draw][name][duty]["threshold"][i]["value"],
            )
            for duty, name in structure.lanes
        ],
        incidents_per_month=over(
            range(len(structure.editors)), lambda draw, i: parameters[draw]["editors"][i]["incidentsPerMonth"]
        ),
        hours_per_incident=over(
            range(len(structure.editors)), lambda draw, i: parameters[draw]["editors"][i]["hoursPerIncident"]
        ),
        outage=alone("platformOutage"),
        beta_ease=alone("adoption", "betaEase"),
        beta_support=alone("adoption", "betaSupport"),
        support=steps("support"),
        rho=alone("deterrence", "rho"),
        chi=alone("deterrence", "chi"),
        tau=alone("deterrence", "tau"),
        h=over(KINDS, lambda draw, kind: parameters[draw]["deterrence"]["h"][kind]),
        boycott_months=alone("boycott", "months"),
        boycott_depth=alone("boycott", "depth"),
        eta=alone("boycott", "eta"),
        amounts=[
            tuple(steps("penalties", "schedule", kind, duty, name) for name in ("maxPerBreach", "cap"))
            for kind in KINDS
            for duty in DUTIES
        ],
        coverage=alone("patients", "profileCoverage"),
        masked=alone("patients", "masked"),
        spend=by_exam("spend"),
        growth=by_exam("growth"),
        unit_cost=by_exam("unitCost"),
        effect=by_exam("effect"),
        duplicate_share=by_exam("duplicateShare"),
        lookback=by_exam("lookbackMonths"),
        mix=over(
            [(exam, name) for exam in range(len(structure.exams)) for name in structure.segments],
            lambda draw, row: parameters[draw]["exams"][row[0]]["mix"].get(row[1], 0),
        ),
        incidents=np.ascontiguousarray(
            np.array(
                [[draw["chances"]["incidents"][editor] for editor in structure.editors] for draw in draws], dtype=float
            ).T
        ),
        boycotted=np.ascontiguousarray(
            np.array(
                [[draw["chances"]["boycotted"][name] for name in structure.segments] for draw in draws], dtype=bool
            ).T
        ),
    )
    for name in (
        "dropped",
        "severity",
        "breachesPerCase",
        "recovery",
        "lagMonths",
        "costPerCase",
        "editorLiability",
        "proofEditor",
        "proofPlatform",
    ):
        setattr(values, snake(name), alone("penalties", name))
    for name in ("connectSeconds", "readSeconds", "easeSaving"):
        setattr(values, snake(name), alone("burden", name))
    for name in ("amo", "marginalSaving", "discountRate", "supportCostPerMonth", "programmeCostPerMonth"):
        setattr(values, snake(name), alone("ledger", name))
    if structure.condition:
        values.amount_per_event = over(structure.segments, amount_of)
        values.subject_share = alone("conditionOfPayment", "subjectShare")
        values.applied_share = alone("conditionOfPayment", "appliedShare")
    return values


def follow(value, path):
    for name in path:
        value = value[name]
    return value


def snake(name):
    return "".join("_" + letter.lower() if letter.isupper() else letter for letter in name)
