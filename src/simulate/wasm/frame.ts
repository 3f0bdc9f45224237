import type { Module } from "./emit/module.js";
import { Room, type Slots, type Wholes } from "./emit/room.js";
import { type InputSlots, layOutInputs } from "./inputs.js";
import type { Shape } from "./shape.js";
import { layOutStructure, type StructureTables } from "./structure.js";
import { layOutSums, type SumSlots } from "./sums.js";
import { layOutWork, type WorkSlots } from "./work.js";

/** Where everything of a module stands in its memory. */
export interface Frame {
  readonly shape: Shape;
  readonly inputs: InputSlots;
  readonly structure: StructureTables;
  readonly work: WorkSlots;
  /** The figures of a run, and its monthly series, `series·months + t`. */
  readonly figures: Slots;
  readonly monthly: Slots;
  /** What a run is asked: incidents drawn, boycotts drawn, monthly series wanted; and whether it lacked a practice at the start. */
  readonly asked: Readonly<Record<"incidents" | "boycotts" | "monthly" | "missing", Wholes>>;
  readonly sums: SumSlots;
  readonly bytes: number;
}

/** A frame with the module that its routines are written into. */
export interface Site extends Frame {
  readonly module: Module;
}

/** Lays out the memory of a module. */
export function layOutFrame(shape: Shape): Frame {
  const room = new Room(shape.vectors);
  const structure = layOutStructure(room, shape);
  const inputs = layOutInputs(room, shape);
  const work = layOutWork(room, shape);
  const asked = {
    incidents: room.wholes(1),
    boycotts: room.wholes(1),
    monthly: room.wholes(1),
    missing: room.wholes(1),
  };
  const figures = room.slots(shape.figures);
  const sums = layOutSums(room, shape);
  const monthly = room.slots(shape.series * shape.months);
  return { shape, inputs, structure, work, figures, monthly, asked, sums, bytes: room.bytes };
}
