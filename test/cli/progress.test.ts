import { describe, expect, it } from "vitest";
import { durationWords } from "../../src/cli/duration-words.js";
import { openProgress } from "../../src/cli/progress.js";

/** Reports draws at seconds of a clock, and gathers what is said of them. */
function follow(
  seconds: readonly number[],
  { columns, language = "en" }: { readonly columns?: number; readonly language?: "fr" | "en" } = {},
) {
  const said: string[] = [];
  let at = 0;
  const log = (line: string) => void said.push(line);
  const screen = columns === undefined ? undefined : { columns, draw: log };
  const progress = openProgress({ now: () => at, log, screen }, language);
  for (const second of seconds) {
    at = second * 1000;
    progress.report({ draws: second * 1000, of: 10_000 });
  }
  return { said, close: progress.close };
}

describe("progress", () => {
  it("is silent about what is done in two seconds, and before the first draws", () => {
    expect(follow([0, 0.5, 1, 1.9]).said).toEqual([]);
    const said: string[] = [];
    let at = 0;
    const { report } = openProgress({ now: () => at, log: (line) => void said.push(line) }, "en");
    at = 3000;
    report({ draws: 0, of: 10 });
    expect(said).toEqual([]);
  });

  it("is a line every five seconds where nothing can be drawn again", () => {
    const { said, close } = follow([1, 2, 3, 4, 6.9, 7, 8]);
    close();
    expect(said).toEqual([
      "2,000 / 10,000 draws, 1,000/s, 8\u00a0s left",
      "7,000 / 10,000 draws, 1,000/s, 3\u00a0s left",
    ]);
    expect(follow([2], { language: "fr" }).said).toEqual([
      "2\u202f000 / 10\u202f000 tirages, 1\u202f000/s, reste 8\u00a0s",
    ]);
  });

  it("is a bar on a terminal, drawn ten times a second at most, and taken away", () => {
    const { said, close } = follow([0.1, 0.3, 0.35, 5], { columns: 80 });
    expect(said).toEqual([
      `\r\u001b[2K█${"░".repeat(23)} 300 / 10,000 draws, 1,000/s, 9.7\u00a0s left`,
      `\r\u001b[2K${"█".repeat(12)}${"░".repeat(12)} 5,000 / 10,000 draws, 1,000/s, 5\u00a0s left`,
    ]);
    close();
    close();
    expect(said.slice(2)).toEqual(["\r\u001b[2K"]);
  });

  it("takes a terminal that does not say its width for one of 80", () => {
    expect(follow([5], { columns: 0 })).toMatchObject({ said: follow([5], { columns: 80 }).said });
  });

  it("fits a narrow terminal", () => {
    for (const columns of [10, 30, 60]) {
      for (const drawn of follow([5], { columns }).said) {
        expect([...drawn.replace("\r\u001b[2K", "")].length).toBeLessThan(columns);
      }
    }
  });

  it.each([
    [0.04, "0\u00a0s", "0\u00a0s"],
    [4.26, "4,3\u00a0s", "4.3\u00a0s"],
    [12.4, "12\u00a0s", "12\u00a0s"],
    [59.7, "1\u00a0min\u00a00\u00a0s", "1\u00a0min\u00a00\u00a0s"],
    [200, "3\u00a0min\u00a020\u00a0s", "3\u00a0min\u00a020\u00a0s"],
    [3900, "1\u00a0h\u00a05\u00a0min", "1\u00a0h\u00a05\u00a0min"],
  ])("writes %d seconds in short", (seconds, french, english) => {
    expect([durationWords(seconds, "fr"), durationWords(seconds, "en")]).toEqual([french, english]);
  });
});
