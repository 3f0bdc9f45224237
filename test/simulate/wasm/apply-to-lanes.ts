import type { Lanes } from "../../../src/simulate/wasm/emit/lanes.js";
import { Module } from "../../../src/simulate/wasm/emit/module.js";
import { Room } from "../../../src/simulate/wasm/emit/room.js";
import type { Routine } from "../../../src/simulate/wasm/emit/routine.js";
import { compileModule } from "../../../src/simulate/wasm/engine.js";

/** Applies an expression to numbers, in emitted code. */
export function applyToLanes(
  inputs: Float64Array,
  write: (code: Routine, x: Lanes) => Lanes,
  vectors = 2,
): Float64Array {
  const room = new Room(vectors);
  const length = Math.ceil(inputs.length / (2 * vectors));
  const [given, found] = [room.slots(length), room.slots(length)];
  const module = new Module(vectors);
  module.routine(
    0,
    (code) => code.loop(0, length, (i) => code.store(found.at(i), write(code, code.keep(given.at(i))))),
    "apply",
  );
  const { buffer, call } = compileModule(module.encode(room.bytes))();
  new Float64Array(buffer, given.base, inputs.length).set(inputs);
  call("apply");
  return new Float64Array(buffer, found.base, inputs.length).slice();
}
