import { describe, expect, it } from "vitest";
import { roundCoordinates } from "../../src/node/round-coordinates.js";

describe("rounding a drawing", () => {
  it("rounds places and lengths to hundredths of a pixel", () => {
    const svg =
      '<path d="M1.23456,-7.899L10,2.5" transform="translate(0.0004,12.999)"/><rect width="3.14159" x="1e-7"/>';
    expect(roundCoordinates(svg)).toBe(
      '<path d="M1.23,-7.9L10,2.5" transform="translate(0,13)"/><rect width="3.14" x="1e-7"/>',
    );
  });

  it("leaves words, colours and ids alone", () => {
    const svg = '<text id="a1.23456" fill="#0072B2" font-size="11.123px">12.3456 M€</text>';
    expect(roundCoordinates(svg)).toBe(svg);
  });
});
