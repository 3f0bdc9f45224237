import type { VegaLiteSpec } from "../charts/chart.js";
import { say } from "../locale/french.js";
import type { Invocation } from "./command.js";
import type { Effects } from "./effects.js";
import { type OutputSettings, optionText } from "./settings.js";
import { wrap } from "./table-layout.js";
import { UsageError } from "./usage-error.js";

/** The name after `--chart`, or `undefined` without it. @throws UsageError for a name in neither .svg nor .png */
export function chartName({ options }: Invocation): string | undefined {
  const path = optionText(options.chart);
  if (path !== undefined) extensionOf(path);
  return path;
}

/** A chart as the extension of its file asks. @throws UsageError for a name in neither .svg nor .png */
export async function drawChart(spec: VegaLiteSpec, path: string): Promise<string | Uint8Array> {
  const extension = extensionOf(path);
  const { renderPng, renderSvg } = await import("../node/render.js");
  const svg = await renderSvg(spec);
  return extension === "svg" ? svg : renderPng(svg);
}

/** Writes a drawn chart, and says so: under the table, or beside results that go elsewhere. */
export async function saveChart(
  path: string,
  content: string | Uint8Array,
  settings: OutputSettings,
  effects: Effects,
): Promise<void> {
  if (typeof content === "string") await effects.save(path, content);
  else await effects.saveBytes(path, content);
  const told = wrap(say(`${path} est dessiné.`, `${path} is drawn.`)[settings.language]).join("\n");
  if (settings.format === "table" && settings.out === undefined) effects.write(`${told}\n`);
  else effects.log(told);
}

function extensionOf(path: string): "svg" | "png" {
  const extension = /\.(svg|png)$/i.exec(path)?.[1]?.toLowerCase();
  if (extension === "svg" || extension === "png") return extension;
  throw new UsageError(
    say(`--chart ${path} : donnez un nom en .svg ou .png.`, `--chart ${path}: give a name in .svg or .png.`),
  );
}
