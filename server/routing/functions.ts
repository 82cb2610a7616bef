import type { Operation } from "../../specs/operation.ts";

const known = new WeakMap<readonly Operation[], ReadonlyMap<string, readonly string[]>>();

/** The names that routes have behind a collection in place of a key, by the names of its path. */
export function functionsBehind(names: readonly string[], operations: readonly Operation[]): readonly string[] {
  const all = known.get(operations) ?? indexed(operations);
  known.set(operations, all);
  return all.get(keyOf(names)) ?? [];
}

function indexed(operations: readonly Operation[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, Set<string>>();
  for (const { segments } of operations.flatMap(({ routes }) => routes)) {
    const before: string[] = [];
    for (const [place, segment] of segments.entries()) {
      if (segment.kind !== "name") continue;
      if (segments[place - 1]?.kind === "name") {
        const behind = found.get(keyOf(before)) ?? new Set();
        found.set(keyOf(before), behind.add(segment.name));
      }
      before.push(segment.name);
    }
  }
  return new Map([...found].map(([path, behind]) => [path, [...behind]]));
}

function keyOf(names: readonly string[]): string {
  return names.join("/").toLowerCase();
}
