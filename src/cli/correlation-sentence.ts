import { say } from "../locale/french.js";
import type { Text } from "../locale/language.js";
import { formatNumber } from "../locale/numbers.js";
import { assumptionsName } from "../scenario/merge/shared-inputs.js";
import type { Scenario, StatedCorrelation } from "../scenario/scenario.js";
import { spearmanWords } from "../scenario/words/correlations.js";

const mostNamed = 4;

/** How many pairs of a scenario's inputs move together in draws, and which of them are its own; of some inputs only, where those are given. */
export function correlationSentence(
  scenario: Scenario,
  among: ReadonlySet<string> = new Set(scenario.inputs.keys()),
): Text {
  const pairs = scenario.correlations.filter(({ between }) => between.every((id) => among.has(id)));
  const linked = pairs.filter(({ spearman }) => spearman !== 0);
  const own = pairs.filter(({ origin }) => origin.file !== assumptionsName);
  const [fr, en] = [formatNumber(linked.length, "fr"), formatNumber(linked.length, "en")];
  const ofOwn = ownWords(own);
  return linked.length === 1
    ? say(`1 paire varie ensemble dans les tirages${ofOwn.fr}`, `1 pair moves together in draws${ofOwn.en}`)
    : say(`${fr} paires varient ensemble dans les tirages${ofOwn.fr}`, `${en} pairs move together in draws${ofOwn.en}`);
}

function ownWords(own: readonly StatedCorrelation[]): Text {
  if (own.length === 0) return { fr: ".", en: "." };
  const name = (language: "fr" | "en") => {
    const named = own.slice(0, mostNamed).map(({ between, spearman }) => {
      return `${between.join(" ~ ")} (${spearmanWords(spearman, language)})`;
    });
    return named.join(", ") + (own.length > mostNamed ? ", …" : ".");
  };
  return say(
    ` ; propres à ce scénario (${own.length}) : ${name("fr")}`,
    `; this scenario’s own (${own.length}): ${name("en")}`,
  );
}
