import { say } from "../../locale/french.js";
import type { Text } from "../../locale/language.js";
import { closest } from "../closest.js";
import type { Problem } from "../report.js";
import type { FileKind } from "../yaml/file-kinds.js";
import { shown, type TreeNode } from "../yaml/tree.js";

/** Words of what is expected, how it may be written, and words that it may be. */
const kinds: Readonly<Record<string, readonly [Text, string, (readonly string[])?]>> = {
  object: [say("des champs « clé: valeur »", "“key: value” fields"), "{ key: … }"],
  array: [say("une liste", "a list"), "[ … ]"],
  string: [say("un texte", "a text"), '"…"'],
  number: [say("un nombre", "a number"), "1"],
  boolean: [say("true ou false", "true or false"), "true"],
  text: [say("un texte, ou { fr: …, en: … }", "a text, or { fr: …, en: … }"), '{ fr: "…", en: "…" }'],
  value: [say("un nombre, avec ou sans unité", "a number, with or without a unit"), "60 %"],
  date: [say("un mois ou un jour, ou never", "a month or a day, or never"), "2028-07-01"],
  flag: [say("on ou off", "on or off"), "on"],
  stepped: [
    say("une valeur, ou une liste de paliers", "a value, or a list of steps"),
    "[ { from: 2028-01, value: 1 } ]",
  ],
  distribution: [say("le nom d’une loi", "the name of a distribution"), "pert"],
  bound: [say("une valeur, ou { shift: … }", "a value, or { shift: … }"), "{ shift: -0.05 }"],
  override: [
    say("une valeur, des paliers ou les champs qui diffèrent", "a value, steps or the fields that differ"),
    '{ central: 0.5, evidence: judgement, rationale: "…" }',
  ],
  start: [
    say("une date, never, ou des dates avec leurs probabilités", "a date, never, or dates with their probabilities"),
    "2028-07-01",
  ],
  "bound-segments": [
    say("all, prescribers ou une liste de segments", "all, prescribers or a list of segments"),
    "[gp, specialist]",
  ],
  amount: [
    say("un montant, des paliers, ou un montant par obligation", "an amount, steps, or an amount by duty"),
    "2500 EUR/breach",
  ],
  "amount-per-event": [
    say("{ central: … }, ou un montant par segment", "{ central: … }, or an amount by segment"),
    "{ central: 8 EUR/event }",
  ],
  "condition-of-payment": [say("off, ou les champs de la condition", "off, or the fields of the condition"), "off"],
  pair: [say("deux hypothèses au moins", "two assumptions at least"), "[burden.connectSeconds, burden.readSeconds]"],
  correlation: [say("un nombre entre −1 et 1, sans unité", "a number between −1 and 1, without a unit"), "0.5"],
  "filled-list": [say("une liste non vide", "a list that is not empty"), "[ … ]"],
  "filled-text": [say("un texte non vide", "a text that is not empty"), '"…"'],
  practice: [
    say("une part, un rang, ou un nombre par jour", "a share, a rank, or a number a day"),
    "{ perDay: 2, daysPerYear: 220 }",
  ],
  practices: [
    say("feeding, consulting, ou les deux", "feeding, consulting, or both"),
    "{ feeding: 70 %, consulting: 20 % }",
  ],
  boycott: [say("never, joins ou une année", "never, joins or a year"), "2029", ["never", "joins"]],
  version: [say("un mois, never ou drawn", "a month, never or drawn"), "2028-07", ["never", "drawn"]],
  count: [say("un nombre entier de 1 à 1\u202f000", "a whole number from 1 to 1,000"), "2"],
  positive: [say("un nombre supérieur à 0", "a number above 0"), "40"],
  id: [say("des minuscules, chiffres et tirets", "small letters, digits and hyphens"), "my-scenario"],
  "case-id": [say("des minuscules, chiffres et tirets", "small letters, digits and hyphens"), "my-practice"],
  whole: [say("un nombre entier", "a whole number"), "1"],
};

/** A value of another kind than the field takes; `expected` is a word of the schemas. */
export function wrongShape(node: TreeNode | undefined, expected: string): Problem {
  const [words, example, choices = []] = kinds[expected] ?? kinds.value!;
  const word = node?.kind === "scalar" && node.value !== null ? shown(node) : undefined;
  if (expected === "array" && word !== undefined) {
    const list = /^[\p{L}\w.-]+$/u.test(word) ? `[${word}]` : `[${JSON.stringify(word)}]`;
    const remedy = say(`écrivez ${list}`, `write ${list}`);
    return { code: "shape", found: describe(node), expected: words, remedy };
  }
  const near = word === undefined ? undefined : closest(word, choices);
  return {
    code: "shape",
    found: describe(node),
    expected: words,
    remedy: near
      ? say(`vouliez-vous dire « ${near} » ?`, `did you mean “${near}”?`)
      : say(`écrivez par exemple ${example}`, `write for example ${example}`),
  };
}

