import type { ExamFamily, Parameters } from "./parameters.js";

/** Avoided duplicates of one exam family, month by month. */
export interface AvoidedDuplicates {
  /** Share of recent reports that are in the record. */
  readonly present: Float64Array;
  /** Share of orders for which the record is opened. */
  readonly consulted: Float64Array;
  /** EUR. */
  readonly avoidedSpend: Float64Array;
  readonly avoidedActs: Float64Array;
  /** EUR, what would be spent anyway. */
  readonly spend: Float64Array;
}

/** Realised shares of a segment, month by month. */
export interface RealisedShares {
  readonly feeding: Float64Array;
  readonly consulting: Float64Array;
  /** Realised feeding share before the horizon, without a boycott. */
  readonly feedingBefore: number;
}

/**
 * Spending on duplicates that is avoided because the prescriber opened the record and the earlier report was there.
 *
 * @param realised by segment id
 * @throws RangeError for a producer or an ordering segment that is not among them
 */
export function avoidDuplicates(
  family: ExamFamily,
  patients: Parameters["patients"],
  realised: ReadonlyMap<string, RealisedShares>,
): AvoidedDuplicates {
  const producer = shareOf(realised, family.producer);
  const orders = Object.entries(family.mix)
    .filter(([, share]) => share > 0)
    .map(([segment, share]) => ({ share, consulting: shareOf(realised, segment).consulting }));
  const months = producer.feeding.length;
  const reachable = patients.profileCoverage * (1 - patients.masked);
  const present = lookBack(producer, family.lookbackMonths);
  const consulted = Float64Array.from({ length: months }, (_, t) =>
    orders.reduce((sum, { share, consulting }) => sum + share * (consulting[t] as number), 0),
  );
  const spend = Float64Array.from({ length: months }, (_, t) => (family.spend * (1 + family.growth) ** (t / 12)) / 12);
  const avoidedSpend = spend.map(
    (amount, t) =>
      amount * family.duplicateShare * (present[t] as number) * (consulted[t] as number) * reachable * family.effect,
  );
  return {
    present,
    consulted,
    spend,
    avoidedSpend,
    avoidedActs: avoidedSpend.map((amount) => amount / family.unitCost),
  };
}

/** Mean realised feeding share over the `lookback` months up to each month. */
function lookBack(producer: RealisedShares, lookback: number): Float64Array {
  return producer.feeding.map((_, t) => {
    let sum = 0;
    for (let back = 0; back < lookback; back++) {
      sum += t - back < 0 ? producer.feedingBefore : (producer.feeding[t - back] as number);
    }
    return sum / lookback;
  });
}

function shareOf(realised: ReadonlyMap<string, RealisedShares>, segment: string): RealisedShares {
  const shares = realised.get(segment);
  if (!shares) throw new RangeError(`unknown segment: ${segment}`);
  return shares;
}
