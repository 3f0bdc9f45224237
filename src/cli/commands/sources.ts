import type { Evidence } from "../../evidence/evidence.js";
import { say } from "../../locale/french.js";
import { legalNote } from "../../results/export.js";
import type { CommandAction, Invocation } from "../command.js";
import { deliver, plainColumns } from "../deliver.js";
import type { Effects } from "../effects.js";
import { type Opened, openScenarios } from "../open-scenarios.js";
import { defaultScenario, optionText, outputSettings } from "../settings.js";
import { findSubject, isOfScenario, type Subject, subjectOfCase, unknownSubject } from "../source-kind.js";
import { listingRows, sourceColumns, subjectRows } from "../source-rows.js";
import { sourcesListing, subjectPage } from "../sources-page.js";
import { UsageError } from "../usage-error.js";

/**
 * `dmp-lab sources [ID]`: facts and documents behind a fact, a document, an input, a lever, an outcome, a typical member or a
 * disputed question; all of them without an id. Rows: what the id stands for, then a row for each fact and document.
 */
export const sourcesCommand: CommandAction = async (invocation, effects) => {
  const settings = outputSettings(invocation);
  const { language } = settings;
  const evidence = await effects.openEvidence();
  const columns = plainColumns(sourceColumns);
  const [id] = invocation.operands;
  if (id === undefined) {
    const page = () => sourcesListing(evidence, language);
    await deliver({ page, legal: [], columns, rows: listingRows(evidence, language) }, settings, effects);
    return 0;
  }
  const { subject, opened } = await findInScenarios(id, evidence, invocation, effects);
  const { scenario, legal } = opened;
  const notes = isOfScenario(subject) ? [legalNote(scenario.id, legal, language)] : [];
  const rows = subjectRows(subject, evidence, scenario.id, language);
  const page = () => subjectPage(subject, evidence, opened, language);
  await deliver({ page, legal: notes, columns, rows }, settings, effects);
  return 0;
};

/** What an id stands for in the scenario asked for; else in the default one, and failing that in the first shipped one that has it. */
async function findInScenarios(
  id: string,
  evidence: Evidence,
  invocation: Invocation,
  effects: Effects,
): Promise<{ readonly subject: Subject; readonly opened: Opened }> {
  if (id === "") throw new UsageError(say("l’identifiant est vide.", "the id is empty."));
  const asked = optionText(invocation.options.scenario);
  const { ids } = await effects.openScenarios();
  const names = asked === undefined ? [...new Set([defaultScenario, ...ids])] : [asked];
  const cases = await effects.openCases();
  if (cases.ids.includes(id)) {
    const [opened] = await openScenarios(names.slice(0, 1), invocation, effects);
    return { subject: subjectOfCase(await cases.load(id), evidence), opened: opened! };
  }
  const seen: Opened[] = [];
  for (const name of names) {
    const [opened] = await openScenarios([name], invocation, effects);
    const subject = findSubject(id, evidence, opened!.scenario);
    if (subject) return { subject, opened: opened! };
    seen.push(opened!);
  }
  throw unknownSubject(
    id,
    evidence,
    seen.map(({ scenario }) => scenario),
    cases.ids,
  );
}
