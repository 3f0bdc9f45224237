import { accounts } from "../../models/ledger.js";
import type { KernelParts } from "./kernel.js";
import { flowRow, type Work } from "./work.js";

const account = Object.fromEntries(accounts.map((name, position) => [name, position])) as Readonly<
  Record<(typeof accounts)[number], number>
>;

/** Works out what a euro of each month is worth at the start of the horizon. */
export function prepareDiscount(work: Work, rate: number): void {
  if (work.discountRate === rate) return;
  work.discountRate = rate;
  let sum = 0;
  for (let t = 0; t < work.months; t++) {
    const worth = 1 / (1 + rate) ** ((t + 0.5) / 12);
    work.discount[t] = worth;
    sum += worth;
    work.discountSum[t + 1] = sum;
  }
}

/** Balances of every account, year by year and as present values. */
export function balanceAccounts(parts: KernelParts, out: Float64Array): void {
  const { work, layout } = parts;
  const { years, months, support, discount, discountSum, yearFrom, yearTo, balances } = work;
  for (let y = 0; y <= years; y++) {
    const isPresent = y === years;
    const [first, end] = isPresent ? [0, months] : [yearFrom[y] as number, yearTo[y] as number];
    let supported = 0;
    for (let t = first; t < end; t++) supported += (support[t] as number) * (isPresent ? (discount[t] as number) : 1);
    balance(parts, y, supported, isPresent ? (discountSum[months] as number) : end - first);
    const firsts = isPresent ? layout.presentValues : layout.balances;
    const shift = isPresent ? 0 : y;
    for (let a = 0; a < accounts.length; a++) out[(firsts[a] as number) + shift] = balances[a] as number;
    out[(firsts[accounts.length] as number) + shift] = balances[account.healthInsurance] as number;
    out[(firsts[accounts.length + 1] as number) + shift] = -(balances[account.resources] as number);
  }
}

/** Moves every euro of a period from one account to another. @param y year, or their number for present values @param months number of months, discounted for present values */
function balance({ memory, work }: KernelParts, y: number, supported: number, months: number): void {
  const { scalars, condition, isProfessional, members } = memory;
  const { flows, balances, years } = work;
  const flow = (row: number) => flows[row * (years + 1) + y] as number;
  balances.fill(0);
  const move = (from: number, to: number, amount: number) => {
    balances[from] = (balances[from] as number) - amount;
    balances[to] = (balances[to] as number) + amount;
  };
  const byPatients = condition?.bearer === "patients";
  let professionals = 0;
  let everybody = 0;
  for (let s = 0; s < work.segments; s++) {
    everybody += members[s] as number;
    if (isProfessional[s] === 1) professionals += members[s] as number;
  }
  const support = scalars.supportCostPerMonth * supported;
  for (let kind = 0; kind < 2; kind++) {
    const payer = kind === 0 ? account.professionals : account.establishments;
    const own = kind === 0 ? professionals : everybody - professionals;
    move(payer, account.healthInsurance, flow(flowRow.fines + kind));
    move(byPatients ? account.patients : payer, account.healthInsurance, flow(flowRow.withheld + kind));
    move(payer, account.resources, flow(flowRow.time + kind));
    if (everybody > 0) move(account.healthInsurance, payer, (support * own) / everybody);
  }
  const avoided = flow(flowRow.avoided);
  move(account.editors, account.healthInsurance, flow(flowRow.liability));
  move(account.healthInsurance, account.resources, flow(flowRow.control));
  move(account.producers, account.healthInsurance, avoided * scalars.amo);
  move(account.producers, account.complementary, avoided * (1 - scalars.amo));
  move(account.resources, account.producers, avoided * scalars.marginalSaving);
  move(account.healthInsurance, account.resources, scalars.programmeCostPerMonth * months);
}
