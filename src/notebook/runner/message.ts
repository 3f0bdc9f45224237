import { z } from "zod";

/** A message from the kernel, reduced to what the runner reads. */
export interface KernelMessage {
  readonly channel: string;
  readonly type: string;
  /** Id of the request that it answers. */
  readonly request: string;
  readonly content: Readonly<Record<string, unknown>>;
}

const schema = z.object({
  channel: z.string(),
  header: z.object({ msg_type: z.string() }),
  parent_header: z.object({ msg_id: z.string() }),
  content: z.record(z.string(), z.unknown()),
});

/** Reads what arrived on a channel; undefined for frames that answer no request. */
export function parseMessage(value: unknown): KernelMessage | undefined {
  const parsed = schema.safeParse(value);
  if (!parsed.success) return undefined;
  const { channel, header, parent_header, content } = parsed.data;
  return { channel, type: header.msg_type, request: parent_header.msg_id, content };
}
