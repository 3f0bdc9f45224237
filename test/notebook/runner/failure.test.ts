import { describe, expect, it } from "vitest";
import { readFailure } from "../../../src/notebook/runner/failure.js";

const frames = [
  "    at Object.load (/home/someone/project/dist/load.js:3:9)",
  "    at evalmachine.<anonymous>:4:3",
  "    at sigintHandlersWrap (node:vm:280:12)",
  "    at Object.execute (/home/someone/project/node_modules/tslab/dist/executor.js:160:38)",
];
const thrown = (heading: string) =>
  `evalmachine.<anonymous>:2\nthrow something;\n^\n\n${[heading, ...frames].join("\n")}\n`;

describe("the failure of a cell", () => {
  it("is absent from a cell that went well, whatever it wrote", () => {
    expect(readFailure("ok", [], ["Error: only a word on standard error\n"])).toBeUndefined();
  });

  it("is the last write: name, message, frames that are not the kernel's", () => {
    expect(readFailure("error", [], ["a warning\n", thrown("RangeError: too far")])).toEqual({
      ename: "RangeError",
      evalue: "too far",
      traceback: [frames[0]],
    });
  });

  it.each([
    ["TypeError", { ename: "TypeError", evalue: "" }],
    ["Odd Name: x: y", { ename: "Odd Name", evalue: "x: y" }],
    ["ScenarioError: a.yaml:3:1 found\nb.yaml:4:1 found", { evalue: "a.yaml:3:1 found\nb.yaml:4:1 found" }],
    ["\u001b[31mError: red\u001b[39m", { ename: "Error", evalue: "red" }],
  ])("reads the heading %j", (heading, expected) => {
    expect(readFailure("error", [], [thrown(heading)])).toMatchObject(expected);
  });

  it("is the text itself when something else than an error was thrown", () => {
    expect(readFailure("error", [], ["plain: words\n"])).toEqual({
      ename: "Error",
      evalue: "plain: words",
      traceback: [],
    });
  });

  it("is the diagnostics of a cell that does not compile", () => {
    const writes = ["earlier\n", "1:7 - Type 'string' is not a number.\n", "helper.ts 2:1 - Cannot find name 'foo'.\n"];
    expect(readFailure("error", [], writes)).toEqual({
      ename: "TypeScript",
      evalue: "1:7 - Type 'string' is not a number.",
      traceback: ["helper.ts 2:1 - Cannot find name 'foo'."],
    });
  });

  it.each(["UnhandledPromiseRejection", "UncaughtException"])("may come after an answer of ok: %s", (word) => {
    const write = `${word}: Error: late\n${frames.join("\n")}\n`;
    expect(readFailure("ok", [], [write, "more\n"])).toEqual({
      ename: "Error",
      evalue: "late",
      traceback: [frames[0]],
    });
  });

  it("is what a kernel that follows the protocol sends", () => {
    const output = {
      output_type: "error",
      ename: "E",
      evalue: "v",
      traceback: ["\u001b[1mbold\u001b[0m\nline"],
    } as const;
    expect(readFailure("error", [output], ["E: v"])).toEqual({ ename: "E", evalue: "v", traceback: ["bold", "line"] });
  });
});
