import { say } from "../locale/french.js";
import type { Language, Text } from "../locale/language.js";
import { formatNumber } from "../locale/numbers.js";
import type { SimulationProgress } from "../simulate/simulate.js";
import { durationWords } from "./duration-words.js";
import type { Effects } from "./effects.js";
import { lengthOf } from "./table-layout.js";

/** How far draws have come, told beside the results. */
export interface Progress {
  readonly report: (progress: SimulationProgress) => void;
  /** Takes the bar away, where there is one. */
  readonly close: () => void;
}

const firstBar = 300;
const nextBar = 100;
const firstLine = 2000;
const nextLine = 5000;
const barWidth = 24;
/** A terminal that does not say how wide it is. */
const usualColumns = 80;

const draws = say("tirages", "draws");

/**
 * Follows draws: a bar that is drawn again on a terminal, elsewhere a line every five seconds; neither for what is done at once (0.3 s,
 * and 2 s).
 *
 * @param counted what is counted. Default: draws
 */
export function openProgress(
  { now, log, screen }: Pick<Effects, "now" | "log" | "screen">,
  language: Language,
  counted: Text = draws,
): Progress {
  const start = now();
  let due = start + (screen ? firstBar : firstLine);
  let isDrawn = false;
  const close = () => {
    if (isDrawn) screen?.draw("\r\u001b[2K");
    isDrawn = false;
  };
  const report = (progress: SimulationProgress) => {
    const at = now();
    if (at < due || progress.draws === 0) return;
    due = at + (screen ? nextBar : nextLine);
    const words = progressWords(progress, (at - start) / 1000, counted, language);
    if (!screen) return log(words);
    const line = [barOf(progress), words].join(" ");
    const columns = screen.columns > 0 ? screen.columns : usualColumns;
    const shown = lengthOf(line) < columns ? line : words.slice(0, columns - 1);
    screen.draw(`\r\u001b[2K${shown}`);
    isDrawn = true;
  };
  return { report, close };
}

function barOf({ draws, of }: SimulationProgress): string {
  const full = Math.round((barWidth * draws) / of);
  return "█".repeat(full) + "░".repeat(barWidth - full);
}

/** `1 280 / 2 000 tirages, 1 523/s, reste 2 s`. */
function progressWords({ draws, of }: SimulationProgress, seconds: number, counted: Text, language: Language): string {
  const rate = draws / seconds;
  const write = (value: number) => formatNumber(value, language, { digits: 0 });
  const left = durationWords((of - draws) / rate, language);
  return say(
    `${write(draws)} / ${write(of)} ${counted.fr}, ${write(rate)}/s, reste ${left}`,
    `${write(draws)} / ${write(of)} ${counted.en}, ${write(rate)}/s, ${left} left`,
  )[language];
}
