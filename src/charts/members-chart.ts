import { say } from "../locale/french.js";
import type { Language } from "../locale/language.js";
import { formatNumber, percentSign } from "../locale/numbers.js";
import { term } from "../locale/terms.js";
import type { Heading } from "../results/heading.js";
import {
  countOverWorlds,
  drawnCountText,
  expectedText,
  meanText,
  tellsRange,
  unknownOfWorlds,
} from "../results/members-words.js";
import type { SegmentSummary } from "../simulate/individuals/crowd/members-summary.js";
import type { OverRealisations } from "../simulate/individuals/crowd/over-realisations.js";
import type { UnionCount, UnionYear } from "../simulate/individuals/union/union.js";
import type { ChartFrame, VegaLiteSpec } from "./chart.js";
import { emptyPanel } from "./empty-panel.js";
import { frame } from "./frame.js";
import { type CountRow, countPanel, countRoom } from "./members/count-panel.js";

/** Members one by one in a year, and what frames their chart. */
export interface MembersChartInput extends ChartFrame {
  /** Scenario that members were simulated under. */
  readonly heading: Heading;
  readonly year: number;
  readonly realisations: number;
  /** Whether somebody's duty is fined in that year. */
  readonly isEnforced: boolean;
  /** Segments, in the order of the rows. */
  readonly segments: readonly SegmentSummary[];
  /** Whom a union of so many members of a segment would defend; absent: not asked. */
  readonly union?: {
    readonly members: number;
    readonly draws: number;
    readonly years: readonly (UnionYear & { readonly segment: string })[];
  };
}

/**
 * Who is controlled and who is fined in a year, segment by segment, with what chance makes of it; and whom a union would have to defend, with
 * what is not known. Numbers run from none to hundreds, on a logarithmic scale that has a zero.
 */
export function membersChart(input: MembersChartInput): VegaLiteSpec {
  const { heading, year, realisations, isEnforced, segments, union, ...page } = input;
  const { language } = page;
  const names = segments.map(({ segment }) => term("segment", segment, language));
  const left = countRoom(names);
  const simulated = segments.flatMap(({ segment, controlled, finedMembers }) => [
    simulatedRow(segment, "controlled", controlled),
    simulatedRow(segment, "fined", finedMembers),
  ]);
  const defended = (union?.years ?? []).flatMap(({ segment, controlled, fined }) => [
    defendedRow(segment, "controlled", controlled),
    defendedRow(segment, "fined", fined),
  ]);
  const title = words.title[language].replace("#", String(year));
  const unionTitle = words.union[language].replace("#", formatNumber(union?.members ?? 0, language));
  const panels = [
    countPanel(simulated, { title, left, language }),
    ...(defended.length > 0 ? [countPanel(defended, { title: unionTitle, left, language })] : []),
  ];
  return frame(isEnforced ? panels : [emptyPanel(words.nobody[language].replace("#", String(year)), left)], {
    ...page,
    left,
    headings: [heading],
    question: words[isEnforced && defended.length > 0 ? "unionQuestion" : "question"][language],
    notes: isEnforced ? notesOf([...simulated, ...defended], realisations, union?.draws, language) : [],
    description: isEnforced
      ? [...simulated, ...defended]
          .map(({ name, kind, label }) => `${name}, ${words[kind][language]} ${label}.`)
          .join(" ")
      : words.nobody[language].replace("#", String(year)),
  });

  function simulatedRow(segment: string, kind: CountRow["kind"], over: OverRealisations): CountRow {
    const name = term("segment", segment, language);
    const { mean, standardError, range } = over;
    const count = countOverWorlds(over, realisations, language);
    if (!tellsRange(realisations)) return { name, kind, mean, label: count };
    const label = count === "0" && mean === 0 ? count : `${meanText(mean, standardError, language)} (${count})`;
    return { name, kind, mean, label, byChance: range };
  }

  function defendedRow(segment: string, kind: CountRow["kind"], { expected, byChance, range }: UnionCount): CountRow {
    const count = drawnCountText(range, language);
    const label = count === "0" && expected === 0 ? count : `${expectedText(expected, language)} (${count})`;
    return { name: term("segment", segment, language), kind, mean: expected, label, byChance, all: range };
  }
}

function notesOf(rows: readonly CountRow[], realisations: number, draws = 0, language: Language): string[] {
  const isDefended = rows.some(({ all }) => all !== undefined);
  const isBeyond = rows.some(
    ({ kind, mean, byChance: { high } = { high: mean } }) => kind === "controlled" && high >= 1 && mean > high,
  );
  return [
    words[tellsRange(realisations) ? "note" : "fewNote"][language].replace("#", formatNumber(realisations, language)),
    ...(isDefended ? [words.unionNote[language].replace("#", formatNumber(draws, language))] : []),
    ...(rows.some(({ label }) => label.includes(unknownOfWorlds)) ? [words.unknown[language]] : []),
    ...(isBeyond ? [words.beyond[language]] : []),
  ];
}

const words = {
  question: say("Qui serait contrôlé, qui paierait ?", "Who would be controlled, who would be fined?"),
  unionQuestion: say(
    "Qui serait contrôlé, qui paierait, et combien en défendre ?",
    "Who would be controlled, who would be fined, and whom to defend?",
  ),
  controlled: say("contrôlés :", "controlled:"),
  fined: say("à l’amende :", "fined:"),
  title: say("Membres en # (échelle logarithmique)", "Members in # (logarithmic scale)"),
  union: say(
    "À défendre sur # adhérents d’un segment : les contrôlés, dont ceux à l’amende",
    "To defend of # union members of a segment: those controlled, of whom fined",
  ),
  note: say(
    `Contrôlé : pris dans un contrôle et trouvé sous le seuil. Point : moyenne de # mondes simulés, hypothèses à leur valeur centrale ; trait épais : 5–95${percentSign.fr} d’entre eux, ce que fait le seul hasard. En chiffres : moyenne (5–95${percentSign.fr}).`,
    `Controlled: taken up by a control and found below the threshold. Dot: mean of # simulated worlds, assumptions at their central values; thick bar: 5–95${percentSign.en} of them, what chance alone does. In figures: mean (5–95${percentSign.en}).`,
  ),
  fewNote: say(
    "Contrôlé : pris dans un contrôle et trouvé sous le seuil. Point, et chiffre : moyenne des mondes simulés (#), hypothèses à leur valeur centrale ; c’est trop peu pour dire ce que fait le hasard.",
    "Controlled: taken up by a control and found below the threshold. Dot, and figure: mean of the simulated worlds (#), assumptions at their central values; too few to say what chance does.",
  ),
  unionNote: say(
    `Syndicat : trait épais, le seul hasard ; trait fin, et les nombres entre parenthèses : 5–95${percentSign.fr} de # tirages de toutes les hypothèses.`,
    `Union: thick bar, chance alone; thin bar, and the numbers in brackets: 5–95${percentSign.en} of # draws of all assumptions.`,
  ),
  unknown: say("« ? » : trop peu de mondes pour le dire.", "“?”: too few worlds to say."),
  beyond: say(
    "Point au-delà de son trait épais : la moyenne vient de mondes rares, ceux d’un boycott.",
    "Dot beyond its thick bar: the mean comes from rare worlds, those of a boycott.",
  ),
  nobody: say(
    "En #, aucune obligation de ces membres n’est sanctionnée : ni contrôle, ni amende.",
    "In #, no duty of these members is fined: no control, no fine.",
  ),
};
