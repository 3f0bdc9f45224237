/** Gives the number of a fact, or of one of its named components. */
export type FactLookup = (id: string, component?: string) => number;

const functions: Readonly<Record<string, (x: number) => number>> = {
  ln: Math.log,
  logit: (share) => Math.log(share / (1 - share)),
};

const token =
  /\s*(?:(?<number>\d+(?:\.\d+)?)|(?<fact>[a-z][a-z0-9]*(?:-[a-z0-9]+)+)(?:\.(?<component>[A-Za-z0-9]+))?|(?<name>[a-z]+)|(?<sign>[-+*/()]))/y;

type Token = Readonly<Record<"number" | "fact" | "component" | "name" | "sign", string | undefined>>;

function tokenize(formula: string): readonly Token[] {
  const tokens: Token[] = [];
  const source = formula.trimEnd();
  token.lastIndex = 0;
  for (let end = 0; end < source.length; end = token.lastIndex) {
    const found = token.exec(source);
    if (!found) throw new Error(`invalid formula: ${formula} (at ${end + 1})`);
    tokens.push(found.groups as Token);
  }
  return tokens;
}

/** Ids of the facts that a formula names, each once, in order. */
export function formulaFacts(formula: string): readonly string[] {
  const ids = tokenize(formula).flatMap((part) => part.fact ?? []);
  return [...new Set(ids)];
}

/**
 * Evaluates an arithmetic expression over facts: numbers, `fact-id`, `fact-id.component`, `+ - * /`, parentheses, `ln(…)` and
 * `logit(…)` (of a share in (0, 1)). Fact ids hold hyphens, so a subtraction needs spaces around its sign.
 *
 * @throws Error `invalid formula: …` when the text does not follow this grammar
 */
export function evaluateFormula(formula: string, lookup: FactLookup): number {
  const tokens = tokenize(formula);
  let next = 0;
  const fail = (): never => {
    throw new Error(`invalid formula: ${formula}`);
  };
  const take = (...signs: readonly string[]): string | undefined => {
    const sign = tokens[next]?.sign;
    if (sign === undefined || !signs.includes(sign)) return undefined;
    next += 1;
    return sign;
  };
  const inBrackets = (): number => {
    if (!take("(")) return fail();
    const value = sum();
    return take(")") ? value : fail();
  };
  const atom = (): number => {
    if (take("-")) return -atom();
    const part = tokens[next];
    if (part?.sign === "(") return inBrackets();
    next += 1;
    if (part?.number !== undefined) return Number(part.number);
    if (part?.fact !== undefined) return lookup(part.fact, part.component);
    const apply = part?.name !== undefined && Object.hasOwn(functions, part.name) ? functions[part.name] : undefined;
    return apply ? apply(inBrackets()) : fail();
  };
  const product = (): number => {
    let value = atom();
    for (let sign = take("*", "/"); sign; sign = take("*", "/")) value = sign === "*" ? value * atom() : value / atom();
    return value;
  };
  const sum = (): number => {
    let value = product();
    for (let sign = take("+", "-"); sign; sign = take("+", "-"))
      value = sign === "+" ? value + product() : value - product();
    return value;
  };
  const value = sum();
  return next === tokens.length ? value : fail();
}
