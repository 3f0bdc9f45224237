import type { Channels, JupyterMessage, MessageType } from "@nteract/messaging";
import type { JupyterConnectionInfo } from "enchannel-zmq-backend";
import { type KernelMessage, parseMessage } from "./message.js";

/** What is asked of a kernel. */
export interface Request {
  readonly type: "kernel_info_request" | "execute_request" | "shutdown_request";
  readonly content: Readonly<Record<string, unknown>>;
  /** Called with every message that the request causes, also those that come after its answer. */
  readonly listen?: (message: KernelMessage) => void;
}

/** A conversation with a kernel by the Jupyter protocol. */
export interface Session {
  /** Settles with the content of the answer, once the kernel has also said that it is idle again. */
  readonly send: (request: Request) => Promise<Readonly<Record<string, unknown>>>;
  readonly close: () => void;
}

interface Exchange {
  readonly listen: (message: KernelMessage) => void;
  readonly resolve: (content: Readonly<Record<string, unknown>>) => void;
  answer?: Readonly<Record<string, unknown>>;
  idle?: boolean;
}

/** Opens the channels. The kernel need not listen yet: messages wait for it. */
export async function openSession(connection: JupyterConnectionInfo): Promise<Session> {
  const { createMainChannel } = await import("enchannel-zmq-backend");
  const { createMessage } = await import("@nteract/messaging");
  const { context } = await import("zeromq");
  // What was still to be said to a kernel that is gone must not keep this process alive.
  context.blocky = false;
  const channels: Channels = await createMainChannel(connection);
  const exchanges = new Map<string, Exchange>();
  channels.subscribe((value: unknown) => {
    const message = parseMessage(value);
    const exchange = message && exchanges.get(message.request);
    if (message && exchange) receive(exchange, message);
  });
  return {
    send: ({ type, content, listen = () => {} }) =>
      new Promise((resolve) => {
        const message: JupyterMessage<MessageType> = createMessage(type, { content, channel: channelOf(type) });
        exchanges.set(message.header.msg_id, { listen, resolve });
        channels.next(message);
      }),
    close: () => channels.complete(),
  };
}

function receive(exchange: Exchange, message: KernelMessage): void {
  if (message.channel !== "iopub") exchange.answer = message.content;
  else if (message.type === "status") exchange.idle = message.content.execution_state === "idle";
  else exchange.listen(message);
  if (exchange.answer !== undefined && exchange.idle) exchange.resolve(exchange.answer);
}

function channelOf(type: Request["type"]): string {
  return type === "shutdown_request" ? "control" : "shell";
}
