import { centralValue } from "../../scenario/moved-value.js";
import type { Input } from "../../scenario/scenario.js";
import type { KernelMemory, RampColumns, Scalars } from "./memory.js";
import { duties } from "./memory.js";

/** Where a drawn value goes: one entry of an array of the kernel's memory, or a scalar. */
type Slot =
  | { readonly array: Float64Array; readonly at: number; readonly shift: number }
  | { readonly scalar: keyof Scalars };

/** Drawn values of a chunk, column by column: that of the block's input `k` in draw `offset` at `k·count + offset`. */
export interface DrawnBlock {
  readonly ids: readonly string[];
  readonly values: Float64Array;
  readonly count: number;
}

/** Writes the drawn inputs of a chunk's draw into a kernel's memory. */
export type Load = (offset: number) => void;

/**
 * Binds drawn inputs to a kernel's memory, so that a draw's parameters are those of the readable reading: where inputs must be ordered
 * the larger value holds, and a laboratory group has the documents of its sites. An input that no part of the model reads is left out.
 *
 * @param inputs of the scenario
 * @param blocks drawn inputs; their values may be replaced from chunk to chunk
 */
export function bindInputs(
  memory: KernelMemory,
  inputs: ReadonlyMap<string, Input>,
  blocks: readonly DrawnBlock[],
): Load {
  const slots = slotsOf(memory);
  const groups = bindGroups(memory, inputs, slots);
  const writers = blocks.flatMap((block) => [...writersOf(memory, slots, block), ...amountWriter(memory, block)]);
  const drawn = new Set(blocks.flatMap(({ ids }) => ids));
  const kept = orderedIds(memory).flatMap((id) => {
    const input = inputs.get(id);
    const slot = slots.get(id);
    if (!input || drawn.has(id) || !slot || !("array" in slot)) return [];
    return [{ slot, value: Number(centralValue(input)) - slot.shift }];
  });
  const alone = memory.segmentIds.flatMap((id, s) => (inputs.has(`control.${id}.detectionInBoycott`) ? [] : [s]));
  return (offset) => {
    for (const write of writers) write(offset);
    for (const { slot, value } of kept) slot.array[slot.at] = value;
    orderRamps(memory.ease);
    orderRamps(memory.ready);
    for (const s of alone) memory.detectionInBoycott[s] = memory.detection[s] as number;
    for (let s = 0; s < memory.detection.length; s++) {
      memory.detectionInBoycott[s] = Math.max(memory.detection[s] as number, memory.detectionInBoycott[s] as number);
    }
    for (const { s, sites } of groups) {
      memory.events[s] = ((sites[1] as number) * (sites[0] as number)) / (memory.members[s] as number);
    }
  };
}

/** Inputs of which another may be the larger, in whose place it then stands. */
function orderedIds({ segmentIds, editorIds }: KernelMemory): string[] {
  const ramps = segmentIds.flatMap((id) => [
    `ease.${id}`,
    ...editorIds.map((editor) => `editors.ready.${id}.${editor}`),
  ]);
  return [
    ...ramps.flatMap((ramp) => [`${ramp}.to`, `${ramp}.levelTo`]),
    ...segmentIds.map((id) => `control.${id}.detectionInBoycott`),
  ];
}

/** Segments whose members are companies by a structural choice: what is drawn for their sites goes to a place of its own. */
function bindGroups(
  { segmentIds, members }: KernelMemory,
  inputs: ReadonlyMap<string, Input>,
  slots: Map<string, Slot>,
) {
  return segmentIds.flatMap((id, s) => {
    const unit = inputs.get(`segments.${id}.memberUnit`);
    if (!unit || centralValue(unit) !== "group") return [];
    const names = ["members", "documentsPerMemberYear"].map((name) => `segments.${id}.${name}`);
    const sites = Float64Array.from(names, (name) => {
      const input = inputs.get(name);
      return input ? Number(centralValue(input)) : Number.NaN;
    });
    names.forEach((name, at) => {
      slots.set(name, { array: sites, at, shift: 0 });
    });
    slots.set(`segments.${id}.groups`, { array: members, at: s, shift: 0 });
    return [{ s, sites }];
  });
}

function writersOf(memory: KernelMemory, slots: ReadonlyMap<string, Slot>, block: DrawnBlock): Load[] {
  const bound = block.ids.flatMap((id, position) => {
    const slot = slots.get(id);
    return slot ? [{ slot, position }] : [];
  });
  return [...new Set(bound.map(({ slot }) => ("array" in slot ? slot.array : undefined)))].map((array) =>
    array ? arrayWriter(array, bound, block) : scalarWriter(memory.scalars, bound, block),
  );
}

/** One amount per event for every segment, where it is not by segment. */
function amountWriter({ amountPerEvent }: KernelMemory, block: DrawnBlock): Load[] {
  const position = block.ids.indexOf("conditionOfPayment.amountPerEvent");
  if (position < 0) return [];
  return [(offset) => amountPerEvent.fill(block.values[position * block.count + offset] as number)];
}

type Bound = readonly { readonly slot: Slot; readonly position: number }[];

function arrayWriter(array: Float64Array, bound: Bound, block: DrawnBlock): Load {
  const own = bound.flatMap(({ slot, position }) =>
    "array" in slot && slot.array === array ? [{ slot, position }] : [],
  );
  const places = Int32Array.from(own, ({ slot }) => slot.at);
  const sources = Int32Array.from(own, ({ position }) => position);
  const shift = own[0]?.slot.shift ?? 0;
  return (offset) => {
    const { values, count } = block;
    for (let i = 0; i < places.length; i++) {
      array[places[i] as number] = (values[(sources[i] as number) * count + offset] as number) - shift;
    }
  };
}

