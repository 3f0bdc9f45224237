import { say } from "../../locale/french.js";
import type { Text } from "../../locale/language.js";
import type { Diagnostic } from "../../scenario/diagnostic.js";
import type { Correlation } from "./blocks.js";

/** A correlation that no two inputs can have. */
export function invalidCorrelation(one: Correlation): Diagnostic {
  return diagnose("invalid-correlation", one, {
    found: say(`la corrélation ${show(one)}`, `the correlation ${show(one)}`),
    expected: say(
      "deux hypothèses différentes, et une corrélation de rang entre −1 et 1, bornes exclues",
      "two different assumptions, and a rank correlation between −1 and 1, ends excluded",
    ),
    remedy: say("corrigez ou retirez cette ligne", "mend or remove this line"),
  });
}

/** A pair that was given two values. */
export function contradiction(one: Correlation, other: Correlation): Diagnostic {
  const also = `${show(one)} (${placeOf(one)})`;
  return diagnose("correlation-twice", other, {
    found: say(`${show(other)}, alors qu’on lit déjà ${also}`, `${show(other)}, where one already reads ${also}`),
    expected: say("une seule corrélation par paire", "one correlation a pair"),
    remedy: say("retirez l’une des deux", "remove one of the two"),
  });
}

const mostMissing = 4;

/** Entries that no set of inputs can satisfy together, at the place of the first. */
export function notPositiveDefinite(entries: readonly Correlation[]): Diagnostic {
  const [first] = entries as readonly [Correlation];
  const groups = [...new Set(entries.map(placeOf))].map((place) => {
    const own = entries.filter((entry) => placeOf(entry) === place);
    return own.map(show).join(", ") + (place === placeOf(first) ? "" : ` (${place})`);
  });
  const missing = missingPairs(entries);
  const named = missing.length > 0 && missing.length <= mostMissing ? ` (${missing.join(", ")})` : "";
  return diagnose("correlations-impossible", first, {
    found: say(
      `des corrélations impossibles ensemble : ${groups.join(" ; ")}`,
      `correlations that cannot hold together: ${groups.join("; ")}`,
    ),
    expected: say("un bloc défini positif", "a positive definite block"),
    remedy:
      missing.length === 0
        ? say("rapprochez ces corrélations de 0", "bring these correlations nearer to 0")
        : say(
            `rapprochez ces corrélations de 0, ou donnez celles des paires qui manquent${named}`,
            `bring these correlations nearer to 0, or give those of the pairs that are missing${named}`,
          ),
  });
}

function missingPairs(entries: readonly Correlation[]): readonly string[] {
  const ids = [...new Set(entries.flatMap(({ between }) => between))].sort();
  const isGiven = (one: string, other: string) =>
    entries.some(({ between }) => between.includes(one) && between.includes(other));
  return ids.flatMap((one, index) =>
    ids
      .slice(index + 1)
      .filter((other) => !isGiven(one, other))
      .map((other) => `${one} ~ ${other}`),
  );
}

function placeOf({ origin }: Correlation): string {
  return `${origin.file}:${origin.line}`;
}

function diagnose(
  code: string,
  { origin, between }: Correlation,
  words: { readonly found: Text; readonly expected: Text; readonly remedy: Text },
): Diagnostic {
  return { code, file: origin.file, line: origin.line, column: 1, path: between.join(" ~ "), ...words };
}

function show({ between, spearman }: Correlation): string {
  return `${between[0]} ~ ${between[1]} ${spearman}`;
}
