import { edmType } from "../../specs/edm-type.ts";
import { heirsOf, trimmed } from "../../specs/loading/types-around.ts";
import type { ResourceType } from "../../specs/resource.ts";
import type { MetadataModel } from "../metadata/read-metadata.ts";

/**
 * The types that contracts need: the named ones, what navigation properties of `returned` ones lead to, what structural
 * properties hold, and what derives from a complex, an abstract or a returned type. Navigation properties that lead to any
 * other type are left out, since they lead through the whole service; so are the names of base types that are left out.
 */
export function typesBehind(
  model: MetadataModel,
  named: ReadonlySet<string>,
  returned: ReadonlySet<string>,
  described: ReadonlySet<string> = new Set(),
): readonly ResourceType[] {
  const heirs = heirsOf(model.types);
  const wanted = new Set<string>();
  const add = (first: string): void => {
    const open = [first];
    for (let name = open.pop(); name !== undefined; name = open.pop()) {
      const type = model.types.get(name);
      if (type === undefined || wanted.has(name)) continue;
      wanted.add(name);
      if (type.kind === "enum") continue;
      const held = Object.values(type.properties).map(({ type: reference }) => edmType(reference).name);
      const extended = type.kind === "complex" || type.abstract === true || returned.has(name);
      open.push(...[...held, ...(extended ? (heirs.get(name) ?? []) : [])].reverse());
    }
  };
  for (const name of [...named, ...returned]) add(name);
  for (const name of returned) {
    const type = model.types.get(name);
    if (type === undefined || type.kind === "enum") continue;
    for (const { type: reference } of Object.values(type.navigation)) add(edmType(reference).name);
  }
  const kept = new Set([...wanted, ...described]);
  return [...wanted].flatMap((name) => {
    const type = model.types.get(name);
    return type === undefined ? [] : [type.kind === "enum" ? type : trimmed(type, kept)];
  });
}
