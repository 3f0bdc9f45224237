import type { Text } from "../../locale/language.js";

/** A series that no curve, or not even a slope, can be drawn from: what is wrong and how to mend it. */
export class FitError extends Error {
  override readonly name = "FitError";
  constructor(readonly text: Text) {
    super(text.en);
  }
}
