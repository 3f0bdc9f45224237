import type { CST } from "yaml";

/**
 * Offset of the first collection nested deeper than a limit, or `undefined`. Walks the tokens without recursion: the parser's
 * next stage is recursive, and running out of stack there can end the process.
 */
export function findTooDeep(tokens: readonly CST.Token[], limit: number): number | undefined {
  const waiting: { readonly token: CST.Token; readonly depth: number }[] = tokens.map((token) => ({ token, depth: 0 }));
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { token, depth } = next;
    if (depth > limit) return token.offset;
    if (token.type === "document" && token.value) waiting.push({ token: token.value, depth });
    if (!("items" in token)) continue;
    for (const item of token.items) {
      for (const inner of [item.key, item.value]) if (inner) waiting.push({ token: inner, depth: depth + 1 });
    }
  }
  return undefined;
}
