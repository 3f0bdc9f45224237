import { shellWord } from "../../node/shell-word.js";
import { optionOf, type TypedValues, typedNames } from "../../scenario/cases/typed-values.js";
import type { Invocation } from "../command.js";
import { optionText } from "../settings.js";

/** Reads `--segment`, `--editor`, `--ready`, `--feeding`, `--consulting`, `--members` and `--boycott`, as typed. */
export function typedMember({ options }: Invocation): TypedValues {
  return Object.fromEntries(
    typedNames.flatMap((name) => {
      const typed = optionText(options[optionOf(name)]);
      return typed === undefined ? [] : [[name, typed] as const];
    }),
  );
}

/** What to type for the same member: `dmp-lab case rural-gp --editor A`. */
export function commandFor(name: string | undefined, values: TypedValues): string {
  const options = typedNames.flatMap((one) =>
    values[one] === undefined ? [] : [`--${optionOf(one)}`, shellWord(values[one])],
  );
  return ["dmp-lab case", ...(name === undefined ? [] : [shellWord(name)]), ...options].join(" ");
}
