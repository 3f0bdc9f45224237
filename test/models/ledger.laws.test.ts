import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { accounts, presentValue } from "../../src/models/ledger.js";
import type { Parameters } from "../../src/models/parameters.js";
import { centralRun } from "../../src/models/policy.js";
import { fixedRuns, level, parameters, share } from "./parameters.arbitrary.js";

describe("the ledger", () => {
  it("loses and makes no euro: balances sum to zero every month", () => {
    fc.assert(
      fc.property(parameters, (world) => {
        const { balances, flows, calendar } = centralRun(world);
        for (let t = 0; t < calendar.length; t++) {
          const sum = accounts.reduce((total, account) => total + (balances[account][t] as number), 0);
          const moved = flows.reduce((total, { amount }) => total + Math.abs(amount[t] as number), 0);
          expect(Math.abs(sum)).toBeLessThanOrEqual(1e-9 * moved);
          const backwards = flows.filter(({ amount }) => !(Number(amount[t]) >= -1e-9 * moved));
          expect(backwards.map(({ name }) => name)).toEqual([]);
        }
      }),
      fixedRuns,
    );
  });

  it("leaves society alone when only fine amounts move and nobody's behaviour follows", () => {
    const still = (world: Parameters): Parameters => ({
      ...world,
      deterrence: { ...world.deterrence, rho: 0, chi: 0 },
      boycott: { ...world.boycott, eta: 0 },
    });
    fc.assert(
      fc.property(parameters, level(0, 10), share, fc.boolean(), (world, factor, severity, uncapped) => {
        const scale = (list: Parameters["penalties"]["schedule"]["professional"]) => {
          const amounts = ({ maxPerBreach, cap }: typeof list.feeding) => ({
            maxPerBreach: maxPerBreach.map(({ from, value }) => ({ from, value: value * factor })),
            cap: uncapped ? [{ from: 0, value: Number.POSITIVE_INFINITY }] : cap,
          });
          return { feeding: amounts(list.feeding), consulting: amounts(list.consulting) };
        };
        const { professional, establishment } = world.penalties.schedule;
        const schedule = { professional: scale(professional), establishment: scale(establishment) };
        const before = centralRun(still(world)).balances;
        const after = centralRun(still({ ...world, penalties: { ...world.penalties, schedule, severity } })).balances;
        for (const account of ["resources", "producers"] as const) {
          expect([...after[account]].filter((amount, t) => amount !== before[account][t])).toEqual([]);
        }
      }),
      fixedRuns,
    );
  });

  it("discounts more at a higher rate, and not at all at none", () => {
    const series = fc.array(level(0, 1e9), { minLength: 1, maxLength: 60 }).map((list) => Float64Array.from(list));
    fc.assert(
      fc.property(series, level(0, 0.2), level(0, 0.2), (amounts, rate, more) => {
        const total = amounts.reduce((sum, amount) => sum + amount, 0);
        expect(presentValue(amounts, 0)).toBe(total);
        expect(presentValue(amounts, rate + more)).toBeLessThanOrEqual(presentValue(amounts, rate) * (1 + 1e-12));
      }),
      fixedRuns,
    );
  });
});
