import { edmType, structuredType } from "../../../specs/edm-type.ts";
import type { StructuredType, TypeIndex } from "../../../specs/resource.ts";
import { type Entity, isMany } from "../entity.ts";
import { concrete, makeValues } from "./make-values.ts";
import type { RootedTypes, Way } from "./rooted-types.ts";

// The first parent has more than fits on a page, the next a few, then one, and all others none.
const sizes = [24, 5, 1] as const;

/** Data for contracts that nobody wrote any for: always the same, typed to the bottom, with parents whose children differ. */
export function makeTree({ types, root, ways, leadOn }: RootedTypes): Entity {
  const [me, users] = [ways.next.get("me"), ways.next.get("users")];
  const isUser = root.navigation["users"]?.type === `Collection(${root.navigation["me"]?.type ?? ""})`;
  // The signed-in user is one of the users.
  if (me !== undefined && users !== undefined && isUser) join(users, me);
  const tree = new TreeMaker(types, leadOn).entity(root, 0, ways);
  const { users: all } = tree.links;
  const first = isUser && isMany(all) ? all[0] : undefined;
  return first === undefined ? tree : { ...tree, links: { ...tree.links, me: first } };
}

function join(way: Way, other: Way): void {
  for (const [name, next] of other.next) {
    const known = way.next.get(name);
    if (known === undefined) way.next.set(name, next);
    else join(known, next);
  }
}

class TreeMaker {
  readonly #types: TypeIndex;
  readonly #leadOn: ReadonlySet<string>;
  readonly #made = new Map<string, number>();

  constructor(types: TypeIndex, leadOn: ReadonlySet<string>) {
    this.#types = types;
    this.#leadOn = leadOn;
  }

  /** The entity with this number below its parent, and what the ways lead to from it; `leads`: and what is shown beside it. */
  entity(declared: StructuredType, index: number, way: Way | undefined, leads = way !== undefined): Entity {
    const type = concrete(declared, index, this.#types);
    const at = this.#made.get(declared.name) ?? 0;
    this.#made.set(declared.name, at + 1);
    const links: Record<string, Entity | readonly Entity[]> = {};
    for (const [name, { type: reference, inline, expand }] of Object.entries({
      ...type.navigation,
      ...declared.navigation,
    })) {
      const next = way?.next.get(name);
      // What is only shown beside an entity leads no further, unless it may be followed from there.
      if (next === undefined && (!leads || (inline ?? expand) === undefined)) continue;
      const { collection, name: target } = edmType(reference);
      const known = this.#types.get(target);
      if (known === undefined || known.kind === "enum") continue;
      const size = next === undefined ? index % 3 : (sizes[index] ?? 0);
      const inner = structuredType(this.#types, target);
      const leadsOn = next !== undefined || (way !== undefined && this.#leadOn.has(name));
      links[name] = collection
        ? Array.from({ length: size }, (_, number) => this.entity(inner, number, next, leadsOn))
        : this.entity(inner, index, next, leadsOn);
    }
    const values = makeValues(type, index, this.#types, at);
    return { values, links, ...(type === declared ? {} : { type: type.name }) };
  }
}
