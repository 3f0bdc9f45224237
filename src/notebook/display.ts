import type { Language } from "../locale/language.js";
import { isSvg } from "./html/inline-svg.js";
import { type LongTable, type Scalar, type Tabular, tabularToHtml, tabularToText, tabulate } from "./tabular.js";

/** A danfojs DataFrame, or anything with its columns and rows. */
export interface FrameLike {
  readonly columns: readonly string[];
  readonly values: readonly unknown[];
}

/** A row written as an object, one property for each column. */
export type RowObject = Readonly<Record<string, Scalar>>;

export interface ShowOptions {
  /** Language of headings and numbers. Default `fr`. */
  readonly language?: Language;
  /** Words above a table. */
  readonly caption?: string;
  /** Rows of a table shown before the rest is only counted. Default 40. */
  readonly rows?: number;
}

/** The part of tslab's display that is used here. */
interface Display {
  readonly html: (html: string) => void;
  readonly svg: (svg: string) => void;
  readonly text: (text: string) => void;
}

interface CellHooks {
  readonly require: (id: "tslab") => { readonly display: Display };
}

/**
 * Shows something under a notebook cell: the long table, a DataFrame or rows as an HTML table, an SVG drawing as a
 * drawing, any other string as text. Outside a tslab kernel it prints text to standard output instead.
 */
export function show(thing: string | LongTable | FrameLike | readonly RowObject[], options: ShowOptions = {}): void {
  const display = findDisplay();
  const style = { language: options.language ?? "fr", caption: options.caption, rows: options.rows ?? 40 };
  if (typeof thing !== "string") {
    const tabular = toTabular(thing);
    if (display) display.html(tabularToHtml(tabular, style));
    else process.stdout.write(`${tabularToText(tabular, style)}\n`);
  } else if (display === undefined) process.stdout.write(`${thing}\n`);
  else if (isSvg(thing)) display.svg(thing);
  else display.text(thing);
}

function toTabular(thing: LongTable | FrameLike | readonly RowObject[]): Tabular {
  if ("rows" in thing) return tabulate(thing);
  if ("columns" in thing) {
    return { columns: thing.columns, rows: thing.values.map((row) => (Array.isArray(row) ? row : [row])) };
  }
  const columns = [...new Set(thing.flatMap((row) => Object.keys(row)))];
  return { columns, rows: thing.map((row) => columns.map((name) => row[name])) };
}

/**
 * The display of the kernel that runs this code, whichever copy of tslab that is: a cell's own `require`, which tslab
 * keeps in `globalThis.__tslab__`. Undefined outside a kernel.
 */
function findDisplay(): Display | undefined {
  const hooks: CellHooks | undefined = Reflect.get(globalThis, "__tslab__");
  return hooks?.require("tslab").display;
}
