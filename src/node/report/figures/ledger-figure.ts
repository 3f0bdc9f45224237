import { ledgerChart } from "../../../charts/ledger-chart.js";
import type { Language, Text } from "../../../locale/language.js";
import { term, termIds } from "../../../locale/terms.js";
import type { Run } from "../../../results/run.js";
import { lookUp, lookUpDifference } from "../look-up.js";
import { columnsToRows, type NumberTable } from "../number-table.js";
import { tell } from "../speak.js";
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
    reading: alone ? [] : [balanceOf(shown, baseline)],
    twin: twinOf(id, subject, drawn, alone ? undefined : baseline),
  };
}

function balanceOf(run: Run, baseline: Run): Text {
  const change = (account: string) => lookUpDifference(run, baseline, { outcome, year: "all", account }) ?? 0;
  const society = lookUpDifference(run, baseline, { outcome: "presentValueSociety", year: "all" }) ?? 0;
  const accounts = termIds("account").filter((account) => account !== "resources");
  const [gainer, payer] = [extreme(accounts, change, 1), extreme(accounts, change, -1)];
  if (change(gainer) <= 0 && change(payer) >= 0) {
    return tell(
      (say) => `Avec ${say.title(run.heading)}, aucun compte ne change par rapport au statu quo.`,
      (say) => `Under ${say.title(run.heading)}, no account differs from the status quo.`,
    );
  }
  return tell(
    (say) =>
      `Avec ${say.title(run.heading)}, en valeur actuelle et par rapport au statu quo, le compte qui gagne le plus est «\u00a0${term("account", gainer, "fr")}\u00a0» (${say.money(change(gainer))}) et celui qui perd le plus «\u00a0${term("account", payer, "fr")}\u00a0» (${say.money(change(payer))})\u202f; la collectivité, elle, ${effectOn(society, say.money, "fr")}\u00a0: les amendes et les tarifs ne font que passer d’un compte à l’autre.`,
    (say) =>
      `Under ${say.title(run.heading)}, in present value and against the status quo, the account that gains most is “${term("account", gainer, "en")}” (${say.money(change(gainer))}) and the one that loses most “${term("account", payer, "en")}” (${say.money(change(payer))}); society as a whole ${effectOn(society, say.money, "en")}: fines and tariffs merely pass from one account to another.`,
  );
}

function effectOn(society: number, money: (amount: number) => string, language: Language): string {
  if (Math.abs(society) < 1) return { fr: "n’y gagne ni n’y perd", en: "neither gains nor loses" }[language];
  const verb = { fr: society < 0 ? "perdrait" : "gagnerait", en: society < 0 ? "would lose" : "would gain" }[language];
  return `${verb} ${money(Math.abs(society))}`;
}

function extreme(accounts: readonly string[], change: (account: string) => number, sign: 1 | -1): string {
  return accounts.reduce((best, one) => (sign * change(one) > sign * change(best) ? one : best));
}

function twinOf(id: string, subject: Text, drawn: readonly Run[], against: Run | undefined): NumberTable {
  return {
    id: `${id}-numbers`,
    caption: against
      ? {
          fr: `${subject.fr}\u00a0: valeur actuelle des soldes, écart avec le statu quo`,
          en: `${subject.en}: present value of balances, difference from the status quo`,
        }
      : { fr: "Valeur actuelle des soldes", en: "Present value of balances" },
    labelHeads: [{ fr: "Scénario", en: "Scenario" }],
    ...columnsToRows(
      drawn.map(({ heading }) => [{ heading }]),
      termIds("account").map((account) => ({
        head: { fr: term("account", account, "fr"), en: term("account", account, "en") },
        style: { quantity: "money", signed: against !== undefined },
        values: drawn.map((run) => {
          const place = { outcome, year: "all", account } as const;
          return against ? lookUpDifference(run, against, place) : lookUp(run, place);
        }),
      })),
    ),
  };
}
