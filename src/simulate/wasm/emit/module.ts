import { Bytes } from "./bytes.js";
import { types } from "./opcodes.js";
import { type Callable, Routine } from "./routine.js";
import type { Whole } from "./whole.js";

/** A WebAssembly module in the making. */
export class Module {
  private readonly routines: Routine[] = [];
  private readonly exported: { name: string; position: number }[] = [];

  constructor(readonly vectors: number) {}

  /**
   * Writes a routine.
   *
   * @param name under which it can be called from outside; absent: from inside alone
   * @param vectors that it works on together; default: those of the module
   */
  routine(
    parameters: number,
    write: (routine: Routine, ...values: readonly Whole[]) => void,
    name?: string,
    vectors = this.vectors,
  ): Callable {
    const routine = new Routine(vectors, parameters);
    write(routine, ...Array.from({ length: parameters }, (_, p) => routine.parameter(p)));
    const position = this.routines.push(routine) - 1;
    if (name !== undefined) this.exported.push({ name, position });
    return { position, parameters };
  }

  /** The module as a WebAssembly engine reads it. @param bytes size of its memory, exported as `memory` */
  encode(bytes: number): Uint8Array<ArrayBuffer> {
    const module = new Bytes();
    module.words(0x6d736100, 1);
    const most = Math.max(0, ...this.routines.map(({ parameters }) => parameters));
    section(module, 1, most + 1, (out, parameters) => {
      out.byte(0x60);
      out.unsigned(parameters);
      for (let p = 0; p < parameters; p++) out.byte(types.whole);
      out.unsigned(0);
    });
    section(module, 3, this.routines.length, (out, i) => out.unsigned((this.routines[i] as Routine).parameters));
    section(module, 5, 1, (out) => {
      const pages = Math.ceil(bytes / 65_536);
      out.byte(1);
      out.unsigned(pages);
      out.unsigned(pages);
    });
    section(module, 7, this.exported.length + 1, (out, i) => {
      const one = this.exported[i];
      out.name(one?.name ?? "memory");
      out.byte(one ? 0 : 2);
      out.unsigned(one?.position ?? 0);
    });
    section(module, 10, this.routines.length, (out, i) => {
      const body = (this.routines[i] as Routine).encode();
      out.unsigned(body.length);
      out.append(body);
    });
    return module.view();
  }
}

function section(module: Bytes, id: number, count: number, write: (out: Bytes, position: number) => void): void {
  const content = new Bytes();
  content.unsigned(count);
  for (let i = 0; i < count; i++) write(content, i);
  module.byte(id);
  module.unsigned(content.length);
  module.append(content);
}
