const structural: Readonly<Record<string, string>> = {
  curve: "adoption.curve",
  memberUnit: "segments.biology.memberUnit",
  discountRate: "ledger.discountRate",
};

/** Names of the structural choices that every run can switch, each an input of the model. */
export const structuralNames: readonly string[] = Object.keys(structural);

/**
 * The assignments that a structural alternative stands for: `curve=gompertz` sets `adoption.curve`, `memberUnit=group`
 * `segments.biology.memberUnit`, `discountRate=0.04` `ledger.discountRate`.
 *
 * @returns assignments, or `undefined` when the name is not a structural one (it may be a reading of a disputed fact)
 */
export function structuralAlternatives(option: string): readonly string[] | undefined {
  const equals = option.indexOf("=");
  const id = structural[option.slice(0, Math.max(0, equals)).trim()];
  return id === undefined ? undefined : [`${id}=${option.slice(equals + 1).trim()}`];
}
