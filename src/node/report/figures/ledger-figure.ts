import { ledgerChart } from "../../../charts/ledger-chart.js";
import type { Language, Text } from "../../../locale/language.js";
import { term, termIds } from "../../../locale/terms.js";
import type { Run } from "../../../results/run.js";
import { isNothing } from "../../../results/spread.js";
import { lookUpPaired, lookUpSpread, type PairedFigure } from "../draws/look-up-spread.js";
import { columnsToRows, type NumberTable } from "../number-table.js";
import { type Speaker, tell } from "../speak.js";
import { chartFrame } from "./chart-frame.js";
import type { Figure, FigureContext } from "./figure.js";

const outcome = "presentValueBalance";

/** Balances by account, as differences from the baseline: texts debated in France, projects, then conditions of payment, whose amounts are of other sizes. */
export function ledgerFigures(context: FigureContext): readonly Figure[] {
  const others = context.runs.filter((run) => run !== context.baseline);
  if (others.length === 0) return [figureOf("ledger", { fr: "Comptes", en: "Accounts" }, [context.baseline], context)];
  const conditional = (run: Run) => run.parameters.conditionOfPayment !== undefined;
  const debated = (run: Run) => run.scenario.legal.length > 0 && !conditional(run);
  const groups = [
    {
      id: "ledger",
      subject: { fr: "Comptes, textes débattus en France", en: "Accounts, texts debated in France" },
      drawn: others.filter(debated),
    },
    {
      id: "ledger-projects",
      subject: { fr: "Comptes, projets et transpositions", en: "Accounts, projects and transpositions" },
      drawn: others.filter((run) => !debated(run) && !conditional(run)),
    },
    {
      id: "ledger-conditions",
      subject: { fr: "Comptes, conditions de paiement", en: "Accounts, conditions of payment" },
      drawn: others.filter(conditional),
    },
  ];
  return groups
    .filter(({ drawn }) => drawn.length > 0)
    .map(({ id, subject, drawn }) => figureOf(id, subject, drawn, context));
}

function figureOf(id: string, subject: Text, drawn: readonly Run[], context: FigureContext): Figure {
  const { baseline, focus } = context;
  const alone = drawn.includes(baseline);
  const figure = { outcomes: [outcome, "presentValuePayer", "presentValueSociety"], facts: [] };
  const shown = drawn.find((run) => run === focus) ?? drawn[0] ?? baseline;
  return {
    id,
    subject,
    ...figure,
    chart: (language) =>
      ledgerChart({
        ...chartFrame(figure, alone ? drawn : [baseline, ...drawn], context, language),
        ...(alone ? {} : { against: baseline.heading.id }),
      }),
    reading: alone ? [] : balanceOf(shown, context),
    twin: twinOf(id, subject, drawn, context),
  };
}

function balanceOf(run: Run, { draws }: FigureContext): readonly Text[] {
  const paired = (account: string) => lookUpPaired(draws.all, run.heading.id, { outcome, year: "all", account });
  const society = lookUpPaired(draws.all, run.heading.id, { outcome: "presentValueSociety", year: "all" });
  const changes = termIds("account")
    .filter((account) => account !== "resources")
    .flatMap((account) => {
      const change = paired(account);
      return change ? [{ account, change }] : [];
    })
    .toSorted((a, b) => b.change.median.value - a.change.median.value);
  const [gainer, payer] = [changes[0], changes.at(-1)];
  if (!gainer || !payer || !society) return [];
  if (changes.every(({ change }) => isNothing(change))) {
    return [
      tell(
        (say) => `Avec ${say.title(run.heading)}, aucun compte ne change par rapport au statu quo.`,
        (say) => `Under ${say.title(run.heading)}, no account differs from the status quo.`,
      ),
    ];
  }
  const name = (account: string, language: Language) => term("account", account, language);
  return [
    tell(
      (say) =>
        `Avec ${say.title(run.heading)}, en valeur actuelle et par rapport au statu quo, le compte qui gagne le plus est «\u00a0${name(gainer.account, "fr")}\u00a0» (${spoken(gainer.change, say)}) et celui qui perd le plus «\u00a0${name(payer.account, "fr")}\u00a0» (${spoken(payer.change, say)})\u202f; pour la collectivité, ${isNothing(society) ? "rien ne change" : `${say.change(society, "money")}, un gain dans ${say.draws(society.above)} des tirages`}\u00a0: les amendes et les tarifs ne font que passer d’un compte à l’autre.`,
      (say) =>
        `Under ${say.title(run.heading)}, in present value and against the status quo, the account that gains most is “${name(gainer.account, "en")}” (${spoken(gainer.change, say)}) and the one that loses most “${name(payer.account, "en")}” (${spoken(payer.change, say)}); for society as a whole, ${isNothing(society) ? "nothing changes" : `${say.change(society, "money")}, a gain in ${say.draws(society.above)} of draws`}: fines and tariffs merely pass from one account to another.`,
    ),
  ];
}

/** A difference inside brackets. */
function spoken(change: PairedFigure, say: Speaker): string {
  return say.change(change, "money").replace(/ \((.*)\)$/, ", $1");
}

function twinOf(id: string, subject: Text, drawn: readonly Run[], { baseline, draws }: FigureContext): NumberTable {
  const alone = drawn.includes(baseline);
  const find = alone ? lookUpSpread : lookUpPaired;
  return {
    id: `${id}-numbers`,
    caption: alone
      ? {
          fr: "Valeur actuelle des soldes\u00a0: médiane, et 5–95\u00a0% des tirages",
          en: "Present value of balances: median, and 5–95% of draws",
        }
      : {
          fr: `${subject.fr}\u00a0: valeur actuelle des soldes, écart avec le statu quo, médiane et 5–95\u00a0% des tirages`,
          en: `${subject.en}: present value of balances, difference from the status quo, median and 5–95% of draws`,
        },
    labelHeads: [{ fr: "Scénario", en: "Scenario" }],
    ...columnsToRows(
      drawn.map(({ heading }) => [{ heading }]),
      termIds("account").map((account) => ({
        head: { fr: term("account", account, "fr"), en: term("account", account, "en") },
        style: { quantity: "money", difference: !alone },
        values: drawn.map(({ heading }) => find(draws.all, heading.id, { outcome, year: "all", account })),
      })),
    ),
  };
}
