import { describe, expect, it } from "vitest";
import { balanceFlows, type Flow } from "../../src/models/ledger.js";

const flow = (from: Flow["from"], to: Flow["to"], ...amount: number[]): Flow => ({
  name: "test",
  from,
  to,
  amount: Float64Array.from(amount),
});

describe("balances", () => {
  it("take from one account and give to the other, month by month", () => {
    const balances = balanceFlows(
      [flow("professionals", "healthInsurance", 10, 0), flow("healthInsurance", "resources", 4, 1)],
      2,
    );
    expect([...balances.healthInsurance]).toEqual([6, -1]);
    expect([...balances.professionals]).toEqual([-10, 0]);
    expect([...balances.resources]).toEqual([4, 1]);
    expect([...balances.patients]).toEqual([0, 0]);
  });

  it("are nothing without flows", () => {
    expect([...balanceFlows([], 2).editors]).toEqual([0, 0]);
  });
});
