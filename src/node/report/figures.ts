import { adoptionFigures } from "./figures/adoption-figure.js";
import { avoidedFigure } from "./figures/avoided-figure.js";
import type { Figure, FigureContext } from "./figures/figure.js";
import { lawFigures } from "./figures/law-figure.js";
import { ledgerFigures } from "./figures/ledger-figure.js";
import { penaltiesFigures } from "./figures/penalties-figure.js";
import { whoFailedFigure } from "./figures/who-failed-figure.js";

/** The standard figures of a set of runs, in reading order: the law, the two duties, who pays for what, who gains. */
export function standardFigures(context: FigureContext): readonly Figure[] {
  return [
    ...lawFigures(context),
    ...adoptionFigures("feeding", context),
    ...adoptionFigures("consulting", context),
    ...penaltiesFigures(context),
    whoFailedFigure(context),
    avoidedFigure(context),
    ...ledgerFigures(context),
  ];
}
