import type { DrawsBlock, OpenSink } from "./draws-sink.js";
import { columnsOf, type OpenRecord } from "./record.js";
import { openValuesDigest } from "./values-digest.js";

/** Draws on their way into a file. */
export interface Saving {
  /** @throws RangeError for a figure that is not a finite number */
  readonly add: (block: DrawsBlock) => void;
  readonly finish: (draws: number) => void;
}

/** Checks draws, takes their digest, and hands them to a sink. */
export function openSaving(record: OpenRecord, openSink: OpenSink, write: (bytes: Uint8Array) => void): Saving {
  const sink = openSink(record, write);
  const digest = openValuesDigest();
  return {
    add: (block) => {
      block.values.forEach((values, s) => {
        refuseInfinite(values, block, s, record);
        digest.add(values);
      });
      sink.add(block);
    },
    finish: (draws) => sink.finish({ ...record, draws, sha256: digest.hex() }),
  };
}

function refuseInfinite(values: Float64Array, { first, count }: DrawsBlock, s: number, record: OpenRecord): void {
  const at = values.findIndex((value) => !Number.isFinite(value));
  if (at < 0) return;
  const scenario = record.scenarios[s];
  const column = scenario && columnsOf(scenario, record)[Math.floor(at / count)];
  const name = column === undefined ? "" : record.figures[column];
  throw new RangeError(`invalid ${name} of ${scenario?.heading.id} in draw ${first + (at % count)}: ${values[at]}`);
}
