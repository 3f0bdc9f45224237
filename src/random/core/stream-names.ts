/**
 * Inputs that were renamed, new id to the id that their draws were first known by: a renamed input keeps its draws and its
 * Sobol dimension. Append only.
 */
export const renamedInputs: Readonly<Record<string, string>> = {};
