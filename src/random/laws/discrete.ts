/** A value and how often it comes. */
export interface Choice<Value> {
  readonly value: Value;
  readonly probability: number;
}

/**
 * One of several values, by inversion in the order given.
 *
 * @param where what is drawn and where it was written, for errors
 * @throws RangeError unless the probabilities are positive or 0 and sum to 1
 */
export function discrete<Value>(choices: readonly Choice<Value>[], where: string): (uniform: number) => Value {
  const sum = choices.reduce((all, { probability }) => all + probability, 0);
  if (!choices.every(({ probability }) => probability >= 0) || !(Math.abs(sum - 1) < 1e-9)) {
    throw new RangeError(
      `invalid probabilities of ${where}: ${choices.map(({ probability }) => probability).join(", ")}`,
    );
  }
  const possible = choices.filter(({ probability }) => probability > 0);
  return (uniform) => {
    let cumulative = 0;
    for (const { value, probability } of possible) {
      cumulative += probability;
      if (uniform < cumulative) return value;
    }
    return (possible.at(-1) as Choice<Value>).value;
  };
}
