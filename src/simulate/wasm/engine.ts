import { Module } from "./emit/module.js";

/** What is used of the host's WebAssembly. */
interface Engine {
  readonly Module: new (bytes: Uint8Array<ArrayBuffer>) => object;
  readonly Instance: new (module: object) => { readonly exports: Readonly<Record<string, unknown>> };
  readonly validate: (bytes: Uint8Array<ArrayBuffer>) => boolean;
}

declare const WebAssembly: Engine | undefined;

/** Calls an exported routine. */
export type Call = (name: string, ...values: readonly number[]) => void;

/** A module at work, with a memory of its own. */
export interface Instance {
  readonly buffer: ArrayBuffer;
  readonly call: Call;
}

let found: Engine | "none" | undefined;

/** The host's WebAssembly; `undefined` where it has none, or none with vectors. */
export function findEngine(): Engine | undefined {
  if (found === undefined) {
    const engine = typeof WebAssembly === "undefined" ? undefined : WebAssembly;
    found = engine?.validate(vectorModule()) ? engine : "none";
  }
  return found === "none" ? undefined : found;
}

/** Compiles a module. @returns starts it, each time with a memory of its own. @throws RangeError where the host has no such engine */
export function compileModule(bytes: Uint8Array<ArrayBuffer>): () => Instance {
  const engine = findEngine();
  if (!engine) throw new RangeError("no WebAssembly with vectors here");
  const module = new engine.Module(bytes);
  return () => {
    const { exports } = new engine.Instance(module);
    const { buffer } = exports.memory as { readonly buffer: ArrayBuffer };
    return { buffer, call: (name, ...values) => (exports[name] as (...values: readonly number[]) => void)(...values) };
  };
}

/** The least module that asks for vectors. */
function vectorModule(): Uint8Array<ArrayBuffer> {
  const module = new Module(1);
  module.routine(0, (code) => {
    code.keep(0);
  });
  return module.encode(0);
}
