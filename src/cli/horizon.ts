import { say } from "../locale/french.js";
import { formatMonth } from "../scenario/month.js";
import type { Opened } from "./open-scenarios.js";
import type { Year } from "./run-page.js";
import { UsageError } from "./usage-error.js";

/** The calendar years that figures cover: `2026–2035`, or `2026` where there is one. */
export function horizonWords(years: readonly Year[]): string {
  const calendar = years.filter((year) => year !== "all");
  return [...new Set([calendar[0] ?? "", calendar.at(-1) ?? ""])].join("–");
}

/** Figures over unlike periods are not subtracted. @throws UsageError naming every scenario whose horizon is not the baseline's */
export function refuseUnlikeHorizons(opened: readonly Pick<Opened, "scenario">[]): void {
  const horizons = opened.map(({ scenario: { id, horizon } }) => ({
    id,
    from: formatMonth(horizon.start),
    to: formatMonth(horizon.end),
  }));
  const [baseline] = horizons;
  const others = horizons.filter(({ from, to }) => from !== baseline?.from || to !== baseline.to);
  if (!baseline || others.length === 0) return;
  const [fr, en] = [
    [baseline, ...others].map(({ id, from, to }) => `${id} de ${from} à ${to}`).join(", "),
    [baseline, ...others].map(({ id, from, to }) => `${id} from ${from} to ${to}`).join(", "),
  ];
  throw new UsageError(
    say(
      `des horizons différents ne se comparent pas : ${fr}. Donnez à ces scénarios le même « horizon ».`,
      `scenarios of different horizons cannot be compared: ${en}. Give them the same “horizon”.`,
    ),
  );
}