/** Whether the words of a kind tell of all its branches, so that those of one alone would leave some out. */
export function tellsAllBranches(kind: string): boolean {
  return kinds[kind]?.[2] !== undefined;
}

/** A text longer than anybody would read in its place. */
export function tooLong(length: number | undefined, limit: number): Problem {
  const size = length ?? limit + 1;
  return {
    code: "too-long",
    found: say(`un texte de ${size} caractères`, `a text of ${size} characters`),
    expected: say(`${limit} caractères au plus`, `at most ${limit} characters`),
    remedy: say("raccourcissez-le", "shorten it"),
  };
}

/** Most keys that are listed. */
const longestList = 16;

/** A key that the format does not have. `splitByComma`: a decimal comma cut a value in two inside braces. */
export function unknownKey(key: string, known: readonly string[], splitByComma = false): Problem {
  const near = closest(key, known);
  const list = known.length > longestList ? `${known.slice(0, longestList).join(", ")}, …` : known.join(", ");
  const found = say(`la clé inconnue « ${key} »`, `the unknown key “${key}”`);
  const expected = say(`l’une de ces clés : ${list}`, `one of these keys: ${list}`);
  if (splitByComma) {
    const remedy = say(
      'entre accolades la virgule sépare : écrivez 0.3 %, ou "0,3 %" entre guillemets',
      'inside braces a comma separates: write 0.3 %, or "0,3 %" in quotes',
    );
    return { code: "unknown-key", found, expected, remedy };
  }
  const remedy = near
    ? say(`vouliez-vous dire « ${near} » ?`, `did you mean “${near}”?`)
    : say("supprimez la clé ou remplacez-la", "delete the key or replace it");
  return { code: "unknown-key", found, expected, remedy };
}

const samples: Readonly<Record<string, string>> = {
  id: "my-scenario",
  kind: "policy",
  title: '{ fr: "…", en: "…" }',
  text: '{ fr: "…", en: "…" }',
  fr: '"…"',
  en: '"…"',
  on: "2028-07-01",
  from: "2028-01",
  status: "tabled",
  probability: "60 %",
  value: "60 %",
  between: "[burden.connectSeconds, burden.readSeconds]",
  spearman: "0.5",
  rationale: '"…"',
  duty: "feeding",
  bound: "prescribers",
  bearer: "member",
  start: "2028-07-01",
  exceptPlatform: "on",
  exceptEditor: "on",
  subjectShare: '{ central: 5 %, rationale: "…" }',
  appliedShare: '{ central: 20 %, rationale: "…" }',
  amountPerEvent: '{ central: 20 EUR/event, rationale: "…" }',
  segment: "gp",
  editor: "A",
  rank: "50 %",
  perDay: "2",
  daysPerYear: "220",
  evidence: "judgement",
};

const caseSamples: Readonly<Record<string, string>> = { id: "my-practice", kind: "case" };

/** A field that must be there. @param file kind of file that it lacks in */
export function missingKey(key: string, file: FileKind = "scenario"): Problem {
  const own = file === "case" ? caseSamples[key] : undefined;
  const line = `${key}: ${own ?? samples[key] ?? "…"}`;
  return {
    code: "missing-key",
    absent: true,
    found: say(`la clé « ${key} » manque`, `the key “${key}” is missing`),
    expected: say(line, line),
    remedy: say(`ajoutez ${line}`, `add ${line}`),
  };
}

/** A word outside a closed list. */
export function unknownWord(node: TreeNode, known: readonly string[]): Problem {
  const near = node.kind === "scalar" ? closest(node.source, known) : undefined;
  return {
    code: "unknown-word",
    found: describe(node),
    expected: say(`l’un de ces mots : ${known.join(", ")}`, `one of these words: ${known.join(", ")}`),
    remedy: near
      ? say(`vouliez-vous dire « ${near} » ?`, `did you mean “${near}”?`)
      : say(`écrivez par exemple ${known[0]}`, `write for example ${known[0]}`),
  };
}

function describe(node: TreeNode | undefined): Text {
  if (!node || (node.kind === "scalar" && node.value === null)) return say("rien", "nothing");
  if (node.kind === "map") return say("des champs « clé: valeur »", "“key: value” fields");
  if (node.kind === "list")
    return node.items.length === 0 ? say("une liste vide", "an empty list") : say("une liste", "a list");
  if (node.value === "") return say("un texte vide", "an empty text");
  return say(`« ${shown(node)} »`, `“${shown(node)}”`);
}
