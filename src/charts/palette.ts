/**
 * Okabe and Ito's palette, told apart with every common colour vision (Okabe & Ito 2008, *Color Universal Design*).
 * Its yellow is left out: it vanishes on white paper.
 */
export const okabeIto = {
  blue: "#0072B2",
  vermillion: "#D55E00",
  green: "#009E73",
  purple: "#CC79A7",
  orange: "#E69F00",
  sky: "#56B4E9",
  black: "#000000",
} as const;

/** Greys for words, rules and grounds. */
export const ink = {
  strong: "#1A1A1A",
  normal: "#333333",
  soft: "#595959",
  rule: "#DDDDDD",
  faint: "#EDEDED",
  band: "#BDBDBD",
  ground: "#FFFFFF",
} as const;

const scenarioColours = [
  okabeIto.blue,
  okabeIto.vermillion,
  okabeIto.green,
  okabeIto.purple,
  okabeIto.orange,
  okabeIto.sky,
  okabeIto.black,
];
const dashes = [
  [1, 0],
  [5, 3],
  [2, 2],
];

/** Looks of some lines, in the order in which they are drawn. */
export interface LineStyles {
  readonly colours: string[];
  readonly dashes: number[][];
  /** Width of the first line and of the others, in pixels. */
  readonly first: number;
  readonly others: number;
}

/**
 * Looks of `count` lines. One line is blue. Of several, the first is a broad grey band that the others are seen
 * against, even where they run together; the others have seven colours, then the same colours dashed, then dotted.
 */
export function lineStyles(count: number): LineStyles {
  const places = Array.from({ length: count === 1 ? 1 : count - 1 }, (_, place) => place);
  const colours = places.map((place) => scenarioColours[place % scenarioColours.length] as string);
  const patterns = places.map(
    (place) => dashes[Math.floor(place / scenarioColours.length) % dashes.length] as number[],
  );
  if (count === 1) return { colours, dashes: patterns, first: 2, others: 2 };
  return {
    colours: [ink.band, ...colours],
    dashes: [[1, 0], ...patterns],
    first: 6,
    others: 1.8,
  };
}

/** Colour of each cause of failure. */
export const partyColours = {
  own: okabeIto.vermillion,
  platform: okabeIto.sky,
  editor: okabeIto.blue,
} as const;

/** Colours of exam families, in the order of the term list. */
export const examColours = [okabeIto.green, okabeIto.orange, okabeIto.sky, okabeIto.blue];
