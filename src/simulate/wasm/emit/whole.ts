import type { Bytes } from "./bytes.js";
import { plain } from "./opcodes.js";

/** A whole number of 32 bits that emitted code works out: an index, a count, or a condition (0: no). */
export class Whole {
  constructor(readonly emit: (code: Bytes) => void) {}

  static of(value: Whole | number): Whole {
    if (typeof value !== "number") return value;
    return new Whole((code) => {
      code.byte(plain.constWhole);
      code.signed(value);
    });
  }

  plus(other: Whole | number): Whole {
    return other === 0 ? this : this.with(plain.add, other);
  }

  minus(other: Whole | number): Whole {
    return this.with(plain.subtract, other);
  }

  /** `other − this`. */
  from(other: Whole | number): Whole {
    return Whole.of(other).minus(this);
  }

  times(other: Whole | number): Whole {
    return other === 1 ? this : this.with(plain.multiply, other);
  }

  equals(other: Whole | number): Whole {
    return this.with(plain.equal, other);
  }

  below(other: Whole | number): Whole {
    return this.with(plain.less, other);
  }

  above(other: Whole | number): Whole {
    return this.with(plain.greater, other);
  }

  and(other: Whole): Whole {
    return this.with(plain.and, other);
  }

  or(other: Whole): Whole {
    return this.with(plain.or, other);
  }

  not(): Whole {
    return new Whole((code) => {
      this.emit(code);
      code.byte(plain.isZero);
    });
  }

  private with(operation: number, other: Whole | number): Whole {
    return new Whole((code) => {
      this.emit(code);
      Whole.of(other).emit(code);
      code.byte(operation);
    });
  }
}
