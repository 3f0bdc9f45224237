/** Accounts that money moves between; `resources` is what is really used up (or saved). */
export const accounts = [
  "healthInsurance",
  "complementary",
  "patients",
  "professionals",
  "establishments",
  "producers",
  "editors",
  "resources",
] as const;
export type Account = (typeof accounts)[number];

/** EUR a month from one account to another. */
export interface Flow {
  readonly name: string;
  readonly from: Account;
  readonly to: Account;
  readonly amount: Float64Array;
}

/** What every account has received less what it gave, EUR a month. */
export type Balances = Readonly<Record<Account, Float64Array>>;

/** Balances of a set of flows; they sum to zero in every month. */
export function balanceFlows(flows: readonly Flow[], months: number): Balances {
  const balances = Object.fromEntries(accounts.map((account) => [account, new Float64Array(months)])) as Balances;
  for (const { from, to, amount } of flows) {
    for (let t = 0; t < months; t++) {
      balances[from][t] = (balances[from][t] as number) - (amount[t] as number);
      balances[to][t] = (balances[to][t] as number) + (amount[t] as number);
    }
  }
  return balances;
}

/**
 * Present value, at the start of the horizon, of a monthly series received in the middle of each month.
 *
 * @param rate real discount rate per year
 */
export function presentValue(series: Float64Array, rate: number): number {
  return series.reduce((sum, amount, t) => sum + amount / (1 + rate) ** ((t + 0.5) / 12), 0);
}
