import type { Bytes } from "./bytes.js";
import { prefix, vector } from "./opcodes.js";

/** Where expressions are written to: the code of one routine. */
export interface Page {
  readonly code: Bytes;
  /** Puts a number on the stack, in both lanes of a vector. */
  readonly constant: (value: number) => void;
}

/** Writes the instructions that leave one vector of a value on the stack. */
export type Emit = (page: Page, vector: number) => void;

/** A number in every lane, or one that differs by lane. */
export type Operand = Lanes | number;

/** A double in every lane: lanes are draws. An expression; nothing is worked out until it is kept or stored. */
export class Lanes {
  constructor(readonly emit: Emit) {}

  static of(value: Operand): Lanes {
    return typeof value === "number" ? new Lanes((page) => page.constant(value)) : value;
  }

  plus(other: Operand): Lanes {
    return this.with(vector.add, other);
  }

  minus(other: Operand): Lanes {
    return this.with(vector.subtract, other);
  }

  times(other: Operand): Lanes {
    return this.with(vector.multiply, other);
  }

  over(other: Operand): Lanes {
    return this.with(vector.divide, other);
  }

  /** `other − this`. */
  from(other: Operand): Lanes {
    return Lanes.of(other).minus(this);
  }

  /** The other where it is less, else this. */
  atMost(other: Operand): Lanes {
    return this.with(vector.smaller, other);
  }

  /** The other where it is more, else this. */
  atLeast(other: Operand): Lanes {
    return this.with(vector.larger, other);
  }

  floor(): Lanes {
    return new Lanes((page, v) => {
      this.emit(page, v);
      instruct(page, vector.floor);
    });
  }

  equals(other: Operand): Mask {
    return this.compare(vector.equal, other);
  }

  differs(other: Operand): Mask {
    return this.compare(vector.notEqual, other);
  }

  isBelow(other: Operand): Mask {
    return this.compare(vector.less, other);
  }

  isAbove(other: Operand): Mask {
    return this.compare(vector.greater, other);
  }

  isAtMost(other: Operand): Mask {
    return this.compare(vector.atMost, other);
  }

  isAtLeast(other: Operand): Mask {
    return this.compare(vector.atLeast, other);
  }

  /** This where a condition holds, 0 elsewhere, whatever this is there. */
  where(mask: Mask): Lanes {
    return this.with(vector.and, new Lanes(mask.emit));
  }

  private with(operation: number, other: Operand): Lanes {
    return new Lanes(combine(operation, this.emit, Lanes.of(other).emit));
  }

  private compare(operation: number, other: Operand): Mask {
    return new Mask(combine(operation, this.emit, Lanes.of(other).emit));
  }
}

/** A condition in every lane. */
export class Mask {
  constructor(readonly emit: Emit) {}

  and(other: Mask): Mask {
    return new Mask(combine(vector.and, this.emit, other.emit));
  }

  andNot(other: Mask): Mask {
    return new Mask(combine(vector.andNot, this.emit, other.emit));
  }

  or(other: Mask): Mask {
    return new Mask(combine(vector.or, this.emit, other.emit));
  }

  /** One value where the condition holds, another elsewhere. */
  choose(one: Operand, other: Operand): Lanes {
    return new Lanes((page, v) => {
      Lanes.of(one).emit(page, v);
      Lanes.of(other).emit(page, v);
      this.emit(page, v);
      instruct(page, vector.choose);
    });
  }
}

/** Writes a vector instruction. */
export function instruct({ code }: Page, operation: number): void {
  code.byte(prefix.vector);
  code.unsigned(operation);
}

/** An instruction on two vectors. */
export function combine(operation: number, one: Emit, other: Emit): Emit {
  return (page, v) => {
    one(page, v);
    other(page, v);
    instruct(page, operation);
  };
}
