import type { Language } from "../../../locale/language.js";
import { renderPng, renderSvg } from "../../render.js";
import type { Figure } from "./figure.js";

/** A figure with its drawing in each language. */
export interface DrawnFigure extends Figure {
  /** The chart's title in each language. */
  readonly question: Readonly<Record<Language, string>>;
  readonly svg: Readonly<Record<Language, string>>;
}

/** A picture of a figure, ready to be written. */
export interface FigureFile {
  readonly name: string;
  readonly content: string | Uint8Array;
}

/** Draws figures one after the other, in both languages. */
export async function drawFigures(figures: readonly Figure[], signal?: AbortSignal): Promise<readonly DrawnFigure[]> {
  const drawn: DrawnFigure[] = [];
  for (const figure of figures) {
    signal?.throwIfAborted();
    const [fr, en] = [figure.chart("fr"), figure.chart("en")];
    drawn.push({
      ...figure,
      question: { fr: questionOf(fr.title), en: questionOf(en.title) },
      svg: { fr: await renderSvg(fr), en: await renderSvg(en) },
    });
  }
  return drawn;
}

/** The pictures of a drawn figure: SVG and PNG in both languages. */
export async function pictureFiles({ id, svg }: DrawnFigure): Promise<readonly FigureFile[]> {
  const languages: readonly Language[] = ["fr", "en"];
  const files = languages.map(async (language): Promise<readonly FigureFile[]> => {
    const drawing = svg[language];
    return [
      { name: `${id}.${language}.svg`, content: drawing },
      { name: `${id}.${language}.png`, content: await renderPng(drawing) },
    ];
  });
  return (await Promise.all(files)).flat();
}

function questionOf(title: ReturnType<Figure["chart"]>["title"]): string {
  const text = typeof title === "object" && "text" in title ? title.text : title;
  return Array.isArray(text) ? text.join(" ") : String(text ?? "");
}
