import type { Text } from "../../locale/language.js";
import type { Run } from "../../results/run.js";
import { type Place, yearsOf } from "./look-up.js";
import type { CellStyle } from "./number-table.js";

/** One main figure: where it stands in the long table, and how it is shown. */
export interface KeyColumn {
  readonly head: Text;
  readonly place: Place;
  /** Differences are from the baseline, draw by draw. */
  readonly style: CellStyle;
}

export interface KeyGroup {
  readonly id: string;
  readonly caption: Text;
  readonly columns: readonly KeyColumn[];
}

const share: CellStyle = { quantity: "share" };
const count: CellStyle = { quantity: "count" };
const money: CellStyle = { quantity: "money" };
const change: CellStyle = { quantity: "money", difference: true };

/** The main figures by subject, over the horizon of a run; columns of years outside it are left out. */
export function keyGroups(run: Run): readonly KeyGroup[] {
  const years = yearsOf(run);
  const span = `${years[0]}\u2013${years.at(-1)}`;
  const inside = ({ place: { year } }: KeyColumn) => year === "all" || years.includes(year);
  return [adoption, fines(span), tests(span), balance(span)].map((group) => ({
    ...group,
    columns: group.columns.filter(inside),
  }));
}

const adoption: KeyGroup = {
  id: "key-adoption",
  caption: {
    fr: "Alimenter et consulter\u00a0: part des documents dus arrivés au DMP, part des prescriptions avec DMP consulté",
    en: "Feeding and consulting: share of due documents that reach the record, share of prescriptions with the record opened",
  },
  columns: [
    ...[2028, 2030, 2035].map((year) => ({
      head: { fr: `Alimentation ${year}`, en: `Feeding ${year}` },
      place: { outcome: "feedingShare", year },
      style: share,
    })),
    {
      head: { fr: "Consultation 2035", en: "Consulting 2035" },
      place: { outcome: "consultingShare", year: 2035 },
      style: share,
    },
    {
      head: {
        fr: "Faute de l’éditeur, parmi les membres en défaut, 2030",
        en: "Editor at fault, among members below the threshold, 2030",
      },
      place: { outcome: "feedingEditorFaultRate", year: 2030 },
      style: share,
    },
  ],
};

function fines(span: string): KeyGroup {
  return {
    id: "key-fines",
    caption: {
      fr: "Amendes, contrôles et paiements retenus",
      en: "Fines, controls and payments withheld",
    },
    columns: [
      {
        head: { fr: "Prononcées en 2030", en: "Assessed in 2030" },
        place: { outcome: "assessed", year: 2030 },
        style: money,
      },
      {
        head: { fr: "Recouvrées en 2030", en: "Collected in 2030" },
        place: { outcome: "collected", year: 2030 },
        style: money,
      },
      {
        head: { fr: `Prononcées ${span}`, en: `Assessed ${span}` },
        place: { outcome: "assessed", year: "all" },
        style: money,
      },
      {
        head: { fr: `Recouvrées ${span}`, en: `Collected ${span}` },
        place: { outcome: "collected", year: "all" },
        style: money,
      },
      {
        head: { fr: "Membres sanctionnés en 2030", en: "Members fined in 2030" },
        place: { outcome: "finedMembers", year: 2030 },
        style: count,
      },
      {
        head: { fr: `Coût des contrôles ${span}`, en: `Cost of control ${span}` },
        place: { outcome: "controlCost", year: "all" },
        style: money,
      },
      {
        head: { fr: `Paiements retenus ${span}`, en: `Payments withheld ${span}` },
        place: { outcome: "withheld", year: "all" },
        style: money,
      },
    ],
  };
}

function tests(span: string): KeyGroup {
  const outcome = "avoidedSpend";
  return {
    id: "key-tests",
    caption: {
      fr: "Examens redondants évités, en dépense\u00a0: niveau, puis écart avec le statu quo, tirage par tirage",
      en: "Duplicate tests avoided, as spending: level, then difference from the status quo, draw by draw",
    },
    columns: [
      { head: { fr: "En 2028", en: "In 2028" }, place: { outcome, year: 2028 }, style: money },
      { head: { fr: "En 2035", en: "In 2035" }, place: { outcome, year: 2035 }, style: money },
      {
        head: { fr: "Écart 2028", en: "Difference 2028" },
        place: { outcome, year: 2028 },
        style: change,
      },
      {
        head: { fr: "Écart 2035", en: "Difference 2035" },
        place: { outcome, year: 2035 },
        style: change,
      },
      {
        head: { fr: `Écart ${span}`, en: `Difference ${span}` },
        place: { outcome, year: "all" },
        style: change,
      },
    ],
  };
}

function balance(span: string): KeyGroup {
  const columns: readonly [fr: string, en: string, outcome: string][] = [
    [`Valeur du temps passé ${span}`, `Value of time spent ${span}`, "burdenCost"],
    ["Assurance maladie, valeur actuelle", "Health insurance, present value", "presentValuePayer"],
    ["Collectivité, valeur actuelle", "Society, present value", "presentValueSociety"],
  ];
  return {
    id: "key-balance",
    caption: {
      fr: "Temps et argent, en écart avec le statu quo, tirage par tirage",
      en: "Time and money, as differences from the status quo, draw by draw",
    },
    columns: columns.map(([fr, en, outcome]) => ({
      head: { fr, en },
      place: { outcome, year: "all" },
      style: change,
    })),
  };
}
