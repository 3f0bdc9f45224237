import { ink, okabeIto } from "./palette.js";

/** Size of the numbers beside the marks, in pixels. */
export const labelSize = 11;

/** Names of the accounts, in the room to their left. */
export function accountAxis(names: readonly string[], left: number) {
  return {
    field: "account",
    type: "nominal" as const,
    sort: [...names],
    axis: { title: null, domain: false, ticks: false, labelPadding: 6, minExtent: left, maxExtent: left },
  };
}

/** The axis of amounts under every cell, its line at zero darker than the others. */
export function balanceAxis(field: string, range: readonly [number, number], ticks: readonly number[]) {
  return {
    field,
    type: "quantitative" as const,
    scale: { domain: [...range], nice: false },
    axis: {
      title: null,
      format: ",.3~f",
      values: [...ticks],
      gridColor: { condition: { test: "datum.value === 0", value: ink.soft }, value: ink.rule },
      domain: false,
      ticks: false,
    },
  };
}

/** Colour of a balance: what an account pays, what it receives; resources are no one's. */
export function colourOf(account: string, value: number): string {
  if (account === "resources") return ink.soft;
  return value < 0 ? okabeIto.vermillion : okabeIto.blue;
}
