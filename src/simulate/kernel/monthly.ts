import type { KernelParts } from "./kernel.js";

/** Copies a segment's monthly practice and realised shares to where its series stand. @param at series by duty, kind and place; −1: none */
export function copySeries({ work }: KernelParts, s: number, at: Int32Array, monthly: Float64Array): void {
  const { segments, months, practice, adoption, realised } = work;
  const places = segments + 1;
  for (let d = 0; d < 2; d++) {
    const tried = at[2 * d * places + s] as number;
    const arrived = at[(2 * d + 1) * places + s] as number;
    if (tried >= 0) {
      monthly.set(d === 0 ? practice : adoption.subarray(months, 2 * months), tried * months);
    }
    if (arrived >= 0) {
      const from = (d * segments + s) * months;
      monthly.set(realised.subarray(from, from + months), arrived * months);
    }
  }
}
