import { say } from "../locale/french.js";
import type { Language, Text } from "../locale/language.js";
import { formatDate, formatNumber } from "../locale/numbers.js";
import { term, termIds } from "../locale/terms.js";

const names: Readonly<Record<string, Text>> = {
  announced: say("Annonce", "Announced"),
  feedingStart: say("Début pour l’alimentation", "Start for feeding"),
  consultingStart: say("Début pour la consultation", "Start for consulting"),
  feedingBound: say("Qui doit alimenter", "Who must feed"),
  consultingBound: say("Qui doit consulter", "Who must consult"),
  "schedule.professional.maxPerBreach": say(
    "Maximum par manquement, professionnel",
    "Maximum per breach, professional",
  ),
  "schedule.professional.cap": say("Plafond annuel, professionnel", "Yearly cap, professional"),
  "schedule.establishment.maxPerBreach": say(
    "Maximum par manquement, établissement",
    "Maximum per breach, establishment",
  ),
  "schedule.establishment.cap": say("Plafond annuel, établissement", "Yearly cap, establishment"),
  caps: say("Plafonds des deux obligations", "Caps of the two duties"),
  warnings: say("Avertissements sans frais", "Free warnings"),
  editorExemption: say("Exemption pour faute d’éditeur", "Exemption for editor fault"),
  platformExemption: say("Exemption pour panne de la plateforme", "Exemption for platform outage"),
  editorLiability: say("Part payée par l’éditeur à la place", "Share paid by the editor instead"),
};

const paymentNames: Readonly<Record<string, Text>> = {
  duty: say("Condition de paiement : obligation", "Condition of payment: duty"),
  bound: say("Condition de paiement : qui", "Condition of payment: who"),
  bearer: say("Condition de paiement : qui supporte", "Condition of payment: who bears it"),
  announced: say("Condition de paiement : annonce", "Condition of payment: announced"),
  start: say("Condition de paiement : début", "Condition of payment: start"),
  exceptPlatform: say("Condition de paiement : sauf panne", "Condition of payment: except outages"),
  exceptEditor: say("Condition de paiement : sauf faute d’éditeur", "Condition of payment: except editor fault"),
};

const support = say("Aide publique à l’adoption", "Public support to adoption");

/** Name of a lever, from its path in a scenario file; a duty that has its own amounts is added. */
export function leverName(path: string, language: Language): string {
  const short = path.replace(/^levers\./, "");
  if (short === "support") return support[language];
  const [group, ...rest] = short.split(".");
  const known = group === "penalties" ? names : group === "conditionOfPayment" ? paymentNames : {};
  const whole = known[rest.join(".")];
  if (whole) return whole[language];
  const duty = rest.at(-1) ?? "";
  const part = known[rest.slice(0, -1).join(".")];
  return part ? `${part[language]} (${term("duty", duty, language)})` : short;
}

const words: Readonly<Record<string, Text>> = {
  on: say("oui", "yes"),
  off: say("non", "no"),
  never: say("jamais", "never"),
  start: say("au démarrage", "at the start"),
  separate: say("séparés", "separate"),
  shared: say("communs", "shared"),
  none: say("aucun", "none"),
  member: say("le membre", "the member"),
  patients: say("les patients", "patients"),
};

const units: Readonly<Record<string, Text>> = {
  "%/year": say("% par an", "% a year"),
  "EUR/breach": say("€ par manquement", "EUR per breach"),
  "EUR/year": say("€ par an", "EUR a year"),
  "EUR/event": say("€ par acte visé", "EUR per act concerned"),
  "EUR/h": say("€ par heure", "EUR an hour"),
  months: say("mois", "months"),
};

/** A value as scenario files write it (`2500 EUR/breach`, `2028-07`, `gp, dentist`, `2027-01: 50 %`) in words of the language. */
export function readableValue(value: string, language: Language): string {
  const segments = termIds("segment").filter((id) => id !== "all");
  const items = value.split(", ");
  if (segments.every((id) => items.includes(id))) return everybody[language];
  return items.map((item) => readableItem(item, language)).join(", ");
}

const everybody = say("tous", "everybody");

function readableItem(item: string, language: Language): string {
  const step = /^(\d{4}-\d{2}): (.+)$/.exec(item);
  if (step) {
    const [, month = "", rest = ""] = step;
    const [date, value] = [formatDate(month, language), readableItem(rest, language)];
    return say(`${value} dès ${date}`, `${value} from ${date}`)[language];
  }
  if (/^\d{4}-\d{2}(-\d{2})?$/.test(item)) return formatDate(item, language);
  const quantity = /^(-?\d+(?:\.\d+)?(?:e[+-]?\d+)?)(?: (.+))?$/.exec(item);
  if (quantity) return readableQuantity(Number(quantity[1]), quantity[2] ?? "", language);
  const word = words[item]?.[language];
  if (word !== undefined) return word;
  const kinds = ["segment", "kind", "duty", "evidence"] as const;
  const name = kinds.map((kind) => term(kind, item, language)).find((found) => found !== item);
  return name?.toLocaleLowerCase(language) ?? item;
}

function readableQuantity(number: number, unit: string, language: Language): string {
  const written = formatNumber(number, language, Math.abs(number) >= 1 ? { digits: 2 } : { significant: 3 });
  if (unit === "%") return written + (language === "fr" ? "\u00a0%" : "%");
  return unit === "" ? written : `${written}\u00a0${units[unit]?.[language] ?? unit}`;
}
