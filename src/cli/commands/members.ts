import { say } from "../../locale/french.js";
import type { Language } from "../../locale/language.js";
import { parametersOf } from "../../models/from-scenario.js";
import { legalNote } from "../../results/export.js";
import type { Duty } from "../../scenario/scenario.js";
import { concentrationInAll, concentrations } from "../../simulate/individuals/crowd/concentration.js";
import { type SegmentSummary, summariseMembers } from "../../simulate/individuals/crowd/members-summary.js";
import { worstMonths } from "../../simulate/individuals/crowd/worst-month.js";
import { type GivenSegment, giveSegments } from "../../simulate/individuals/setting/given.js";
import { type UnionYear, unionDefence, usualUnionDraws } from "../../simulate/individuals/union/union.js";
import { chartName, drawChart, saveChart } from "../chart-file.js";
import type { CommandAction } from "../command.js";
import { deliver, plainColumns } from "../deliver.js";
import type { Effects } from "../effects.js";
import { lawsPage } from "../members/members-laws-page.js";
import { membersPage } from "../members/members-page.js";
import { type MembersResult, membersColumns, membersRows, type Sequel } from "../members/members-result.js";
import { type MembersSettings, membersSettings, type NamedLaw } from "../members/members-settings.js";
import { type Opened, openScenarios } from "../open-scenarios.js";
import { openProgress } from "../progress.js";
import { defaultScenario, outputSettings } from "../settings.js";
import { UsageError, unknownId, yearOutside } from "../usage-error.js";

/** `dmp-lab members [SCENARIO]`: every member one by one, what chance does to them, and whom a union should expect to defend. */
export const membersCommand: CommandAction = async (invocation, effects) => {
  const output = outputSettings(invocation);
  const { language } = output;
  const settings = membersSettings(invocation, effects.cores);
  const chart = chartName(invocation);
  if (chart !== undefined && settings.laws.length > 1) throw new UsageError(words.oneLaw);
  const [opened] = (await openScenarios([invocation.operands[0] ?? defaultScenario], invocation, effects)) as [Opened];
  const results: MembersResult[] = [];
  for (const law of settings.laws) results.push(await runMembers(opened, settings, law, effects, language));
  const { scenario, legal } = opened;
  const [first] = results as [MembersResult, ...MembersResult[]];
  const drawn = chart === undefined ? undefined : await drawChart(await chartOf(opened, first, language), chart);
  await deliver(
    {
      page: () => (results.length === 1 ? membersPage(opened, first, language) : lawsPage(opened, results, language)),
      legal: [legalNote(scenario.id, legal, language)],
      columns: plainColumns(membersColumns),
      rows: membersRows(scenario.id, results),
    },
    output,
    effects,
  );
  if (chart !== undefined && drawn !== undefined) await saveChart(chart, drawn, output, effects);
  return 0;
};

/** Charts are loaded where one is asked for. */
async function chartOf(
  opened: Opened,
  { settings, year, segments, finable, unions }: MembersResult,
  language: Language,
) {
  const { membersChart } = await import("../../node/members-chart.js");
  const { realisations, union } = settings;
  const shown = {
    ...{ year, realisations, segments },
    isEnforced: finable.feeding.length + finable.consulting.length > 0,
    ...(union === undefined ? {} : { union: { members: union, draws: usualUnionDraws, years: unions } }),
  };
  return membersChart(opened, shown, language);
}

