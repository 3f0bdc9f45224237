import { say } from "../../locale/french.js";
import type { Language, Text } from "../../locale/language.js";
import { term } from "../../locale/terms.js";

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

const support = say("Soutien public à l’adoption", "Public support to adoption");

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
