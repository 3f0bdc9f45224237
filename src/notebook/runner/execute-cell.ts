import type { OutputCollector } from "./outputs.js";
import type { Session } from "./session.js";

/** How a kernel answered a cell; `count` is its number, if it has one. */
export interface CellAnswer {
  readonly status: string;
  readonly count: number | null;
}

/** Lets a kernel run the source of a cell to its end, and collects what it shows and writes meanwhile. */
export async function executeCell(session: Session, source: string, collector: OutputCollector): Promise<CellAnswer> {
  const answer = await session.send({
    type: "execute_request",
    content: {
      code: source,
      silent: false,
      store_history: true,
      user_expressions: {},
      allow_stdin: false,
      stop_on_error: true,
    },
    listen: collector.add,
  });
  // One more turn of the kernel's event loop: promises that the cell left to fail are reported by then.
  await session.send({ type: "kernel_info_request", content: {} });
  const { status, execution_count: count } = answer;
  return { status: String(status), count: typeof count === "number" ? count : null };
}
