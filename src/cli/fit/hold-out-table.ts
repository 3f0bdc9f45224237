import type { Calibration } from "../../calibration/judge/calibrate.js";
import { forecasterNames, levelWords } from "../../calibration/judge/words.js";
import { say } from "../../locale/french.js";
import type { Language } from "../../locale/language.js";
import { formatNumber, formatShare } from "../../locale/numbers.js";
import { layoutTable, wrap } from "../table-layout.js";

/** Table of how far forecasts were off, the last points held out; empty where none could be. */
export function holdOutTable({ holdOuts, covered, fit, confidence }: Calibration, language: Language): string {
  const widest = holdOuts.at(-1);
  if (!widest) return "";
  const isShare = fit.observations.scale.id === "logit";
  const columns = [
    { header: words.by[isShare ? "share" : "amount"][language] },
    ...holdOuts.map(({ count }) => ({ header: lastWords(count)[language], align: "right" as const })),
  ];
  const rows = widest.errors.map(({ forecaster }) => [
    forecasterNames[forecaster][language],
    ...holdOuts.map(({ errors }) => {
      const error = errors.find((one) => one.forecaster === forecaster)?.meanError;
      return error === undefined ? "–" : formatNumber(100 * error, language, { fixed: 1 });
    }),
  ]);
  const level = (in_: Language) => formatShare(confidence, in_, 0);
  const held = say(
    `L’intervalle à ${level("fr")} fait sans ${pointWords(widest.count).fr} contient ${covered} sur ${widest.count}.`,
    `The ${level("en")} interval made without ${pointWords(widest.count).en} holds ${covered} of ${widest.count}.`,
  );
  return [layoutTable(columns, rows).trimEnd(), ...wrap(held[language]), ""].join("\n");
}

/** Table of the years to come, with the interval of a point; empty where a break leaves none. */
export function forecastTable({ future, series, confidence }: Calibration, language: Language): string {
  if (future.times.length === 0) return "";
  const columns = [
    { header: words.year[language] },
    { header: words.expected[language], align: "right" as const },
    {
      header: say(
        `Intervalle à ${formatShare(confidence, "fr", 0)} d’un point`,
        `${formatShare(confidence, "en", 0)} interval of a point`,
      )[language],
    },
  ];
  const write = (share: number) => levelWords(share, series, language);
  const rows = [...future.times].map((time, i) => [
    String(Math.floor(time)),
    write(future.central[i]!),
    `${write(future.low[i]!)} ${say("à", "to")[language]} ${write(future.high[i]!)}`,
  ]);
  return layoutTable(columns, rows);
}

function lastWords(count: number) {
  return count === 1 ? say("dernier point", "last point") : say(`${count} derniers`, `last ${count}`);
}

function pointWords(count: number) {
  return count === 1
    ? say("le dernier point", "the last point")
    : say(`les ${count} derniers points`, `the last ${count} points`);
}

const words = {
  by: {
    share: say("Erreur moyenne de prévision, en points", "Mean forecast error, in points"),
    amount: say("Erreur moyenne de prévision, en %", "Mean forecast error, %"),
  },
  year: say("Milieu de", "Middle of"),
  expected: say("Attendu", "Expected"),
};
