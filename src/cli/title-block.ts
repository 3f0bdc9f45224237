import type { Language, Text } from "../locale/language.js";
import type { Heading } from "../results/heading.js";
import { headingOf } from "../results/run.js";
import { uncertainStarts } from "../results/uncertain-starts.js";
import type { LegalView, Scenario } from "../scenario/scenario.js";
import { wrap } from "./table-layout.js";

/** A scenario, and what the law says of it. */
export interface Titled {
  readonly scenario: Scenario;
  readonly legal: LegalView;
}

/** What is left of a scenario whose draws were read from a file. */
export interface Headed {
  readonly heading: Heading;
  /** Sentences for its uncertain starts, drawn by lot. */
  readonly starts: readonly Text[];
}

/** How a title block is written. */
export interface TitleOptions {
  /** Figures under it are those of draws, in which uncertain starts vary. Default false. */
  readonly drawn?: boolean;
  /** Widest line. Default: that of pages. */
  readonly width?: number | undefined;
}

/** Title of a scenario, its legal label below, and the date that the run takes for a start that is uncertain. */
export function titleBlock(
  titled: Titled | Headed,
  language: Language,
  { drawn = false, width }: TitleOptions = {},
): string {
  const { heading, starts } = "starts" in titled ? titled : headedOf(titled, drawn);
  return [heading.title, heading.label, ...starts].flatMap((text) => wrap(text[language], width)).join("\n");
}

function headedOf({ scenario, legal }: Titled, drawn: boolean): Headed {
  return { heading: headingOf(scenario, legal), starts: uncertainStarts(scenario, legal, drawn) };
}
