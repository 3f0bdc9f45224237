import { typeset } from "../locale/typeset.js";

/** Advance widths of Source Sans 3 Regular, in thousandths of the font size, with the characters that have each or a little less. */
const widths: Readonly<Record<number, string>> = {
  120: "\u202f",
  200: " \u00a0",
  255: "|iîïj',.:;’‘·l",
  303: "IÎÏ!f()[]{}",
  350: "-\u2011°tr/\\",
  429: '*s?z"“”«»',
  456: "xcç",
  480: "vyÿYJ–",
  504: "LFkeéèêë#$+0123456789<=>^~−€×≥≤≈_agàâä",
  547: "XVEÉÈÊËSTZ`oôöAhuùûüÀÂn",
  571: "bdpqPRCÇ",
  588: "KB",
  617: "&DG",
  664: "UÙÛÜNHOQÔÖ",
  727: "wM",
  786: "æW",
  829: "—Æ%m",
  948: "œ@Œ…",
};

const widthOf = new Map<string, number>(
  Object.entries(widths).flatMap(([width, characters]) =>
    [...characters].map((c): [string, number] => [c, Number(width)]),
  ),
);

/** Width of a character outside the list; the widest one that French or English text commonly has. */
const unknownWidth = 850;

/** SemiBold is wider than Regular by 3 to 5 %. */
const semiBold = 1.045;

/** Width of a line of text in pixels, set in Source Sans 3 at `size` pixels. Kerning aside, right to a few per cent. */
export function textWidth(text: string, size: number, bold = false): number {
  let thousandths = 0;
  for (const character of text) thousandths += widthOf.get(character) ?? unknownWidth;
  return ((thousandths * size) / 1000) * (bold ? semiBold : 1);
}

/**
 * Breaks text into lines no wider than `width` pixels, as {@link typeset} prints it. It breaks at plain spaces alone,
 * never at a no-break space; a longer word stands alone on its line.
 */
export function wrapText(text: string, width: number, size: number, bold = false): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of typeset(text)
    .split(/ +/)
    .filter((part) => part !== "")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && textWidth(longer, size, bold) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line === "" ? lines : [...lines, line];
}

/** Like {@link wrapText}, with lines of about the same length, so that no short end stands alone. */
export function wrapEvenly(text: string, width: number, size: number): string[] {
  let lines = wrapText(text, width, size);
  for (let narrower = width - 10; narrower > width / 2; narrower -= 10) {
    const tighter = wrapText(text, narrower, size);
    if (tighter.length > lines.length) break;
    lines = tighter;
  }
  return lines;
}
