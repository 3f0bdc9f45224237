import { describe, expect, it } from "vitest";
import type { KernelMessage } from "../../../src/notebook/runner/message.js";
import { parseMessage } from "../../../src/notebook/runner/message.js";
import { collectOutputs } from "../../../src/notebook/runner/outputs.js";

const message = (type: string, content: Record<string, unknown>): KernelMessage => ({
  channel: "iopub",
  type,
  request: "1",
  content,
});
const write = (name: string, text: string) => message("stream", { name, text });

describe("outputs of a cell", () => {
  it("join what one stream wrote in a row, and keep the writes to standard error apart", () => {
    const cell = collectOutputs(new Map());
    for (const item of [write("stdout", "a"), write("stdout", "b\n"), write("stderr", "c"), write("stderr", "d")])
      cell.add(item);
    cell.add(write("stdout", "e"));
    expect(cell.outputs()).toEqual([
      { output_type: "stream", name: "stdout", text: "ab\n" },
      { output_type: "stream", name: "stderr", text: "cd" },
      { output_type: "stream", name: "stdout", text: "e" },
    ]);
    expect(cell.errorWrites()).toEqual(["c", "d"]);
  });

  it("keep results and errors as nbformat 4 has them", () => {
    const cell = collectOutputs(new Map());
    cell.add(message("execute_result", { data: { "text/plain": "3" }, metadata: {}, execution_count: 2 }));
    cell.add(message("error", { ename: "E", evalue: "v", traceback: ["line"] }));
    cell.add(message("clear_output", {}));
    expect(cell.outputs()).toEqual([
      { output_type: "execute_result", data: { "text/plain": "3" }, metadata: {}, execution_count: 2 },
      { output_type: "error", ename: "E", evalue: "v", traceback: ["line"] },
    ]);
  });

  it("are replaced by a later cell that updates a display", () => {
    const displays = new Map();
    const [first, second] = [collectOutputs(displays), collectOutputs(displays)];
    const draft = { data: { "text/plain": "draft" }, metadata: {}, transient: { display_id: "d" } };
    first.add(message("display_data", draft));
    first.add(write("stdout", "after"));
    second.add(message("update_display_data", { ...draft, data: { "text/plain": "final" } }));
    second.add(message("update_display_data", { ...draft, transient: { display_id: "unknown" } }));
    expect(first.outputs()).toEqual([
      { output_type: "display_data", data: { "text/plain": "final" }, metadata: {} },
      { output_type: "stream", name: "stdout", text: "after" },
    ]);
    expect(second.outputs()).toEqual([]);
  });
});

describe("messages", () => {
  it("are read when they answer a request, and left alone otherwise", () => {
    const header = { msg_type: "status" };
    expect(parseMessage({ channel: "iopub", header, parent_header: { msg_id: "7" }, content: { a: 1 } })).toEqual({
      channel: "iopub",
      type: "status",
      request: "7",
      content: { a: 1 },
    });
    expect(parseMessage({ channel: "iopub", header, parent_header: {}, content: {} })).toBeUndefined();
    expect(parseMessage({ channel: "iopub", frames: [] })).toBeUndefined();
  });
});
