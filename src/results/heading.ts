import type { Text } from "../locale/language.js";

/** What every table, chart and export says of a scenario before its first number. */
export interface Heading {
  readonly id: string;
  readonly title: Text;
  /** Legal label, with the text, its status and its date. */
  readonly label: Text;
  readonly hypothetical: boolean;
  /** The measure was withdrawn before it could bind anybody, so the run shows no fine. */
  readonly withdrawn: boolean;
  /** The rule is in force, but how far it is applied rests on a judgement. Default false. */
  readonly applicationSupposed?: boolean;
}
