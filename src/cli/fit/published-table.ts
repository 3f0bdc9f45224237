import type { Estimate } from "../../calibration/intervals/estimate.js";
import type { Calibration } from "../../calibration/judge/calibrate.js";
import type { BesidePublished } from "../../calibration/policies/published-results.js";
import type { Evidence } from "../../evidence/evidence.js";
import type { Fact } from "../../evidence/fact.js";
import { printableValue } from "../../evidence/printable.js";
import { inQuotes, say } from "../../locale/french.js";
import type { Language, Text } from "../../locale/language.js";
import { formatNumber, formatShare } from "../../locale/numbers.js";
import { layoutTable, wrap } from "../table-layout.js";
import { intervalWords, rateWriter } from "./number-words.js";

/** A result with its fact. */
interface Cited extends BesidePublished {
  readonly fact: Fact;
}

/** The block that sets estimates beside what studies of the same series published, in their quantity; empty where there are none. */
export function publishedTable(found: Calibration, { facts }: Evidence, language: Language): string {
  const cited = found.beside.flatMap((one): Cited[] => {
    const fact = facts.get(one.published.fact);
    return fact ? [{ ...one, fact }] : [];
  });
  if (cited.length === 0) return "";
  const years = [...new Set(cited.map(({ published }) => published.by.slice(0, 4)))].join(", ");
  const columns = [
    { header: words.title[language] },
    { header: words.here[language], align: "right" as const },
    { header: say(`Points jusqu’en ${years}`, `Points to ${years}`)[language], align: "right" as const },
    { header: words.published[language], narrowest: 24 },
  ];
  const rows = cited.map((one) => [
    quantityWords(one, found)[language],
    estimateWords(one, one.here, language),
    estimateWords(one, one.hereThen, language),
    `${printableValue(one.fact, language)} (${one.fact.id})`,
  ]);
  return [
    layoutTable(columns, rows).trimEnd(),
    ...cited.flatMap((one) => [...gainSentence(one, found), ...standing(one)]).flatMap((text) => wrap(text[language])),
    ...familySentence(cited, found).flatMap((text) => wrap(text[language])),
    "",
  ].join("\n");
}

function quantityWords({ published }: Cited, found: Calibration): Text {
  if (published.quantity !== "gain") return words[published.quantity];
  const name = (language: Language) => inQuotes(policyName(published.policy, found, language), language);
  const year = published.by.slice(0, 4);
  return say(`Points dus à ${name("fr")} mi-${year}`, `Points due to ${name("en")}, mid-${year}`);
}

function policyName(id: string, { series }: Calibration, language: Language): string {
  return series.declaration.policies.find((one) => one.id === id)?.label[language] ?? id;
}

function estimateWords({ published }: Cited, found: Estimate | undefined, language: Language): string {
  if (!found) return "–";
  const isGain = published.quantity === "gain";
  const points = (value: number) => `${value > 0 ? "+" : ""}${formatNumber(100 * value, language, { fixed: 1 })}`;
  const write = isGain ? points : rateWriter(language);
  const range = intervalWords(found, write, language);
  return found.identification === "estimate" ? `${write(found.value)} (${range})` : range;
}

/** What the curves with a policy weigh, where most of the weight knows nothing of it. */
function gainSentence({ published, support = 1 }: Cited, found: Calibration): readonly Text[] {
  if (published.quantity !== "gain" || support > 0.5) return [];
  const name = (language: Language) => inQuotes(policyName(published.policy, found, language), language);
  return [
    say(
      `Les points dus à ${name("fr")} sont ceux des courbes qui portent cette mesure, ${formatShare(support, "fr", 0)} du poids ; selon les autres, il n’y en a pas.`,
      `The points due to ${name("en")} are those of the curves that hold this policy, ${formatShare(support, "en", 0)} of the weight; by the others, there are none.`,
    ),
  ];
}

/** Where a published gain stands beside the interval found here. */
function standing({ published, here, hereThen, fact }: Cited): readonly Text[] {
  if (published.quantity !== "gain" || !here) return [];
  if (typeof fact.value !== "number") {
    const none = [here, hereThen ?? here].every(({ low, high }) => low <= 0 && high >= 0);
    return none
      ? [
          say(
            `Comme ${fact.id} : les intervalles comprennent 0, aucun effet.`,
            `As ${fact.id} has it: the intervals include 0, no effect.`,
          ),
        ]
      : [];
  }
  const share = fact.value / 100;
  const differs = (language: Language) =>
    published.differs ? `${language === "fr" ? " : " : ": "}${published.differs[language]}` : "";
  if (share < here.low)
    return [
      say(
        `${fact.id} est sous l’intervalle trouvé ici${differs("fr")}.`,
        `${fact.id} lies below the interval found here${differs("en")}.`,
      ),
    ];
  if (share > here.high)
    return [
      say(
        `${fact.id} est au-dessus de l’intervalle trouvé ici${differs("fr")}.`,
        `${fact.id} lies above the interval found here${differs("en")}.`,
      ),
    ];
  return [say(`${fact.id} est dans l’intervalle trouvé ici.`, `${fact.id} lies in the interval found here.`)];
}

/** What curves of imitation alone weigh against Bass's, where a study tells innovation and imitation apart. */
function familySentence(cited: readonly Cited[], { fit: { candidates } }: Calibration): readonly Text[] {
  if (cited.every(({ published }) => published.quantity === "gain")) return [];
  const weigh = (family: string, language: Language) =>
    formatShare(
      candidates.reduce((sum, { fit, weight }) => sum + (fit.model.family.id === family ? weight : 0), 0),
      language,
      0,
    );
  return [
    say(
      `Les courbes d’imitation seule (logistiques) pèsent ${weigh("logistic", "fr")}, celles de Bass ${weigh("bass", "fr")}.`,
      `Curves of imitation alone (logistic) weigh ${weigh("logistic", "en")}, Bass curves ${weigh("bass", "en")}.`,
    ),
  ];
}

const words = {
  title: say("À côté des résultats publiés", "Beside published results"),
  here: say("Ici, tous les points", "Here, all points"),
  published: say("Publié", "Published"),
  p: say("Innovation, p de Bass", "Innovation, Bass p"),
  q: say("Imitation, q de Bass", "Imitation, Bass q"),
};
