"""§ 8: every euro by account, yearly and as a present value."""

import numpy as np
from figures import ACCOUNTS
from stacking import KINDS

HOLDERS = tuple(kind + "s" for kind in KINDS)


class Ledger:
    """Balances of amounts of one shape. Accounts that nothing moves stay 0."""

    def __init__(self):
        self.balances = dict.fromkeys(ACCOUNTS, 0.0)

    def flow(self, source, target, amount):
        self.balances[source] = self.balances[source] - amount
        self.balances[target] = self.balances[target] + amount


def settle(plan, values, by_segment, avoided, support, programme):
    """Balances by account.

    by_segment: amounts by outcome (…, segments, draws); absent ones are 0. avoided: avoided spending; support: its
    cost; programme: its cost.
    """
    ledger = Ledger()
    bearer = plan.structure.condition and plan.structure.condition[2]
    everybody = values.members.sum(axis=0)

    def of(outcome, segments):
        return by_segment[outcome][..., segments, :].sum(axis=-2) if outcome in by_segment else 0.0

    for holder, segments in zip(HOLDERS, plan.kind_segments):
        ledger.flow(holder, "healthInsurance", of("collected", segments))
        ledger.flow("patients" if bearer == "patients" else holder, "healthInsurance", of("withheld", segments))
        ledger.flow(holder, "resources", of("burdenCost", segments))
        ledger.flow("healthInsurance", holder, support * (values.members[segments].sum(axis=0) / everybody))
    everywhere = slice(None)
    ledger.flow("editors", "healthInsurance", of("editorLiability", everywhere))
    ledger.flow("healthInsurance", "resources", of("controlCost", everywhere))
    ledger.flow("producers", "healthInsurance", avoided * values.amo)
    ledger.flow("producers", "complementary", avoided * (1.0 - values.amo))
    ledger.flow("resources", "producers", avoided * values.marginal_saving)
    ledger.flow("healthInsurance", "resources", programme)
    return ledger.balances


def write_balances(plan, values, figures, worth, worth_of_avoided, discount, support):
    """Writes yearly balances and present values.

    `worth`: present values by outcome and segment; `support`: level by month.
    """
    outcomes = ("collected", "withheld", "burdenCost", "editorLiability", "controlCost")
    yearly = {outcome: figures[outcome][:-1, :-1] for outcome in outcomes if outcome in figures}
    support_cost = (
        np.stack([support[year.first : year.stop].sum(axis=0) for year in plan.years]) * values.support_cost_per_month
    )
    months = np.array([[year.months] for year in plan.years])
    balances = settle(
        plan, values, yearly, figures["avoidedSpend"][:-1, -1], support_cost, months * values.programme_cost_per_month
    )
    present = settle(
        plan,
        values,
        worth,
        worth_of_avoided,
        np.einsum("tb,tb->b", support, discount) * values.support_cost_per_month,
        discount.sum(axis=0) * values.programme_cost_per_month,
    )
    for place, account in enumerate(ACCOUNTS):
        figures["balance"][:, place] = balances[account]
        figures["presentValueBalance"][:, place] = present[account]
    for names, totals in ((("payer", "society"), balances), (("presentValuePayer", "presentValueSociety"), present)):
        figures[names[0]][:, 0] = totals["healthInsurance"]
        np.negative(totals["resources"], out=figures[names[1]][:, 0])
