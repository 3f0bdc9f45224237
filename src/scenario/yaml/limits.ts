/** Largest file that is read, in bytes; the shared assumptions take about a tenth of it. */
export const maxFileBytes = 1_000_000;

/** Deepest nesting of lists and fields; the deepest lever takes 9. */
export const maxDepth = 24;

/** Most values in a file once its aliases are followed; the shared assumptions have about 10,000. */
export const maxNodes = 50_000;

/** Most aliases (`*name`) followed in a file. */
export const maxAliases = 200;

/** Problems after which near words are no longer looked for. */
export const manyProblems = 200;

/** Longest chain of `extends`. */
export const maxLineage = 16;

/** Most ids that one pair of braces, or several, may stand for. */
export const maxExpansion = 1000;

/** Most pairs that one statement of what moves together may stand for. */
export const maxPairs = 1000;

/** Longest horizon, in months. */
export const maxHorizonMonths = 600;

/** Keys that reach into the language rather than into the file. */
export const forbiddenKeys: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);
