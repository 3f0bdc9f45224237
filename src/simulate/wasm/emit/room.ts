import type { Bytes } from "./bytes.js";
import { Lanes, type Page } from "./lanes.js";
import { plain, prefix, vector } from "./opcodes.js";
import { Whole } from "./whole.js";

/** An address in memory: a fixed one, and an index scaled to bytes. */
export interface Address {
  readonly base: number;
  readonly index: Whole | number;
  /** Bytes from one index to the next. */
  readonly stride: number;
}

/** Writes the variable part of an address. @returns its fixed part, for the instruction that follows */
export function pushAddress(code: Bytes, { base, index, stride }: Address): number {
  if (typeof index === "number") {
    Whole.of(0).emit(code);
    return base + index * stride;
  }
  index.times(stride).emit(code);
  return base;
}

/** Writes an instruction on memory, its address pushed already. */
export function accessMemory(code: Bytes, operation: number, isVector: boolean, offset: number): void {
  if (isVector) code.byte(prefix.vector);
  code.byte(operation);
  code.unsigned(0);
  code.unsigned(offset);
}

/** A double for every lane, in memory. Reads as an expression; written by a routine's `store`. */
export class Slot extends Lanes {
  constructor(readonly address: Address) {
    super(({ code }: Page, v: number) => {
      const offset = pushAddress(code, address);
      accessMemory(code, vector.load, true, offset + 16 * v);
    });
  }
}

/** Slots one after the other. */
export interface Slots {
  readonly base: number;
  readonly length: number;
  readonly at: (index: Whole | number) => Slot;
}

/** Doubles that are the same in every lane. */
export interface Doubles {
  readonly base: number;
  readonly length: number;
  readonly at: (index: Whole | number) => Lanes;
}

/** Whole numbers. */
export interface Wholes {
  readonly base: number;
  readonly length: number;
  readonly at: (index: Whole | number) => Whole & { readonly address: Address };
}

/** The memory of a module, given out once from its start on. */
export class Room {
  private next = 16;

  /** @param vectors vectors of two lanes that are worked on together */
  constructor(readonly vectors: number) {}

  get bytes(): number {
    return this.next;
  }

  /** @param vectors of each slot; default: those of the room */
  slots(length: number, vectors = this.vectors): Slots {
    const stride = 16 * vectors;
    const base = this.take(length * stride, 64);
    return { base, length, at: (index) => new Slot({ base, index, stride }) };
  }

  doubles(length: number): Doubles {
    const base = this.take(length * 8, 8);
    return {
      base,
      length,
      at: (index) =>
        new Lanes(({ code }) => {
          const offset = pushAddress(code, { base, index, stride: 8 });
          accessMemory(code, vector.loadSplat, true, offset);
        }),
    };
  }

  wholes(length: number): Wholes {
    const base = this.take(length * 4, 8);
    return {
      base,
      length,
      at: (index) => {
        const address = { base, index, stride: 4 };
        const whole = new Whole((code) => {
          const offset = pushAddress(code, address);
          accessMemory(code, plain.loadWhole, false, offset);
        });
        return Object.assign(whole, { address });
      },
    };
  }

  private take(bytes: number, alignment: number): number {
    const base = Math.ceil(this.next / alignment) * alignment;
    this.next = base + bytes;
    return base;
  }
}
