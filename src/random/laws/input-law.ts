import type { Input } from "../../scenario/scenario.js";
import { type Domain, domainOf } from "../../scenario/values/input-domain.js";
import { stretch, unitBeta } from "./beta.js";
import type { Law } from "./law.js";
import { invalidLaw, type LawProblem } from "./law-problems.js";
import { lognormalLaw, normalLaw, triangularLaw, uniformLaw } from "./simple-laws.js";
import { solveBeta } from "./solve-beta.js";
import { truncate } from "./truncate.js";

/** Normal score of 95 %, as the definitions of the shapes round it. */
const score95 = 1.645;

/** True for an input that a draw moves: not a choice, not `fixed`, and with a low that differs from its high. Dirichlet shares above 0 are. */
export function isDrawn(input: Input): boolean {
  const { central, low, high, distribution } = input;
  if (typeof central === "string" || distribution.name === "fixed") return false;
  return distribution.name === "dirichlet" ? central > 0 : low === undefined || low !== high;
}

/**
 * Law of a drawn input through its low, central and high, truncated to the input's domain. Months are on the month index, not yet
 * rounded. A Dirichlet share has no law of its own: see `shareGroups`.
 *
 * @returns what is wrong with its parameters, naming file and line, instead of a law that they do not make
 */
export function lawOf(input: Input): Law | LawProblem {
  const { low, central, high, distribution } = input;
  if (typeof low !== "number" || typeof central !== "number" || typeof high !== "number") {
    return invalidLaw(input, "bounds");
  }
  if (![low, central, high].every(Number.isFinite)) return invalidLaw(input, "finite");
  if (!(low <= central && central <= high && low < high)) return invalidLaw(input, "order");
  const domain = domainOf(input.id, input.unit);
  if (central < domain.low || central > domain.high) return invalidLaw(input, "domain");
  const law = shapeOf(distribution.name, low, central, high, domain);
  return typeof law === "string" ? invalidLaw(input, law) : truncate(law, domain.low, domain.high);
}

function shapeOf(
  name: Input["distribution"]["name"],
  low: number,
  central: number,
  high: number,
  domain: Domain,
): Law | "median" | "beta" | "shape" {
  switch (name) {
    case "uniform":
      return uniformLaw(low, high);
    case "triangular":
      return triangularLaw(low, central, high);
    case "pert": {
      const rise = (4 * (central - low)) / (high - low);
      return stretch(unitBeta(1 + rise, 1 + (4 - rise)), low, high);
    }
    case "beta":
      return betaThrough(low, central, high, domain) ?? "beta";
    case "lognormal": {
      if (!(central > 0 && low >= 0)) return "median";
      const bottom = low === 0 ? central / 20 : low;
      return lognormalLaw(central, Math.log(central / bottom) / score95, Math.log(high / central) / score95);
    }
    case "normal":
      return normalLaw(central, (high - low) / (2 * score95));
    default:
      return "shape";
  }
}

/** A beta law lives on the whole domain, which must end on both sides. */
function betaThrough(low: number, central: number, high: number, domain: Domain): Law | undefined {
  const width = domain.high - domain.low;
  if (!(width < 1e12)) return undefined;
  const [bottom, mean, top] = [low, central, high].map((value) => (value - domain.low) / width) as [
    number,
    number,
    number,
  ];
  const shape = bottom < mean && mean < top && top <= 1 ? solveBeta({ low: bottom, mean, high: top }) : undefined;
  return shape && stretch(unitBeta(...shape), domain.low, domain.high);
}
