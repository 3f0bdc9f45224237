import type { Input } from "./scenario.js";

/** An input's central value, moved by the scenario's own `scale` and `shift`: what the central run takes. */
export function centralValue(input: Input): number | string {
  return movedValue(input.central, input);
}

/** A value of an input (central, low or high) moved by the scenario's own `scale`, then `shift`; choices stay. */
export function movedValue(value: number | string, { scale = 1, shift = 0 }: Input): number | string {
  return typeof value === "string" ? value : value * scale + shift;
}
