/** Probability that intervals are meant to hold, unless another is asked for: 5 % beyond each end, as for the inputs of scenarios. */
export const usualConfidence = 0.9;

/** Largest probability of an interval: beyond it a curve is asked what no series here could tell. */
const mostConfidence = 0.99;

/** Least and largest whole number that each setting of a calibration takes. */
export const settingLimits = {
  holdOut: [0, 20],
  until: [1900, 2100],
  draws: [100, 20_000],
  seed: [0, Number.MAX_SAFE_INTEGER],
} as const satisfies Readonly<Record<string, readonly [number, number]>>;

/** Settings of a calibration that numbers are given for. */
export type NumberSettings = { readonly [Name in keyof typeof settingLimits]?: number } & {
  readonly confidence?: number;
};

/** @throws RangeError for a setting outside its domain, with its value; what one series cannot give is another matter */
export function requireSettings({ confidence = usualConfidence, ...whole }: NumberSettings): void {
  requireConfidence(confidence);
  for (const name of Object.keys(settingLimits) as (keyof typeof settingLimits)[]) {
    const [value, [least, most]] = [whole[name], settingLimits[name]];
    if (value !== undefined && !(Number.isSafeInteger(value) && least <= value && value <= most))
      throw new RangeError(`${name}: ${value} (expected a whole number from ${least} to ${most})`);
  }
}

/** @throws RangeError for a probability that no interval can be made for */
export function requireConfidence(confidence: number): void {
  if (!(confidence > 0 && confidence <= mostConfidence))
    throw new RangeError(`confidence: ${confidence} (expected above 0 and at most ${mostConfidence})`);
}
