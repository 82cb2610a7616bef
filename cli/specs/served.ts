import { makeWorld, type ServedData } from "../../server/world.ts";
import type { Entity } from "../../server/data/entity.ts";
import type { Specs } from "../../specs/contract.ts";
import type { Operation } from "../../specs/operation.ts";
import { UsageError } from "../usage-error.ts";

/** What the reference server has no data for: a sentence on each operation that it cannot serve. */
export interface Served {
  readonly notes: readonly string[];
}

/**
 * Looks whether the reference server has data for the operations. Throws a {@link UsageError} where it has none for any of
 * them; those that it cannot serve beside others are noted.
 */
export function mustBeServed(specs: Specs, data: ServedData = "rich"): Served {
  const { root } = makeWorld({ specs, data });
  const lacking = specs.operations.flatMap((operation) => {
    const missing = missingOf(operation, root);
    return missing === undefined ? [] : [`${operation.id}: the reference server has no data for ${missing}.`];
  });
  if (lacking.length < specs.operations.length) return { notes: lacking };
  throw new UsageError(`${lacking.join("\n")}\nTest a target of yours instead, with --target URL.`);
}

// The names of a path up to the first key: an entity set is there or not, whatever the keys.
function missingOf({ routes }: Operation, root: Entity): string | undefined {
  const served = routes.map(({ segments }) => {
    const names = segments.map((segment) => (segment.kind === "name" ? segment.name : undefined));
    const [first = "", ...rest] = names.slice(0, names.indexOf(undefined) < 0 ? undefined : names.indexOf(undefined));
    const head: unknown = root.links[first];
    if (head === undefined) return first;
    let here = Array.isArray(head) ? undefined : (root.links[first] as Entity | undefined);
    if (here === undefined) return undefined;
    for (const name of rest) {
      const linked: unknown = here?.links[name ?? ""];
      if (linked === undefined) return `${first}/${rest.join("/")}`;
      here = Array.isArray(linked) ? undefined : (here?.links[name ?? ""] as typeof here);
      if (here === undefined) return undefined;
    }
    return undefined;
  });
  return served.includes(undefined) ? undefined : served[0];
}
