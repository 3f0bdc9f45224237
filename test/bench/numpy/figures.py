"""What a run reports: one row a figure, for all draws of a block. `figures[outcome]` is its view (years, parts, draws).

Outcomes that a policy cannot move from 0 (fines where nobody is ever fined) have no rows: they are 0 in every draw.
"""

import numpy as np
from stacking import DUTIES

ACCOUNTS = (
    "healthInsurance",
    "complementary",
    "patients",
    "professionals",
    "establishments",
    "producers",
    "editors",
    "resources",
)
FATES = ("Practice", "Share", "LostToPlatform", "LostToEditor", "NotAttempted")
CLASSES = ("OwnFault", "PlatformFault", "EditorFault", "Compliant", "EditorFaultRate")


class Layout:
    """Rows of the figures of a plan. A family is (dimension, parts, years); additive ones end with their totals."""

    def __init__(self, plan, has_liability):
        structure = plan.structure
        years = [str(year.number) for year in plan.years]
        segments, whole = [*structure.segments, "all"], [*years, "all"]
        families = {}
        for duty in plan.duties:
            due = [segment for owed, segment in structure.lanes if owed == duty]
            for name in FATES + CLASSES:
                families[duty + name] = "segment", [*due, "all"], years
        fines = plan.is_finable
        excused = fines and (bool(structure.editor_exemption) or structure.platform_exemption)
        additive = {
            "documentsFed": True,
            "burdenHours": True,
            "burdenCost": True,
            "withheld": plan.is_withholding,
            "cases": fines,
            "finedMembers": fines,
            "assessed": fines,
            "controlCost": fines,
            "collected": fines,
            "collectedAfterHorizon": fines,
            "shielded": excused,
            "shieldedEditor": excused,
            "editorLiability": excused and has_liability,
            "editorLiabilityAfterHorizon": excused and has_liability,
        }
        for duty in DUTIES:
            can = fines and plan.fined[duty].size > 0
            separate = structure.caps == "separate"
            additive |= {
                duty + "Cases": can,
                duty + "FinedMembers": can and separate,
                duty + "Assessed": can and separate,
            }
        families |= {outcome: ("segment", segments, whole) for outcome, moves in additive.items() if moves}
        self.additive = [outcome for outcome, moves in additive.items() if moves]
        for outcome in ("perceivedFine", "boycottProbability"):
            families[outcome] = "segment", list(structure.segments), years
        for outcome in ("avoidedSpend", "avoidedActs"):
            families[outcome] = "exam", [*structure.exams, "all"], whole
            self.additive.append(outcome)
        for outcome in ("documentsPresent", "recordsConsulted", "avoidedShare"):
            families[outcome] = "exam", list(structure.exams), years
        families |= {
            "balance": ("account", list(ACCOUNTS), years),
            "payer": ("", [""], years),
            "society": ("", [""], years),
            "presentValueBalance": ("account", list(ACCOUNTS), ["all"]),
            "presentValuePayer": ("", [""], ["all"]),
            "presentValueSociety": ("", [""], ["all"]),
        }
        self.families, self.keys, self.first = families, [], {}
        for outcome, (dimension, parts, family_years) in families.items():
            self.first[outcome] = len(self.keys)
            self.keys += [self.key(outcome, dimension, part, year) for year in family_years for part in parts]

    @staticmethod
    def key(outcome, dimension, part, year):
        places = {"segment": "", "exam": "", "account": ""}
        if dimension:
            places[dimension] = part
        return "|".join([outcome, *places.values(), year])

    def headline(self, outcomes):
        """Rows of the totals of some outcomes: every year, and the horizon."""
        rows = []
        for outcome in outcomes:
            if outcome in self.families:
                _, parts, years = self.families[outcome]
                last = self.first[outcome] + len(parts) - 1
                rows += range(last, last + len(parts) * len(years), len(parts))
        return np.array(rows)


class Figures:
    """Figures of one block, in rows of `array`."""

    def __init__(self, layout, draws):
        self.layout = layout
        self.array = np.zeros((len(layout.keys), draws))
        self.views = {}
        for outcome, (_, parts, years) in layout.families.items():
            first = layout.first[outcome]
            rows = self.array[first : first + len(parts) * len(years)]
            self.views[outcome] = rows.reshape(len(years), len(parts), draws)

    def __getitem__(self, outcome):
        return self.views[outcome]

    def __contains__(self, outcome):
        return outcome in self.views

    def add_totals(self):
        """Sums over parts and years of additive outcomes, whose last part and last year are totals."""
        for outcome in self.layout.additive:
            view = self.views[outcome]
            np.add.reduce(view[:-1, :-1], axis=1, out=view[:-1, -1])
            np.add.reduce(view[:-1], axis=0, out=view[-1])
