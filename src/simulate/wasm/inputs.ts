import type { KernelMemory, RampColumns, Scalars } from "../kernel/memory.js";
import type { Room, Slot, Slots } from "./emit/room.js";
import type { Shape } from "./shape.js";

/** A ramp's four numbers, by whoever has ramps. */
export type RampSlots = Readonly<Record<keyof RampColumns, Slots>>;

const bySegment = [
  "members",
  "secondsPerDocument",
  "hourlyValue",
  "backfire",
  "boycottRate",
  "detection",
  "detectionInBoycott",
  "perceivedDetection",
  "amountPerEvent",
] as const;
const byDuty = ["events", "p", "q", "b", "refusal", "realisedAtStart", "practiceAtStart", "threshold"] as const;
const byEditor = ["incidentsPerMonth", "hoursPerIncident"] as const;
const byExam = ["spend", "growth", "unitCost", "duplicateShare", "lookbackMonths", "effect"] as const;
const ofRamp = ["from", "to", "levelFrom", "levelTo"] as const;

/** What a draw may move: the numbers of the kernel's memory, one slot each, and what chance decides. */
export interface InputSlots
  extends Readonly<Record<(typeof bySegment)[number] | (typeof byDuty)[number] | (typeof byEditor)[number], Slots>> {
  readonly ease: RampSlots;
  readonly ready: RampSlots;
  readonly share: Slots;
  readonly mix: Slots;
  readonly exams: Readonly<Record<(typeof byExam)[number], Slots>>;
  readonly scalars: Readonly<Record<keyof Scalars, Slot>>;
  /** Incidents, `e·months + t`. */
  readonly incidents: Slots;
  /** Latent uniforms of boycotts, `s·years + y`. */
  readonly boycotts: Slots;
}

/** Lays out the inputs. */
export function layOutInputs(room: Room, shape: Shape): InputSlots {
  const { segments, editors, exams, months, years } = shape;
  const group = <const Name extends string>(names: readonly Name[], length: number) =>
    Object.fromEntries(names.map((name) => [name, room.slots(length)])) as Record<Name, Slots>;
  return {
    ...group(bySegment, segments),
    ...group(byDuty, 2 * segments),
    ...group(byEditor, editors),
    ease: group(ofRamp, segments),
    ready: group(ofRamp, segments * editors),
    share: room.slots(segments * editors),
    mix: room.slots(exams * segments),
    exams: group(byExam, exams),
    scalars: Object.fromEntries(shape.scalars.map((name) => [name, room.slots(1).at(0)])) as Record<
      keyof Scalars,
      Slot
    >,
    incidents: room.slots(editors * months),
    boycotts: room.slots(segments * years),
  };
}

/** Copies a draw's numbers into a lane. */
export type CopyDraw = (lane: number) => void;

/** Binds a kernel's memory to the inputs' slots. @param doubles the module's memory */
export function bindMemory(memory: KernelMemory, inputs: InputSlots, doubles: Float64Array, lanes: number): CopyDraw {
  const pairs: { readonly values: Float64Array; readonly at: number }[] = [];
  const bind = (values: Float64Array, { base }: Slots) => pairs.push({ values, at: base / 8 });
  for (const name of [...bySegment, ...byDuty, ...byEditor]) bind(memory[name], inputs[name]);
  for (const name of ofRamp) {
    bind(memory.ease[name], inputs.ease[name]);
    bind(memory.ready[name], inputs.ready[name]);
  }
  bind(memory.share, inputs.share);
  bind(memory.mix, inputs.mix);
  for (const name of byExam) bind(memory.exams[name], inputs.exams[name]);
  const names = Object.keys(inputs.scalars) as (keyof Scalars)[];
  const places = names.map((name) => inputs.scalars[name].address.base / 8);
  return (lane) => {
    for (const { values, at } of pairs) {
      for (let i = 0, to = at + lane; i < values.length; i++, to += lanes) doubles[to] = values[i] as number;
    }
    for (let i = 0; i < names.length; i++) {
      doubles[(places[i] as number) + lane] = memory.scalars[names[i] as keyof Scalars];
    }
  };
}
