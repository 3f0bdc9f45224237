import { ledgerChart } from "../../../charts/ledger-chart.js";
import type { Text } from "../../../locale/language.js";
import { term, termIds } from "../../../locale/terms.js";
import type { Run } from "../../../results/run.js";
import { lookUp, lookUpDifference } from "../look-up.js";
import { columnsToRows, type NumberTable } from "../number-table.js";
import { tell } from "../speak.js";
import { chartFrame } from "./chart-frame.js";
import type { Figure, FigureContext } from "./figure.js";

const outcome = "presentValueBalance";

/** Balances by account, as differences from the baseline: the scenarios that fine, then those that act by other means, whose amounts are of another size. */
export function ledgerFigures(context: FigureContext): readonly Figure[] {
  const others = context.runs.filter((run) => run !== context.baseline);
  if (others.length === 0) return [figureOf("ledger", { fr: "Comptes", en: "Accounts" }, [context.baseline], context)];
  const fines = (run: Run) => (lookUp(run, { outcome: "assessed", year: "all" }) ?? 0) > 0;
  const groups = [
    {
      id: "ledger",
      subject: { fr: "Comptes, scénarios avec amendes", en: "Accounts, scenarios with fines" },
      drawn: others.filter(fines),
    },
    {
      id: "ledger-without-fines",
      subject: { fr: "Comptes, scénarios sans amende", en: "Accounts, scenarios without fines" },
      drawn: others.filter((run) => !fines(run)),
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
      `Avec ${say.title(run.heading)}, en valeur actuelle et par rapport au statu quo, le compte qui gagne le plus est «\u00a0${term("account", gainer, "fr")}\u00a0» (${say.money(change(gainer))}) et celui qui perd le plus «\u00a0${term("account", payer, "fr")}\u00a0» (${say.money(change(payer))})\u202f; la collectivité, elle, ${society < 0 ? "perdrait" : "gagnerait"} ${say.money(Math.abs(society))}\u00a0: les amendes et les tarifs ne font que passer d’un compte à l’autre.`,
    (say) =>
      `Under ${say.title(run.heading)}, in present value and against the status quo, the account that gains most is “${term("account", gainer, "en")}” (${say.money(change(gainer))}) and the one that loses most “${term("account", payer, "en")}” (${say.money(change(payer))}); society as a whole would ${society < 0 ? "lose" : "gain"} ${say.money(Math.abs(society))}: fines and tariffs merely pass from one account to another.`,
  );
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
