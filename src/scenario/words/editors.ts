import { say } from "../../locale/french.js";
import type { Text } from "../../locale/language.js";

/** What the anonymous editors of the shared assumptions stand for; a judgement, for no market share is published. */
const markets: Readonly<Record<string, Text>> = {
  A: say("cabinets", "practices"),
  B: say("cabinets", "practices"),
  C: say("paramédicaux, pharmacie", "paramedical, pharmacy"),
  D: say("laboratoires, imagerie", "laboratories, imaging"),
  E: say("hôpitaux", "hospitals"),
  F: say("petits éditeurs", "small editors"),
};

/** An editor with the market that it stands for: `C (paramédicaux, pharmacie)`; one of a reader's own alone. */
export function editorText(id: string): Text {
  const market = markets[id];
  return market ? say(`${id} (${market.fr})`, `${id} (${market.en})`) : say(id, id);
}
