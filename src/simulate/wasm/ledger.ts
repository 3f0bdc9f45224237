import { accounts } from "../../models/ledger.js";
import { yearly } from "./boycott.js";
import type { Lanes } from "./emit/lanes.js";
import type { Callable, Routine } from "./emit/routine.js";
import type { Site } from "./frame.js";
import { flowRow } from "./work.js";

/** Balances of every account, year by year and as present values, from the flows of each period. */
export function writeLedger(site: Site): Callable {
  const { module, shape, structure, work } = site;
  const { years, months } = shape;
  return module.routine(0, (code) => {
    const members = countMembers(code, site);
    const { balances, presentValues } = structure.positions;
    code.loop(0, years, (y) => {
      const flow = (row: number) => work.flows.at(y.plus(row * years));
      const length = structure.end.at(y).minus(structure.first.at(y));
      const period = { flow, supported: structure.supportInYear.at(y), months: length };
      balance(code, site, members, period, (a) => yearly(site, code, balances.at(a), y));
    });
    const present = {
      flow: (row: number) => work.flowsPresent.at(row),
      supported: work.supportPresent.at(0),
      months: work.discountSum.at(months),
    };
    balance(code, site, members, present, (a) => yearly(site, code, presentValues.at(a), 0));
  });
}

/** Empties the flows of a run. */
export function emptyFlows(code: Routine, { work }: Site): void {
  code.loop(0, work.flows.length, (i) => code.store(work.flows.at(i), 0));
  code.loop(0, work.flowsPresent.length, (i) => code.store(work.flowsPresent.at(i), 0));
}

interface Members {
  readonly professionals: Lanes;
  readonly everybody: Lanes;
}

function countMembers(code: Routine, { shape, inputs, structure }: Site): Members {
  const [professionals, everybody] = [code.keep(0), code.keep(0)];
  code.loop(0, shape.segments, (s) => {
    const members = inputs.members.at(s);
    everybody.set(everybody.plus(members));
    code.when(structure.kind.at(s).not(), () => professionals.set(professionals.plus(members)));
  });
  return { professionals, everybody };
}

interface Period {
  readonly flow: (row: number) => Lanes;
  readonly supported: Lanes;
  /** Number of months, discounted where the flows are. */
  readonly months: Lanes;
}

/** Moves every euro of a period from one account to another. */
function balance(
  code: Routine,
  { inputs, structure }: Site,
  { professionals, everybody }: Members,
  { flow, supported, months }: Period,
  place: (account: number) => ReturnType<typeof yearly>,
): void {
  const { amo, marginalSaving, supportCostPerMonth, programmeCostPerMonth } = inputs.scalars;
  const fines = [flow(flowRow.fines), flow(flowRow.fines + 1)] as const;
  const time = [flow(flowRow.time), flow(flowRow.time + 1)] as const;
  const withheld = [code.keep(flow(flowRow.withheld)), code.keep(flow(flowRow.withheld + 1))] as const;
  const avoided = code.keep(flow(flowRow.avoided));
  const exists = everybody.isAbove(0);
  const support = code.keep(supportCostPerMonth.times(supported).where(exists));
  const toProfessionals = code.keep(support.times(professionals).over(everybody).where(exists));
  const programme = code.keep(programmeCostPerMonth.times(months));
  const byPatients = code.keep(0);
  const byMembers = withheld.map((amount) => code.keep(amount));
  code.when(structure.choices.byPatients.at(0), () => {
    byPatients.set(withheld[0].plus(withheld[1]));
    for (const amount of byMembers) amount.set(0);
  });
  const paid = fines[0].plus(fines[1]).plus(withheld[0]).plus(withheld[1]).plus(flow(flowRow.liability));
  const spent = flow(flowRow.control).plus(programme);
  const saved = code.keep(avoided.times(marginalSaving));
  const payer = code.keep(paid.plus(avoided.times(amo)).minus(spent).minus(support));
  const resources = code.keep(time[0].plus(time[1]).plus(spent).minus(saved));
  const ownPayments = (kind: 0 | 1) => (byMembers[kind] as Lanes).plus(fines[kind]).plus(time[kind]);
  const values: Readonly<Record<(typeof accounts)[number], Lanes>> = {
    healthInsurance: payer,
    complementary: avoided.times(amo.from(1)),
    patients: byPatients.from(0),
    professionals: toProfessionals.minus(ownPayments(0)),
    establishments: support.minus(toProfessionals).minus(ownPayments(1)),
    producers: saved.minus(avoided),
    editors: flow(flowRow.liability).from(0),
    resources,
  };
  accounts.forEach((account, a) => {
    code.store(place(a), values[account]);
  });
  code.store(place(accounts.length), payer);
  code.store(place(accounts.length + 1), resources.from(0));
}