function scalarWriter(scalars: Scalars, bound: Bound, block: DrawnBlock): Load {
  const own = bound.flatMap(({ slot, position }) => ("scalar" in slot ? [{ name: slot.scalar, position }] : []));
  return (offset) => {
    const { values, count } = block;
    for (const { name, position } of own) scalars[name] = values[position * count + offset] as number;
  };
}

function orderRamps({ from, to, levelFrom, levelTo }: RampColumns): void {
  for (let i = 0; i < to.length; i++) {
    if ((to[i] as number) < (from[i] as number)) to[i] = from[i] as number;
    if ((levelTo[i] as number) < (levelFrom[i] as number)) levelTo[i] = levelFrom[i] as number;
  }
}

function slotsOf(memory: KernelMemory): Map<string, Slot> {
  const { segmentIds, editorIds, examIds, calendar } = memory;
  const slots = new Map<string, Slot>();
  const bind = (id: string, array: Float64Array, at: number, shift = 0) => slots.set(id, { array, at, shift });
  const ramp = (prefix: string, ramps: RampColumns, at: number) => {
    bind(`${prefix}.from`, ramps.from, at, calendar.start);
    bind(`${prefix}.to`, ramps.to, at, calendar.start);
    bind(`${prefix}.levelFrom`, ramps.levelFrom, at);
    bind(`${prefix}.levelTo`, ramps.levelTo, at);
  };
  segmentIds.forEach((id, s) => {
    bind(`segments.${id}.members`, memory.members, s);
    bind(`segments.${id}.documentsPerMemberYear`, memory.events, s);
    bind(`segments.${id}.prescriptionsPerMemberYear`, memory.events, segmentIds.length + s);
    bind(`segments.${id}.secondsPerDocument`, memory.secondsPerDocument, s);
    bind(`segments.${id}.hourlyValue`, memory.hourlyValue, s);
    bind(`adoption.${id}.backfire`, memory.backfire, s);
    bind(`boycott.${id}.rate`, memory.boycottRate, s);
    bind(`control.${id}.detection`, memory.detection, s);
    bind(`control.${id}.detectionInBoycott`, memory.detectionInBoycott, s);
    bind(`control.${id}.perceivedDetection`, memory.perceivedDetection, s);
    bind(`conditionOfPayment.amountPerEvent.${id}`, memory.amountPerEvent, s);
    ramp(`ease.${id}`, memory.ease, s);
    duties.forEach((duty, d) => {
      const at = d * segmentIds.length + s;
      for (const name of ["p", "q", "b", "refusal", "realisedAtStart", "practiceAtStart"] as const) {
        bind(`adoption.${id}.${duty}.${name}`, memory[name], at);
      }
      bind(`control.threshold.${id}.${duty}`, memory.threshold, at);
    });
    editorIds.forEach((editor, e) => {
      const at = s * editorIds.length + e;
      bind(`editors.shares.${id}.${editor}`, memory.share, at);
      ramp(`editors.ready.${id}.${editor}`, memory.ready, at);
    });
  });
  editorIds.forEach((id, e) => {
    bind(`editors.${id}.incidentsPerMonth`, memory.incidentsPerMonth, e);
    bind(`editors.${id}.hoursPerIncident`, memory.hoursPerIncident, e);
  });
  examIds.forEach((id, x) => {
    for (const name of ["spend", "growth", "unitCost", "duplicateShare", "lookbackMonths", "effect"] as const) {
      bind(`exams.${id}.${name}`, memory.exams[name], x);
    }
    for (const [s, segment] of segmentIds.entries()) {
      bind(`exams.${id}.mix.${segment}`, memory.mix, x * segmentIds.length + s);
    }
  });
  for (const [id, scalar] of Object.entries(scalarIds)) slots.set(id, { scalar });
  return slots;
}

const scalarIds: Readonly<Record<string, keyof Scalars>> = {
  "platform.outage": "outage",
  "adoption.betaEase": "betaEase",
  "adoption.betaSupport": "betaSupport",
  "deterrence.rho": "rho",
  "deterrence.chi": "chi",
  "deterrence.tau": "tau",
  "deterrence.h.professional": "hProfessional",
  "deterrence.h.establishment": "hEstablishment",
  "boycott.months": "boycottMonths",
  "boycott.depth": "boycottDepth",
  "boycott.eta": "eta",
  "control.proofEditor": "proofEditor",
  "control.proofPlatform": "proofPlatform",
  "control.costPerCase": "costPerCase",
  "penalties.dropped": "dropped",
  "penalties.severity": "severity",
  "penalties.breachesPerCase": "breachesPerCase",
  "penalties.recovery": "recovery",
  "penalties.lagMonths": "lagMonths",
  "conditionOfPayment.subjectShare": "subjectShare",
  "conditionOfPayment.appliedShare": "appliedShare",
  "patients.profileCoverage": "profileCoverage",
  "patients.masked": "masked",
  "burden.connectSeconds": "connectSeconds",
  "burden.readSeconds": "readSeconds",
  "burden.easeSaving": "easeSaving",
  "ledger.amo": "amo",
  "ledger.marginalSaving": "marginalSaving",
  "ledger.discountRate": "discountRate",
  "ledger.supportCostPerMonth": "supportCostPerMonth",
  "ledger.programmeCostPerMonth": "programmeCostPerMonth",
};
