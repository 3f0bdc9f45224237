import { ScenarioError } from "../scenario/diagnostic.js";
import type { Input } from "../scenario/scenario.js";
import { checkDraw } from "./core/stream.js";
import { renamedInputs } from "./core/stream-names.js";
import { type Correlation, correlationBlocks } from "./correlation/blocks.js";
import { type DrawOptions, openColumns } from "./designs/design.js";
import { type Finish, finishOf } from "./finish.js";
import { isDrawn, lawOf } from "./laws/input-law.js";
import type { Law } from "./laws/law.js";
import { type ShareGroup, shareGroups } from "./laws/share-groups.js";
import { openScores } from "./score-columns.js";

/** What a set of draws of a scenario's inputs is. */
export interface SamplerOptions extends DrawOptions {
  /** Inputs that take the stream of another id; default: those that were renamed. */
  readonly aliases?: Readonly<Record<string, string>>;
}

/** What draws are made of: a scenario, or its inputs and the correlations between them alone. */
export interface Drawable {
  readonly inputs: ReadonlyMap<string, Input>;
  readonly correlations: readonly Correlation[];
}

/** Draws of the inputs of one scenario. Scenarios under the same options share the draws of the inputs that they share. */
export interface Sampler {
  /** Inputs that a draw moves, in the order of {@link fill}; every other input holds its central value. */
  readonly ids: readonly string[];
  /**
   * Writes the value of each of {@link ids} in a draw: a block of one, several times slower a draw than a large one.
   *
   * @throws RangeError for an invalid draw
   */
  readonly fill: (draw: number, out: Float64Array) => void;
  /**
   * Writes the values of draws `first` to `first + count − 1`, the very numbers that {@link fill} gives, column by column: that of
   * `ids[k]` in draw `first + j` at `out[k·count + j]`. Arrays are allocated only for a block larger than those before.
   *
   * @param count whole number from 1; a hundred or more is fastest
   * @throws RangeError for an invalid draw or count, and where `out` is too short
   */
  readonly fillBlock: (first: number, count: number, out: Float64Array) => void;
}

/**
 * Opens the draws of a scenario's inputs: a law for each drawn input, a uniform from the design, rank correlations by a Gaussian copula
 * within their blocks. A value is a pure function of seed, id and draw (and of the number of replicates, and for a Latin hypercube of
 * draws).
 *
 * @throws ScenarioError with every input whose law cannot be made, by file and line, and for impossible correlations
 * @throws RangeError for an invalid seed, design, number of draws or of replicates
 */
export function makeSampler({ inputs, correlations }: Drawable, options: SamplerOptions): Sampler {
  const { aliases = renamedInputs, draws } = options;
  const nameOf = (id: string) => aliases[id] ?? id;
  const open = openColumns(options);
  const { laws, groups } = prepareLaws(inputs);
  const ids = [...laws.keys(), ...groups.flatMap((group) => group.ids)];
  const columns = [...laws.values(), ...groups.flatMap(({ gammas }) => gammas)].map(({ column }) => column);
  const readings = columns.map((column, place) => ({ name: nameOf(ids[place] as string), column }));
  const blocks = correlationBlocks(correlations.map((one) => ({ ...one, between: pair(one.between.map(nameOf)) })));
  const fillLaws = openScores(open, readings, blocks);
  const finishes = ids.map((id) => finishOf(inputs.get(id) as Input));
  const fillBlock = (first: number, count: number, out: Float64Array) => {
    checkBlock(first, count, ids.length, out, draws);
    fillLaws(first, count, out);
    let place = laws.size;
    for (const group of groups) {
      divideShares(group, place, count, out);
      place += group.ids.length;
    }
    for (let k = 0; k < ids.length; k++) (finishes[k] as Finish | undefined)?.(out, k * count, count);
  };
  return { ids, fill: (draw, out) => fillBlock(draw, 1, out), fillBlock };
}

function checkBlock(first: number, count: number, columns: number, out: Float64Array, draws: number | undefined) {
  checkDraw(first, draws);
  if (!(Number.isSafeInteger(count) && count >= 1)) throw new RangeError(`invalid count: ${count}`);
  checkDraw(first + count - 1, draws);
  if (out.length < columns * count) throw new RangeError(`invalid length: ${out.length} for ${columns * count} values`);
}

/** Gamma quantiles divided by their sum: the shares of a Dirichlet law. */
function divideShares({ ids, total }: ShareGroup, place: number, count: number, out: Float64Array): void {
  for (let j = 0; j < count; j++) {
    const start = place * count + j;
    const end = start + ids.length * count;
    let sum = 0;
    for (let i = start; i < end; i += count) sum += out[i] as number;
    for (let i = start; i < end; i += count) out[i] = ((out[i] as number) / sum) * total;
  }
}

function prepareLaws(inputs: ReadonlyMap<string, Input>) {
  const laws = new Map<string, Law>();
  const groups: ShareGroup[] = [];
  const problems = [];
  for (const input of inputs.values()) {
    if (!isDrawn(input) || input.distribution.name === "dirichlet") continue;
    const law = lawOf(input);
    if ("problem" in law) problems.push(law.problem);
    else laws.set(input.id, law);
  }
  for (const group of shareGroups(inputs)) {
    if ("problem" in group) problems.push(group.problem);
    else groups.push(group);
  }
  if (problems.length > 0) throw new ScenarioError(problems);
  return { laws, groups };
}

function pair(ids: readonly string[]): readonly [string, string] {
  return [ids[0] as string, ids[1] as string];
}
