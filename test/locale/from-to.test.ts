import { expect, it } from "vitest";
import { fromTo } from "../../src/locale/from-to.js";

it.each([
  ["2025-01", "2026-01-29", "de janvier 2025 au 29 janvier 2026", "from January 2025 to 29 January 2026"],
  ["2025-04-01", "2025-08", "du 1er avril 2025 à août 2025", "from 1 April 2025 to August 2025"],
  ["2025-04", "2028-07-01", "d’avril 2025 au 1er juillet 2028", "from April 2025 to 1 July 2028"],
  ["2004", "2021", "de 2004 à 2021", "from 2004 to 2021"],
])("%s to %s is said as one speaks", (from, until, fr, en) => {
  expect(fromTo(from, until)).toEqual({ fr, en });
});
