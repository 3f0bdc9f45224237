import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../dist", import.meta.url));

/** A name of a built declaration file, and the file. */
type Named = readonly [file: string, name: string];

interface Declarations {
  /** What comes from elsewhere, by its name here. */
  readonly imported: ReadonlyMap<string, Named>;
  /** Text of what is declared here, by name; overloads one after another. */
  readonly declared: ReadonlyMap<string, string>;
}

const read = new Map<string, Declarations>();

function declarationsOf(file: string): Declarations {
  const before = read.get(file);
  if (before) return before;
  const text = readFileSync(join(root, file), "utf8").replace(/\/\*[\s\S]*?\*\//g, "");
  const imported = new Map<string, Named>();
  for (const [, names = "", from = ""] of text.matchAll(
    /^(?:import|export)(?: type)? \{([^}]*)\} from "(\.[^"]+)"/gm,
  )) {
    for (const part of names.split(",").map((one) => one.trim().replace(/^type /, ""))) {
      const [name = "", here = name] = part.split(" as ");
      if (name !== "") imported.set(here, [join(dirname(file), from).replace(/\.js$/, ".d.ts"), name]);
    }
  }
  const declared = new Map<string, string>();
  for (const block of text.split(/^(?=export |declare |interface |type |import )/m)) {
    const name = /^(?:export )?(?:declare )?(?:interface|type|function|const|class) (\w+)/.exec(block)?.[1];
    if (name) declared.set(name, (declared.get(name) ?? "") + block);
  }
  const found = { imported, declared };
  read.set(file, found);
  return found;
}

/** Where a name of a file is declared; `undefined` for one of the language. */
function originOf(file: string, name: string): Named | undefined {
  const { imported, declared } = declarationsOf(file);
  if (declared.has(name)) return [file, name];
  const from = imported.get(name);
  return from && originOf(...from);
}

const exported = [...declarationsOf("index.d.ts").imported.values()].flatMap((one) => {
  const origin = originOf(...one);
  return origin ? [origin] : [];
});
const known = new Set(exported.map((one) => one.join(" ")));

/** Types that modules export and that a signature mentions, of which nobody outside could name the value. */
function unnamed([file, name]: Named): string[] {
  const text = declarationsOf(file).declared.get(name) ?? "";
  if (!/^export declare function /.test(text)) return [];
  const words = new Set(text.replace(/"[^"]*"/g, "").match(/\b[A-Z]\w*\b/g));
  return [...words].flatMap((word) => {
    const origin = originOf(file, word);
    if (!origin || known.has(origin.join(" "))) return [];
    const isPublic = declarationsOf(origin[0]).declared.get(origin[1])?.startsWith("export ");
    return isPublic ? [`${name}: ${origin[1]} of ${origin[0]}`] : [];
  });
}

describe("the public entry point", () => {
  it("names functions and types that exist", () => {
    expect(exported.length).toBe(declarationsOf("index.d.ts").imported.size);
    expect(exported.length).toBeGreaterThan(200);
  });

  it("exports every type that its functions take and give", () => {
    expect(exported.flatMap(unnamed)).toEqual([]);
  });
});
