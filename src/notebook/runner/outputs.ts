import { z } from "zod";
import type { Output } from "../nbformat.js";
import type { KernelMessage } from "./message.js";

const stream = z.object({ name: z.string(), text: z.string() });
const display = z.object({
  data: z.record(z.string(), z.unknown()),
  metadata: z.record(z.string(), z.unknown()).default({}),
  transient: z.object({ display_id: z.string().optional() }).default({}),
  execution_count: z.number().nullable().default(null),
});
const error = z.object({ ename: z.string(), evalue: z.string(), traceback: z.array(z.string()) });

/** Gathers the outputs of one cell, in the order in which the kernel sent them. */
export interface OutputCollector {
  readonly add: (message: KernelMessage) => void;
  /** Outputs so far, text of one stream joined. */
  readonly outputs: () => readonly Output[];
  /** What was written to standard error, one item for each write. */
  readonly errorWrites: () => readonly string[];
}

/** `displays` holds the outputs that a later cell may replace by their display id; one for a whole notebook. */
export function collectOutputs(displays: Map<string, (output: Output) => void>): OutputCollector {
  const outputs: Output[] = [];
  const writes: string[] = [];
  const append = (output: Output): void => {
    const last = outputs.at(-1);
    if (output.output_type === "stream" && last?.output_type === "stream" && last.name === output.name) {
      outputs[outputs.length - 1] = { ...last, text: last.text + output.text };
    } else outputs.push(output);
  };
  const add = ({ type, content }: KernelMessage): void => {
    if (type === "stream") {
      const { name, text } = stream.parse(content);
      if (name === "stderr") writes.push(text);
      append({ output_type: "stream", name, text });
    } else if (type === "error") {
      append({ output_type: "error", ...error.parse(content) });
    } else if (type === "display_data" || type === "execute_result" || type === "update_display_data") {
      const { data, metadata, transient, execution_count } = display.parse(content);
      const id = transient.display_id;
      const output: Output =
        type === "execute_result"
          ? { output_type: type, data, metadata, execution_count }
          : { output_type: "display_data", data, metadata };
      if (type === "update_display_data") {
        if (id !== undefined) displays.get(id)?.(output);
        return;
      }
      const place = outputs.push(output) - 1;
      if (id !== undefined) {
        displays.set(id, (replacement) => {
          outputs[place] = replacement;
        });
      }
    }
  };
  return { add, outputs: () => [...outputs], errorWrites: () => [...writes] };
}
