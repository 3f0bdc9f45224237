/** Where something stands in a file; lines and columns count from 1, and are 0 {@link nowhere}. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** The place of what has no line: a name that was typed, a file that was not read. */
export function nowhere(name: string): Place {
  return { file: name, line: 0, column: 0 };
}

export type ScalarValue = string | number | boolean | null;

/** A single value; `source` is how it was typed. */
export interface ScalarNode {
  readonly kind: "scalar";
  readonly value: ScalarValue;
  readonly source: string;
  readonly place: Place;
}

export interface ListNode {
  readonly kind: "list";
  readonly items: readonly TreeNode[];
  readonly place: Place;
}

/** A field of a map; `key` is the place of its name. */
export interface Entry {
  readonly key: Place;
  readonly value: TreeNode;
}

export interface MapNode {
  readonly kind: "map";
  readonly entries: ReadonlyMap<string, Entry>;
  readonly place: Place;
}

/** A YAML document in which every value knows its place, files of a merged one included. */
export type TreeNode = ScalarNode | ListNode | MapNode;

/** Field of a map, or `undefined` when the node is no map or has no such field. */
export function child(node: TreeNode | undefined, key: string): TreeNode | undefined {
  return node?.kind === "map" ? node.entries.get(key)?.value : undefined;
}

/** Node at a path of keys and positions, with the nearest place that exists on the way. */
export function locate(
  root: TreeNode,
  path: readonly PropertyKey[],
): { readonly node: TreeNode | undefined; readonly place: Place } {
  let node: TreeNode | undefined = root;
  let place = root.place;
  for (const step of path) {
    node = node?.kind === "list" ? node.items[Number(step)] : child(node, String(step));
    if (!node) return { node, place };
    place = node.place;
  }
  return { node, place };
}

/** Plain values of a tree, for checks that need no places. */
export function plain(node: TreeNode): unknown {
  if (node.kind === "scalar") return node.value;
  if (node.kind === "list") return node.items.map(plain);
  return Object.fromEntries([...node.entries].map(([key, entry]) => [key, plain(entry.value)]));
}

/** How a value was typed, shortened, for a message. */
export function shown(node: TreeNode): string {
  if (node.kind === "scalar") return node.source.length > 60 ? `${node.source.slice(0, 57)}…` : node.source;
  return node.kind === "list" ? `[${node.items.map(shown).join(", ").slice(0, 57)}]` : "{…}";
}

/** A map made from named nodes, each at its own place. */
export function mapOf(fields: Iterable<readonly [string, TreeNode]>, place: Place): MapNode {
  const entries = new Map<string, Entry>();
  for (const [key, value] of fields) entries.set(key, { key: value.place, value });
  return { kind: "map", entries, place };
}

/** A single value at a place. */
export function scalarOf(value: ScalarValue, place: Place): ScalarNode {
  return { kind: "scalar", value, source: String(value), place };
}
