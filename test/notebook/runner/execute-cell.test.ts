import { expect, it } from "vitest";
import { executeCell } from "../../../src/notebook/runner/execute-cell.js";
import { readFailure } from "../../../src/notebook/runner/failure.js";
import { type Kernel, withKernel } from "../../../src/notebook/runner/kernel.js";
import { collectOutputs } from "../../../src/notebook/runner/outputs.js";
import { temporaryFolder } from "../fixture.js";

/** What one kernel makes of cells run one after the other: its answer to each, and the failure read from it. */
function answersTo(sources: readonly string[]) {
  const use = async ({ session }: Kernel) => {
    const answers = [];
    for (const source of sources) {
      const collector = collectOutputs(new Map());
      const { status, count } = await executeCell(session, source, collector);
      answers.push({ status, count, failure: readFailure(status, collector.outputs(), collector.errorWrites()) });
    }
    return answers;
  };
  return withKernel({ folder: temporaryFolder() }, use, ({ reason }) => new Error(reason));
}

it("a cell fails when a promise fails that nobody looks at, and when it does not compile", async () => {
  const [late, after, failed] = await answersTo([
    'const a = 1;\nPromise.reject(new Error("nobody looked")); 1',
    "a + 1",
    'console.warn("noise");\nconst n: number = "x"; missing;',
  ]);
  expect(late).toMatchObject({ status: "ok", count: 1, failure: { ename: "Error", evalue: "nobody looked" } });
  expect(after).toEqual({ status: "ok", count: 2, failure: undefined });
  expect(failed).toMatchObject({
    status: "error",
    failure: {
      ename: "TypeScript",
      evalue: "2:7 - Type 'string' is not assignable to type 'number'.",
      traceback: ["2:24 - Cannot find name 'missing'."],
    },
  });
});
