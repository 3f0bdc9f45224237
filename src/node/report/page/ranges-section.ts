import type { Language, Text } from "../../../locale/language.js";
import { formatNumber } from "../../../locale/numbers.js";
import { isDrawn } from "../../../random/laws/input-law.js";
import { uncertainStarts } from "../../../results/uncertain-starts.js";
import { lookUpSpread } from "../draws/look-up-spread.js";
import { lookUp } from "../look-up.js";
import { type ReportModel, words } from "../report-model.js";
import { tell } from "../speak.js";
import { type Html, html } from "./html.js";
import { anchor, command } from "./parts.js";
import type { Section } from "./section.js";

/** How the ranges were made: draws, seed, what varies and what does not, and three numbers that are not to be mixed up. */
export const rangesSection: Section = {
  id: "ranges",
  title: { fr: "D’où viennent les fourchettes", en: "Where the ranges come from" },
  content: (model, language) => html`<div class="made">
<p><strong>${words(made(model), language)}</strong></p>
<dl class="basis">
${rows(model).map(({ term, text }) => html`<dt>${words(term, language)}</dt><dd>${words(text, language)}</dd>\n`)}</dl>
${command(`npx dmp-lab run ${model.focus.heading.id} --draws ${model.draws.all.draws} --seed ${model.draws.all.seed} --design ${model.draws.all.design}`)}
${leftOut(language)}
</div>`,
};

function made({ draws: { all }, runs }: ReportModel): Text {
  const number = (value: number, language: Language) => formatNumber(value, language);
  return {
    fr: `${number(all.draws, "fr")} tirages (graine ${all.seed}), chacun calculé dans les ${number(runs.length, "fr")} scénarios. Ils suivent ${all.replicates} suites de Sobol brouillées, indépendantes l’une de l’autre, qui couvrent les hypothèses plus également que le hasard.`,
    en: `${number(all.draws, "en")} draws (seed ${all.seed}), each run in the ${number(runs.length, "en")} scenarios. They follow ${all.replicates} scrambled Sobol sequences, independent of each other, which cover the assumptions more evenly than chance.`,
  };
}

interface Explanation {
  readonly term: Text;
  readonly text: Text;
}

function rows(model: ReportModel): readonly Explanation[] {
  return [
    { term: { fr: "Un tirage", en: "A draw" }, text: aDraw(model) },
    ...starts(model),
    { term: { fr: "Ne varie pas", en: "Not varied" }, text: notVaried },
    { term: { fr: "À lire", en: "To be read" }, text: toBeRead },
    ...landmarks(model),
    { term: { fr: "Écarts", en: "Differences" }, text: paired },
    { term: { fr: "Chiffres", en: "Digits" }, text: digits },
  ];
}

function aDraw({ baseline: { scenario } }: ReportModel): Text {
  const inputs = [...scenario.inputs.values()];
  const [all, drawn] = [inputs.length, inputs.filter(isDrawn).length];
  return {
    fr: `un état du monde possible. Il donne une valeur à chacune des ${drawn} hypothèses qui en ont plusieurs (sur ${all} dans le statu quo), entre sa borne basse et sa borne haute pour l’essentiel, celles qui vont ensemble variant ensemble ; les pannes d’éditeurs et les boycotts y surviennent ou non.`,
    en: `one possible state of the world. It gives a value to each of the ${drawn} assumptions that have several (of ${all} in the status quo), for the most part between its low and its high, those that go together varying together; software incidents and boycotts happen in it or not.`,
  };
}

function starts({ runs }: ReportModel): readonly Explanation[] {
  return runs.flatMap(({ scenario, legal, heading }) =>
    uncertainStarts(scenario, legal, true).map((text) => ({ term: heading.title, text })),
  );
}

const notVaried: Text = {
  fr: "ce que dit la loi et ce que fait chaque scénario, les choix de structure du modèle et les lectures des questions disputées (--alternative en change une), ce que le modèle laisse de côté.",
  en: "what the law says and what each scenario does, the structural choices of the model and the readings of disputed questions (--alternative changes one), what the model leaves out.",
};

const toBeRead: Text = {
  fr: "la médiane, que la moitié des tirages dépassent ; l’intervalle 5–95 %, où tombent neuf tirages sur dix ; la bande ou la boîte 25–75 %, où en tombe la moitié. Les moyennes, elles, s’additionnent : les barres par cause en sont.",
  en: "the median, which half of the draws exceed; the 5–95% interval, which nine draws in ten fall into; the 25–75% band or box, which half of them fall into. Means add up: the bars by cause are means.",
};

function landmarks({ focus, draws: { all } }: ReportModel): readonly Explanation[] {
  const place = { outcome: "assessed", year: "all" } as const;
  const [spread, central] = [lookUpSpread(all, focus.heading.id, place), lookUp(focus, place)];
  if (!spread || central === undefined || spread.mean.value === 0) return [];
  const text = tell(
    (say) =>
      `un seul calcul, chaque hypothèse à sa valeur centrale ; c’est le rond des graphiques. Ce n’est ni la médiane ni la moyenne des tirages, car les résultats ne sont pas proportionnels aux hypothèses. Amendes prononcées avec ${say.title(focus.heading)}\u00a0: ${say.central(central, "money")} en valeur centrale, ${say.estimate(spread.median, "money")} en médiane, ${say.estimate(spread.mean, "money")} en moyenne.`,
    (say) =>
      `one run with every assumption at its central value; it is the ring of the charts. It is neither the median nor the mean of the draws, since results are not proportional to assumptions. Fines assessed under ${say.title(focus.heading)}: ${say.central(central, "money")} as the central value, ${say.estimate(spread.median, "money")} as the median, ${say.estimate(spread.mean, "money")} as the mean.`,
  );
  return [{ term: { fr: "Valeur centrale", en: "Central value" }, text }];
}

const paired: Text = {
  fr: "pris tirage par tirage : les deux scénarios tournent dans le même monde. La médiane d’un écart n’est pas l’écart des médianes, et sa fourchette est le plus souvent bien plus étroite que celles des niveaux. « Mieux » et « plus haut » comptent les tirages.",
  en: "taken draw by draw: both scenarios run in the same world. The median of a difference is not the difference of the medians, and its range is mostly much narrower than those of the levels. “Better” and “higher” count draws.",
};

const digits: Text = {
  fr: "aucun chiffre n’est imprimé que l’erreur de Monte-Carlo, lue sur ces suites, ne permette : « 30 » peut être 27 arrondi à la dizaine, « ≈0 » est trop près de zéro pour être distingué, « ? » inconnu avec si peu de tirages. Plus de tirages donnent plus de chiffres (--draws).",
  en: "no digit is printed that the Monte Carlo error, read from these sequences, does not allow: “30” may be 27 rounded to ten, “≈0” is too near zero to be told from it, “?” is unknown with so few draws. More draws give more digits (--draws).",
};

function leftOut(language: Language): Html {
  const text: Text = { fr: "Ce que les fourchettes ne contiennent pas", en: "What the ranges do not contain" };
  return html`<p><a href="#${anchor(language, "beyond-ranges")}">${words(text, language)}</a></p>`;
}
