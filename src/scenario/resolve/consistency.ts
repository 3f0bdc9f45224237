import { nearestOf } from "../merge/authorship.js";
import { centralValue } from "../moved-value.js";
import type { Report } from "../report.js";
import type { Input } from "../scenario.js";
import type { MapNode, Place } from "../yaml/tree.js";
import { child } from "../yaml/tree.js";
import { missingCompanion, rampBackwards, sumNotOne } from "./override-problems.js";
import type { InputContext } from "./resolve-input.js";

/** Checks what only several inputs together can break: shares of a whole, ramps, inputs that call for another. */
export function checkConsistency(inputs: ReadonlyMap<string, Input>, merged: MapNode, context: InputContext): void {
  checkSums(inputs, merged, context);
  checkRamps(inputs, merged, context);
  checkCompanions(inputs, merged, context.report);
}

const wholes = /^(editors\.shares\.\w+|exams\.\w+\.mix)\.\w+$/;

function checkSums(inputs: ReadonlyMap<string, Input>, merged: MapNode, { report, authorship }: InputContext): void {
  const groups = new Map<string, Input[]>();
  for (const input of inputs.values()) {
    const group = wholes.exec(input.id)?.[1];
    if (group) groups.set(group, [...(groups.get(group) ?? []), input]);
  }
  for (const [group, members] of groups) {
    const sum = members.reduce((total, input) => total + movedCentral(input), 0);
    const latest = nearestOf(members, ({ origin }) => origin, authorship) ?? members[0]!;
    if (Math.abs(sum - 1) > 1e-9)
      report.add(sumNotOne(group, sum), placeOf(latest, merged), `assumptions.${latest.id}`);
  }
}

function checkRamps(inputs: ReadonlyMap<string, Input>, merged: MapNode, { report, authorship }: InputContext): void {
  for (const input of inputs.values()) {
    const pair = /^(?:ease\.|editors\.ready\.).*\.(from|levelFrom)$/.exec(input.id);
    if (!pair) continue;
    const otherId = input.id.replace(/(from|levelFrom)$/, pair[1] === "from" ? "to" : "levelTo");
    const other = inputs.get(otherId);
    if (!other || movedCentral(input) <= movedCentral(other)) continue;
    const moved = nearestOf([input, other], ({ origin }) => origin, authorship) ?? input;
    report.add(rampBackwards(input.id, otherId), placeOf(moved, merged), `assumptions.${moved.id}`);
  }
}

function checkCompanions(inputs: ReadonlyMap<string, Input>, merged: MapNode, report: Report): void {
  const need = (cause: Input, id: string) => {
    if (!inputs.has(id)) report.add(missingCompanion(id, cause.id), placeOf(cause, merged), `assumptions.${cause.id}`);
  };
  for (const input of inputs.values()) {
    if (movedCentral(input) <= 0) continue;
    const boycott = /^boycott\.(\w+)\.rate$/.exec(input.id);
    if (boycott) need(input, `control.${boycott[1]}.detectionInBoycott`);
    const share = /^editors\.shares\.(\w+)\.(\w+)$/.exec(input.id);
    for (const end of share ? ["levelFrom", "levelTo", "from", "to"] : [])
      need(input, `editors.ready.${share![1]}.${share![2]}.${end}`);
  }
}

/** Central value of an input that is a number. */
function movedCentral(input: Input): number {
  return Number(centralValue(input));
}

function placeOf(input: Input, merged: MapNode): Place {
  const assumptions = child(merged, "assumptions");
  const entry = assumptions?.kind === "map" ? assumptions.entries.get(input.id) : undefined;
  return entry?.key ?? merged.place;
}
