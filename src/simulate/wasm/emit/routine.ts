import { Bytes } from "./bytes.js";
import { instruct, Lanes, Mask, type Operand, type Page } from "./lanes.js";
import { plain, prefix, types, vector } from "./opcodes.js";
import { type Address, accessMemory, pushAddress, type Slot } from "./room.js";
import { Whole } from "./whole.js";

/** Lanes that can be given another value. */
export interface LanesVariable extends Lanes {
  readonly set: (value: Operand) => void;
}

/** A whole number that can be given another value. */
export interface WholeVariable extends Whole {
  readonly set: (value: Whole | number) => void;
}

/** A routine that others may call. */
export interface Callable {
  readonly position: number;
  readonly parameters: number;
}

/** The code of one routine, written statement by statement; every statement is written for all vectors before the next. */
export class Routine implements Page {
  readonly code = new Bytes();
  private readonly locals: number[] = [];
  private readonly opening = new Bytes();
  private readonly constants = new Map<number, number>();

  /** @param parameters whole numbers that it is called with */
  constructor(
    readonly vectors: number,
    readonly parameters: number,
  ) {}

  parameter(position: number): Whole {
    return readLocal(position);
  }

  readonly constant = (value: number): void => {
    let local = this.constants.get(value);
    if (local === undefined) {
      local = this.newLocal(types.vector);
      this.constants.set(value, local);
      this.opening.byte(prefix.vector);
      this.opening.byte(vector.const);
      this.opening.double(value);
      this.opening.double(value);
      this.opening.byte(plain.localSet);
      this.opening.unsigned(local);
    }
    this.code.byte(plain.localGet);
    this.code.unsigned(local);
  };

  /** Works a value out, to be read as often as wanted. */
  keep(value: Operand): LanesVariable {
    const locals = Array.from({ length: this.vectors }, () => this.newLocal(types.vector));
    const set = (next: Operand) => {
      const { emit } = Lanes.of(next);
      locals.forEach((local, v) => {
        emit(this, v);
        this.write(plain.localSet, local);
      });
    };
    set(value);
    const variable = new Lanes(({ code }, v) => {
      code.byte(plain.localGet);
      code.unsigned(locals[v] as number);
    });
    return Object.assign(variable, { set });
  }

  /** Works a condition out, to be read as often as wanted. */
  keepMask(mask: Mask): Mask {
    return new Mask(this.keep(new Lanes(mask.emit)).emit);
  }

  /** Works a whole number out. */
  whole(value: Whole | number): WholeVariable {
    const local = this.newLocal(types.whole);
    const set = (next: Whole | number) => {
      Whole.of(next).emit(this.code);
      this.write(plain.localSet, local);
    };
    set(value);
    return Object.assign(readLocal(local), { set });
  }

  store({ address }: Slot, value: Operand): void {
    const { emit } = Lanes.of(value);
    for (let v = 0; v < this.vectors; v++) {
      const offset = pushAddress(this.code, address);
      emit(this, v);
      accessMemory(this.code, vector.store, true, offset + 16 * v);
    }
  }

  /** Adds to what a slot holds. */
  add(slot: Slot, value: Operand): void {
    this.store(slot, slot.plus(value));
  }

  storeWhole({ address }: { readonly address: Address }, value: Whole | number): void {
    const offset = pushAddress(this.code, address);
    Whole.of(value).emit(this.code);
    accessMemory(this.code, plain.storeWhole, false, offset);
  }

  /** Runs a body for every index from `first` up to, not including, `end`. @param together indices that one turn of the loop takes, if there are that many */
  loop(first: Whole | number, end: Whole | number, body: (index: Whole) => void, together = 1): void {
    const index = this.whole(first);
    const turns = (goesOn: Whole, count: number) =>
      this.when(goesOn, () =>
        this.repeat(() => {
          for (let i = 0; i < count; i++) {
            body(index);
            index.set(index.plus(1));
          }
          return goesOn;
        }),
      );
    if (together > 1) turns(index.plus(together - 1).below(end), together);
    turns(index.below(end), 1);
  }

  /** Repeats a body as long as what it returns holds, at least once. */
  repeat(body: () => Whole): void {
    this.open(plain.loop);
    body().emit(this.code);
    this.write(plain.branchIf, 0);
    this.code.byte(plain.end);
  }

  when(condition: Whole, then: () => void, otherwise?: () => void): void {
    condition.emit(this.code);
    this.open(plain.if);
    then();
    if (otherwise) {
      this.code.byte(plain.else);
      otherwise();
    }
    this.code.byte(plain.end);
  }

  /** Whether a condition holds in some lane. */
  any(mask: Mask): Whole {
    return new Whole(() => this.test(mask, vector.or, vector.any));
  }

  /** Whether a condition holds in all lanes. */
  all(mask: Mask): Whole {
    return new Whole(() => this.test(mask, vector.and, vector.all));
  }

  call({ position }: Callable, ...values: readonly (Whole | number)[]): void {
    for (const value of values) Whole.of(value).emit(this.code);
    this.write(plain.call, position);
  }

  /** The routine, as a module holds it. */
  encode(): Bytes {
    const body = new Bytes();
    const runs: { type: number; count: number }[] = [];
    for (const type of this.locals) {
      const last = runs.at(-1);
      if (last?.type === type) last.count += 1;
      else runs.push({ type, count: 1 });
    }
    body.unsigned(runs.length);
    for (const { type, count } of runs) {
      body.unsigned(count);
      body.byte(type);
    }
    body.append(this.opening);
    body.append(this.code);
    body.byte(plain.end);
    return body;
  }

  private test(mask: Mask, gather: number, decide: number): void {
    for (let v = 0; v < this.vectors; v++) {
      mask.emit(this, v);
      if (v > 0) instruct(this, gather);
    }
    instruct(this, decide);
  }

  private open(structure: number): void {
    this.code.byte(structure);
    this.code.byte(types.none);
  }

  private newLocal(type: number): number {
    this.locals.push(type);
    return this.parameters + this.locals.length - 1;
  }

  private write(operation: number, value: number): void {
    this.code.byte(operation);
    this.code.unsigned(value);
  }
}

function readLocal(position: number): Whole {
  return new Whole((code) => {
    code.byte(plain.localGet);
    code.unsigned(position);
  });
}
