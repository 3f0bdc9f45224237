import { type OpenSeries, openSeries } from "../../calibration/series/open-series.js";
import { parseOwnSeries } from "../../calibration/series/parse-own-series.js";
import type { Evidence } from "../../evidence/evidence.js";
import { say } from "../../locale/french.js";
import type { Invocation } from "../command.js";
import type { Effects } from "../effects.js";
import { UsageError, unknownId } from "../usage-error.js";
import { totalSetting } from "./fit-settings.js";

/** Opens the series of an id, or of a file whose name ends in .csv. @throws UsageError for an id that does not exist */
export async function findSeries(
  name: string,
  evidence: Evidence,
  invocation: Invocation,
  effects: Effects,
): Promise<readonly OpenSeries[]> {
  const total = totalSetting(invocation);
  if (/\.csv$/i.test(name)) {
    const own = parseOwnSeries(idOf(name), name, await effects.read(name), total);
    return openSeries(own.declaration, own.points).map((one) => ({ ...one, file: name }));
  }
  if (total !== undefined)
    throw new UsageError(
      say(
        `--total ne vaut que pour un fichier .csv ; le total de ${name} est déclaré dans data/series.yaml.`,
        `--total is for a .csv file; the total of ${name} is declared in data/series.yaml.`,
      ),
    );
  const declaration = evidence.declarations.get(name);
  if (!declaration) {
    throw unknownId(
      say("série inconnue", "unknown series"),
      name,
      [...evidence.declarations.keys()],
      say("« dmp-lab fit » en donne la liste.", "“dmp-lab fit” lists them."),
    );
  }
  return openSeries(declaration, evidence.series.get(name) ?? []);
}

/** All declared series that carry something. */
export function openAll({ declarations, series }: Evidence): readonly OpenSeries[] {
  return [...declarations.values()]
    .filter(({ carries }) => carries !== "nothing")
    .flatMap((declaration) => openSeries(declaration, series.get(declaration.id) ?? []));
}

function idOf(path: string): string {
  return (path.split(/[\\/]/).at(-1) ?? path).replace(/\.csv$/i, "");
}
