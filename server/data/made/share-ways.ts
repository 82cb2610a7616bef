import { edmType } from "../../../specs/edm-type.ts";
import type { StructuredType, TypeIndex } from "../../../specs/resource.ts";
import type { Way } from "./rooted-types.ts";
import { sharedLists } from "./shared-lists.ts";

/** Lets an entity that stands in several lists lead on to the same from all of them. */
export function shareWays(ways: Way, root: StructuredType, types: TypeIndex, meIsUser: boolean): void {
  const [me, users] = [ways.next.get("me"), ways.next.get("users")];
  if (meIsUser && me !== undefined && users !== undefined) join(users, me);
  walk([{ way: ways, type: root }], types);
}

function walk(chain: readonly { readonly way: Way; readonly type: StructuredType }[], types: TypeIndex): void {
  const here = chain.at(-1);
  for (const [name, next] of here?.way.next ?? []) {
    const type = types.get(edmType(here?.type.navigation[name]?.type ?? "").name);
    if (type === undefined || type.kind === "enum") continue;
    const lists = sharedLists(
      chain.map((step) => step.type),
      name,
      types,
    );
    for (const { at, name: list } of lists) {
      const shared = chain[at]?.way.next.get(list);
      if (shared !== undefined && shared !== next) join(shared, next);
    }
    // A way that was joined to one above it leads nowhere new.
    if (!chain.some(({ way }) => way === next)) walk([...chain, { way: next, type }], types);
  }
}

function join(way: Way, other: Way): void {
  for (const [name, next] of other.next) {
    const known = way.next.get(name);
    if (known === undefined) way.next.set(name, next);
    else if (known !== next) join(known, next);
  }
}