async function runMembers(
  { scenario, legal }: Opened,
  settings: MembersSettings,
  law: NamedLaw,
  effects: Effects,
  language: Language,
): Promise<MembersResult> {
  const { segments, realisations, seed, ranks, union, workers } = settings;
  const parameters = parametersOf(scenario, legal);
  const known = parameters.segments.map(({ id }) => id);
  const unknown = segments.find((id) => !known.includes(id));
  if (unknown !== undefined) throw unknownId(say("segment inconnu", "unknown segment"), unknown, known);
  const given = giveSegments(parameters, segments.length > 0 ? segments : undefined);
  const year = yearOf(settings, given);
  const canFine = given.some(({ years }) =>
    years.some(({ feeding, consulting }) => feeding.counted.length + consulting.counted.length > 0),
  );
  const chosen = given.map(({ segment }) => segment.id);
  const simulate = await effects.openMembersEngine();
  effects.signal.throwIfAborted();
  const progress = openProgress(effects, language, words.members);
  const onAbort = () => {
    progress.close();
    effects.log(words.interrupted[language]);
  };
  effects.signal.addEventListener("abort", onAbort);
  try {
    const simulated = await simulate(
      { scenario, legal },
      {
        // Where nobody can be fined, one world says all.
        ...{ segments: chosen, realisations: canFine ? realisations : 1, seed, law: law.law, ranks, workers },
        signal: effects.signal,
        onProgress: ({ members, of }) => {
          if (!effects.signal.aborted) progress.report({ draws: members, of });
        },
      },
    );
    const large = given.filter(({ segment }) => union !== undefined && segment.members >= union);
    const finable = (duty: Duty) =>
      given.flatMap(({ segment, years }) =>
        years.some(({ calendar, [duty]: met }) => calendar.year === year && met.counted.length > 0) ? [segment.id] : [],
      );
    const summaries = summariseMembers(simulated, year);
    return {
      ...{ settings, law, year },
      canFine,
      inAll: concentrationInAll(simulated),
      sequel: sequelOf(summaries, given),
      tooSmall: union === undefined ? [] : chosen.filter((id) => !large.some(({ segment }) => segment.id === id)),
      unions: large.map(({ segment }) => unionYear(segment.id, union as number)),
      finable: { feeding: finable("feeding"), consulting: finable("consulting") },
      mayBoycott: given.flatMap(({ segment, years }) =>
        years.some(({ boycottProbability }) => boycottProbability > 0) ? [segment.id] : [],
      ),
      lastYear: simulated.years.at(-1) as number,
      segments: summaries,
      concentrations: concentrations(simulated),
      worstMonths: worstMonths(parameters, { seed, segments: chosen }),
    };
  } finally {
    effects.signal.removeEventListener("abort", onAbort);
    progress.close();
  }

  function unionYear(segment: string, members: number) {
    effects.signal.throwIfAborted();
    const years = unionDefence(scenario, legal, { segment, members, seed, law: law.law });
    return { segment, ...(years.find((one) => one.year === year) as UnionYear) };
  }
}

function sequelOf(summaries: readonly SegmentSummary[], given: readonly GivenSegment[]): Sequel {
  const mercies = given.map(({ mercy }) => mercy);
  const sum = (of: (one: SegmentSummary) => number) => summaries.reduce((total, one) => total + of(one), 0);
  return {
    controlled: sum(({ controlled }) => controlled.mean),
    fined: sum(({ finedMembers }) => finedMembers.mean),
    dropped: mercies[0]?.dropped ?? 0,
    warnings: mercies[0]?.warnings ?? 0,
    isExcused: mercies.some(({ editorExcused, platformExcused }) => editorExcused + platformExcused > 0),
  };
}

/** The year asked for, or the first in which a duty is enforced all year, in some segment; else the last. */
function yearOf({ year }: MembersSettings, given: ReturnType<typeof giveSegments>): number {
  const years = given[0]?.years.map(({ calendar }) => calendar.year) ?? [];
  if (year !== undefined) {
    if (years.includes(year)) return year;
    const [first, last] = [years[0], years.at(-1)];
    throw yearOutside(year, first, last);
  }
  const isWhole = (y: number) =>
    given.some(
      ({ years: own }) => Math.max(own[y]?.feeding.counted.length ?? 0, own[y]?.consulting.counted.length ?? 0) === 12,
    );
  return years.find((_, y) => isWhole(y)) ?? (years.at(-1) as number);
}

const words = {
  oneLaw: say(
    "--chart : le graphique montre une seule loi de la pratique ; gardez un seul --law.",
    "--chart: the chart shows one law of practice; keep one --law.",
  ),
  members: say("membres", "members"),
  interrupted: say("dmp-lab : interrompu ; rien n’a été écrit.", "dmp-lab: interrupted; nothing was written."),
};
