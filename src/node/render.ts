import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import type { TopLevelSpec } from "vega-lite";
import { textWidth } from "../charts/text-width.js";
import { holdTextWidths } from "./hold-text-widths.js";
import { roundCoordinates } from "./round-coordinates.js";

declare module "vega" {
  /** The measure that layout uses; Vega lets its host replace it where there is no canvas. */
  export const textMetrics: {
    width: (item: { readonly fontSize?: number; readonly fontWeight?: number | string }, text: unknown) => number;
  };
}

/**
 * Renders a chart as an SVG document that needs nothing from outside: same specification, same document.
 * It carries the chart's question as `<title>`, its description as `<desc>` and its language. Specifications that load
 * data from an address are refused.
 */
export async function renderSvg(spec: TopLevelSpec): Promise<string> {
  const [vega, { compile }] = await Promise.all([import("vega"), import("vega-lite")]);
  vega.textMetrics.width = (item, text) =>
    textWidth(String(text ?? ""), item.fontSize ?? 11, Number(item.fontWeight) >= 600 || item.fontWeight === "bold");
  const refused: string[] = [];
  const view = new vega.View(vega.parse(compile(spec).spec), { renderer: "none", loader: closedLoader(refused) });
  try {
    const svg = roundCoordinates(await view.toSVG());
    if (refused.length > 0) throw new Error(`a chart carries its own data, found an address: ${refused[0]}`);
    return describe(holdTextWidths(svg), spec);
  } finally {
    view.finalize();
  }
}

/** Draws an SVG made by {@link renderSvg} as a PNG picture, `scale` times its size (default 2), with the fonts of the package alone. */
export async function renderPng(svg: string, { scale = 2 }: { readonly scale?: number } = {}): Promise<Uint8Array> {
  const { Resvg } = await import("@resvg/resvg-js");
  const font = { fontFiles, loadSystemFonts: false, defaultFontFamily: "Source Sans 3" };
  return new Resvg(svg, { font, fitTo: { mode: "zoom", value: scale } }).render().asPng();
}

const fontFiles = ["400Regular/SourceSans3_400Regular", "600SemiBold/SourceSans3_600SemiBold"].map((name) =>
  fileURLToPath(import.meta.resolve(`@expo-google-fonts/source-sans-3/${name}.ttf`)),
);

/** A loader that loads nothing and notes what it was asked for. */
function closedLoader(refused: string[]) {
  const refuse = (address: unknown) => {
    refused.push(String(address));
    return Promise.reject(new Error("nothing is loaded"));
  };
  return { options: {}, load: refuse, sanitize: refuse, http: refuse, file: refuse };
}

/** Replaces Vega's English words for screen readers by the chart's own title and description. */
function describe(svg: string, { usermeta, title, description }: TopLevelSpec): string {
  const language = typeof usermeta?.language === "string" ? usermeta.language : "fr";
  const words = typeof title === "object" && "text" in title ? title.text : title;
  const name = Array.isArray(words) ? words.join(" ") : typeof words === "string" ? words : "";
  const attributes = `role="img" lang="${language}" xml:lang="${language}" aria-labelledby="title" aria-describedby="description"`;
  const head = `<title id="title">${escapeMarkup(name)}</title><desc id="description">${escapeMarkup(String(description ?? ""))}</desc>`;
  const bare = svg.replace(/ (?:role|aria-[a-z]+)="[^"]*"/g, "");
  return ownIds(bare.replace(/<svg([^>]*)>/, `<svg$1 ${attributes}>${head}`));
}

/** Renames ids by their order and the document's content: the same each time, and no other chart's in one page. */
function ownIds(svg: string): string {
  const places = new Map([...svg.matchAll(/<[^>]* id="([^"]+)"/g)].map((found, place) => [found[1], place]));
  const renamed = (prefix: string) =>
    svg.replace(
      /((?: id|aria-labelledby|aria-describedby)="|url\(#)([\w-]+)/g,
      (_, before, id) => `${before}${prefix}${places.get(id)}`,
    );
  const mark = createHash("sha256").update(renamed("")).digest("hex").slice(0, 8);
  return renamed(`c${mark}-`);
}

function escapeMarkup(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
