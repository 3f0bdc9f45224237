import { ScenarioError } from "../scenario/diagnostic.js";
import type { Input } from "../scenario/scenario.js";
import { normalQuantile } from "./core/normal.js";
import { checkDraw } from "./core/stream.js";
import { renamedInputs } from "./core/stream-names.js";
import { type Block, type Correlation, correlationBlocks } from "./correlation/blocks.js";
import { sharedCorrelations } from "./correlation/shared-correlations.js";
import { type DrawOptions, openDesign, type UniformOf } from "./designs/design.js";
import { finishOf } from "./finish.js";
import { isDrawn, lawOf } from "./laws/input-law.js";
import type { Law } from "./laws/law.js";
import { type ShareGroup, shareGroups } from "./laws/share-groups.js";

/** What a set of draws of a scenario's inputs is. */
export interface SamplerOptions extends DrawOptions {
  /** Default: those of the shared assumptions. */
  readonly correlations?: readonly Correlation[];
  /** Inputs that take the stream of another id; default: those that were renamed. */
  readonly aliases?: Readonly<Record<string, string>>;
}

/** Draws of the inputs of one scenario. Scenarios under the same options share the draws of the inputs that they share. */
export interface Sampler {
  /** Inputs that a draw moves, in the order of {@link fill}; every other input holds its central value. */
  readonly ids: readonly string[];
  /** Writes the value of each of {@link ids} in a draw. Nothing is allocated. */
  readonly fill: (draw: number, out: Float64Array) => void;
}

/**
 * Opens the draws of a scenario's inputs: a law for each drawn input, a uniform from the design, rank correlations by a Gaussian copula
 * within their blocks. A value is a pure function of seed, id and draw (and of the number of draws, for a Latin hypercube).
 *
 * @throws ScenarioError with every input whose law cannot be made, by file and line, and for impossible correlations
 * @throws RangeError for an invalid seed, design or number of draws
 */
export function makeSampler(inputs: ReadonlyMap<string, Input>, options: SamplerOptions): Sampler {
  const { correlations = sharedCorrelations, aliases = renamedInputs } = options;
  const nameOf = (id: string) => aliases[id] ?? id;
  const scores = new Scores(openDesign(options));
  const { laws, groups } = prepareLaws(inputs);
  const ids = [...laws.keys(), ...groups.flatMap((group) => group.ids)];
  const slots = Int32Array.from(ids, (id) => scores.slotOf(nameOf(id)));
  scores.link(correlationBlocks(correlations.map((one) => ({ ...one, between: pair(one.between.map(nameOf)) }))));
  const finishes = ids.map((id) => finishOf(inputs.get(id) as Input));
  const quantiles = [...laws.values()].map(({ at }) => at);
  const alone = quantiles.length;
  return {
    ids,
    fill: (draw, out) => {
      checkDraw(draw, options.draws);
      const z = scores.at(draw);
      for (let i = 0; i < alone; i++) out[i] = (quantiles[i] as Law["at"])(z[slots[i] as number] as number);
      let first = alone;
      for (const group of groups) first = fillShares(group, z, slots, first, out);
      for (let i = 0; i < ids.length; i++) out[i] = (finishes[i] as (x: number) => number)(out[i] as number);
    },
  };
}

/** Gamma quantiles divided by their sum: the shares of a Dirichlet law. */
function fillShares(group: ShareGroup, z: Float64Array, slots: Int32Array, first: number, out: Float64Array): number {
  let sum = 0;
  const end = first + group.ids.length;
  for (let i = first; i < end; i++) {
    out[i] = (group.gammas[i - first] as ShareGroup["gammas"][number]).at(z[slots[i] as number] as number);
    sum += out[i] as number;
  }
  for (let i = first; i < end; i++) out[i] = ((out[i] as number) / sum) * group.total;
  return end;
}

/** Standard normal scores of a draw, one a stream, correlated within blocks. */
class Scores {
  private readonly slots = new Map<string, number>();
  private readonly uniforms: UniformOf[] = [];
  private blocks: readonly { readonly factor: Block["factor"]; readonly slots: readonly number[] }[] = [];
  private scores = new Float64Array(0);

  constructor(private readonly open: (name: string) => UniformOf) {}

  slotOf(name: string): number {
    const known = this.slots.get(name);
    if (known !== undefined) return known;
    this.slots.set(name, this.uniforms.length);
    this.uniforms.push(this.open(name));
    return this.uniforms.length - 1;
  }

  /** Keeps the blocks of inputs that are drawn. Members that are not drawn here keep their part, so that fixing one moves no other. */
  link(blocks: readonly Block[]): void {
    const wanted = blocks.filter(({ ids }) => ids.some((id) => this.slots.has(id)));
    this.blocks = wanted.map(({ ids, factor }) => ({ factor, slots: ids.map((id) => this.slotOf(id)) }));
    this.scores = new Float64Array(this.uniforms.length);
  }

  at(draw: number): Float64Array {
    const { scores, uniforms } = this;
    for (let slot = 0; slot < uniforms.length; slot++)
      scores[slot] = normalQuantile((uniforms[slot] as UniformOf)(draw));
    for (const { factor, slots } of this.blocks) {
      for (let row = slots.length - 1; row >= 0; row--) {
        const weights = factor[row] as Float64Array;
        let sum = 0;
        for (let column = 0; column <= row; column++) {
          sum += (weights[column] as number) * (scores[slots[column] as number] as number);
        }
        scores[slots[row] as number] = sum;
      }
    }
    return scores;
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
