/** Draws of a report unless others are asked for. A power of two, which spreads the points of its design best. */
export const usualDraws = 2048;

/** Fewest draws from which a report can say what 5 % of them are. */
export const fewestDraws = 100;

/** How the draws of a report are spread: figures come out about twice as fine as from as many independent draws. */
export const reportDesign = "sobol";
