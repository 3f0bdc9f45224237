"""Reads a file of exported draws into arrays whose last axis is the draw.

What all draws of a scenario share (segments, editors, exams, who is bound) is a `Structure`. What is a date of the law
is a `Calendar`: draws that share one are kept together, so that a month is enforced or not for a whole array. Every
other number may differ between draws.
"""

import json
from dataclasses import dataclass, field
from types import SimpleNamespace

import numpy as np
from stacking import DUTIES, EVENTS, KINDS, number, stack


@dataclass(frozen=True)
class Structure:
    """What does not change from draw to draw.

    Segments that only consult come first, then those that have both duties, then those that only feed; so those of each
    duty are a slice. A lane is a duty of a segment that has something due: feeding lanes come first. Pairs of a segment
    and an editor stand in layers of at most one pair a segment, in the order of the segments: each layer is a slice of
    them.
    """

    start: int
    end: int
    curve: str
    segments: tuple
    kinds: tuple
    editors: tuple
    pairs: tuple  # (segment, editor) ids: who uses what
    lanes: tuple  # (duty, segment) ids
    bound: tuple  # (duty, segment) ids that fines bind
    caps: str
    editor_exemption: tuple
    platform_exemption: bool
    condition: tuple | None  # (duty, bound segments, bearer, except platform, except editor)
    exams: tuple
    producers: tuple


@dataclass(frozen=True)
class Calendar:
    """Dates of the law, as absolute months; infinity is never."""

    announced: float
    start: tuple  # by duty
    withdrawn: float
    condition: tuple | None  # announced, start, withdrawn
    warnings: int
    amount_steps: tuple  # by kind and duty: first months of the steps of (maximum, cap)
    threshold_steps: tuple  # by lane
    support_steps: tuple


@dataclass
class Group:
    """Draws that share a calendar; `indices` are their places in the file."""

    calendar: Calendar
    indices: np.ndarray
    values: SimpleNamespace


@dataclass
class Draws:
    scenario: str
    structure: Structure
    groups: list
    keys: list = field(default_factory=list)
    expected: np.ndarray | None = None
    laws: list = field(default_factory=list)
    headline: list = field(default_factory=list)


def load(path):
    """Draws of a file written by export-draws.js. Raises ValueError where draws do not share their structure."""
    with open(path, encoding="utf-8") as file:
        return read(json.load(file))


def read(content):
    """Draws of the content of such a file."""
    draws = content["draws"]
    pairs = pairs_of(draws)
    structures = {structure_of(draw["parameters"], pairs) for draw in draws}
    if len(structures) > 1:
        raise ValueError("the draws do not share one structure")
    structure = structures.pop()
    if not structure.lanes:
        raise ValueError("nobody has anything due")
    places = {}
    for place, draw in enumerate(draws):
        places.setdefault(calendar_of(draw["parameters"], structure), []).append(place)
    groups = [
        Group(calendar, np.array(indices), stack([draws[i] for i in indices], structure))
        for calendar, indices in places.items()
    ]
    expected = np.array([draw["expected"] for draw in draws], dtype=float).T if "expected" in draws[0] else None
    return Draws(
        content["scenario"],
        structure,
        groups,
        content.get("keys", []),
        expected,
        content.get("laws", []),
        content.get("headline", []),
    )


def order_segments(parameters):
    """Ids by what they owe; among those that owe both, the ones whose consulting is bound come first."""
    bound = parameters["penalties"]["bound"].get("consulting")

    def rank(segment):
        feeds, consults = (segment[EVENTS[duty]] > 0 for duty in DUTIES)
        return feeds - consults if feeds or consults else 2, bound is not None and segment["id"] not in bound

    return [segment["id"] for segment in sorted(parameters["segments"], key=rank)]


def pairs_of(draws):
    """Segments and editors that meet in at least one draw: a share drawn as 0 is left out of that draw's parameters."""
    parameters = draws[0]["parameters"]
    editors = [editor["id"] for editor in parameters["editors"]]
    met = {
        (segment["id"], editor["id"])
        for draw in draws
        for segment in draw["parameters"]["segments"]
        for editor in segment["editors"]
    }
    due = {segment["id"]: [segment[EVENTS[duty]] > 0 for duty in DUTIES] for segment in parameters["segments"]}
    pairs = []
    for group in ([False, True], [True, True], [True, False]):
        names = [name for name in order_segments(parameters) if due[name] == group]
        used = {name: [editor for editor in editors if (name, editor) in met] for name in names}
        for layer in range(len(editors)):
            pairs += [(name, used[name][layer]) for name in names if layer < len(used[name])]
    return tuple(pairs)


def structure_of(parameters, pairs):
    penalties, condition = parameters["penalties"], parameters.get("conditionOfPayment")
    by_id = {segment["id"]: segment for segment in parameters["segments"]}
    segments = {name: by_id[name] for name in order_segments(parameters)}
    lanes = tuple((duty, name) for duty in DUTIES for name, one in segments.items() if one[EVENTS[duty]] > 0)
    return Structure(
        start=parameters["horizon"]["start"],
        end=parameters["horizon"]["end"],
        curve=parameters["curve"],
        segments=tuple(segments),
        kinds=tuple(one["kind"] for one in segments.values()),
        editors=tuple(editor["id"] for editor in parameters["editors"]),
        pairs=pairs,
        lanes=lanes,
        bound=tuple((duty, name) for duty, name in lanes if name in penalties["bound"].get(duty, segments)),
        caps=penalties["caps"],
        editor_exemption=tuple(penalties["editorExemption"]),
        platform_exemption=penalties["platformExemption"],
        condition=condition
        and (
            condition["duty"],
            tuple(condition["bound"]),
            condition["bearer"],
            condition["exceptPlatform"],
            condition["exceptEditor"],
        ),
        exams=tuple(exam["id"] for exam in parameters["exams"]),
        producers=tuple(exam["producer"] for exam in parameters["exams"]),
    )


def calendar_of(parameters, structure):
    penalties, condition = parameters["penalties"], parameters.get("conditionOfPayment")
    segments = {segment["id"]: segment for segment in parameters["segments"]}
    start = tuple(number(penalties["start"][duty]) for duty in DUTIES)
    announced = penalties.get("announced")
    paying = condition and number(condition["start"])
    return Calendar(
        announced=min(start) if announced is None else number(announced),
        start=start,
        withdrawn=number(penalties["withdrawn"]),
        condition=condition and (number(condition.get("announced", paying)), paying, number(condition["withdrawn"])),
        warnings=int(penalties["warnings"]),
        amount_steps=tuple(
            (first_months(amounts["maxPerBreach"]), first_months(amounts["cap"]))
            for kind in KINDS
            for amounts in (penalties["schedule"][kind][duty] for duty in DUTIES)
        ),
        threshold_steps=tuple(first_months(segments[name][duty]["threshold"]) for duty, name in structure.lanes),
        support_steps=first_months(parameters["support"]),
    )


def first_months(steps):
    return tuple(number(step["from"]) for step in steps)


def select(value, chosen):
    """The draws of an index or slice, of an array, a list of arrays, or all of a namespace."""
    if isinstance(value, SimpleNamespace):
        return SimpleNamespace(**{name: select(one, chosen) for name, one in vars(value).items()})
    if isinstance(value, (list, tuple)):
        return [select(one, chosen) for one in value]
    return value[..., chosen]
