import type { LibraryEntry } from "../../specs/loading/library.ts";

/** A segment of documented paths, with what is documented to end there. */
export interface PathNode {
  readonly name: string;
  readonly ends: { readonly entry: LibraryEntry; readonly template: string }[];
  readonly names: Map<string, PathNode>;
  key?: PathNode;
}

/** The documented paths, segment by segment; keys have other names in other routes, and are the same. */
export function treeOf(entries: readonly LibraryEntry[]): PathNode {
  const root: PathNode = { name: "", ends: [], names: new Map() };
  for (const entry of entries) {
    for (const template of entry.routes) {
      let node = root;
      for (const segment of template.split("/").slice(1)) node = childOf(node, segment);
      node.ends.push({ entry, template });
    }
  }
  return root;
}

function childOf(node: PathNode, segment: string): PathNode {
  const made = (): PathNode => ({ name: segment, ends: [], names: new Map() });
  if (segment.startsWith("{")) return (node.key ??= made());
  const child = node.names.get(segment) ?? made();
  node.names.set(segment, child);
  return child;
}

/** What documented routes call the key below a path, the usual name first. */
export function parametersAt(key: PathNode, path: string): readonly string[] {
  const at = path.split("/").length;
  const names = endsBelow(key).map(({ template }) => (template.split("/")[at] ?? "").replaceAll(/[{}]/g, ""));
  const often = (name: string): number => names.filter((other) => other === name).length;
  return [...new Set(names)].toSorted((a, b) => often(b) - often(a));
}

/** What is documented to end there and below. */
export function endsBelow(node: PathNode): PathNode["ends"] {
  const children = [...node.names.values(), ...(node.key === undefined ? [] : [node.key])];
  return [...node.ends, ...children.flatMap(endsBelow)];
}

const mostEntries = 8;

/** Operations that a path leads to, the first few. */
export function entriesBelow(node: PathNode): readonly LibraryEntry[] {
  return endsBelow(node)
    .slice(0, mostEntries)
    .map(({ entry }) => entry);
}
