import type { Contract } from "../../specs/contract.ts";
import { edmType } from "../../specs/edm-type.ts";
import { asksForChanges } from "../../specs/operation.ts";
import type { ResourceType } from "../../specs/resource.ts";
import type { Ask } from "./ask.ts";
import { broken, type Judgement, kept, unjudged } from "../judgement.ts";
import { type Item, itemType } from "../values/item.ts";
import { isObject, type JsonObject } from "../values/json-object.ts";

// Of a complex value that is null nothing is left to show.
function lacks(value: JsonObject, path: string): boolean {
  const [name = "", inner] = path.split("/");
  if (!Object.hasOwn(value, name)) return true;
  const within = value[name];
  return inner !== undefined && isObject(within) && !Object.hasOwn(within, inner);
}

export interface Presence {
  readonly names: readonly string[];
  readonly label: string;
  /** Whether null would do, said to a reader who wonders. */
  readonly nullPasses: boolean;
}

// What a member that has no value is sent as, where that is documented.
function emptyPasses(type: ResourceType | undefined, path: string): string {
  const property = type === undefined || type.kind === "enum" ? undefined : type.properties[path];
  if (property === undefined || property.nullable) return " (null would pass)";
  return edmType(property.type).collection ? " (an empty array would pass)" : "";
}

/** The selected members that every item has to have: who tells changes leaves out what was never set. */
export function selectedDue(names: readonly string[], { route }: Ask, contract: Contract): readonly string[] {
  if (!asksForChanges(route)) return names;
  const { properties } = itemType(contract);
  return names.filter((name) => properties[name]?.nullable === false);
}

/** Judges that every item has all of the named members. */
export function judgePresence(
  items: readonly Item[],
  { types, operation }: Contract,
  { names, label, nullPasses }: Presence,
): Judgement {
  if (names.length === 0) return unjudged("the request names no such member");
  const missing = names.flatMap((name) => {
    const where = items.filter(({ value }) => lacks(value, name));
    return where.length === 0 ? [] : [{ name, where }];
  });
  const first = missing[0];
  if (first === undefined) return kept(items.length * names.length);
  const received = Object.keys(first.where[0]?.value ?? {}).filter((name) => !name.includes("@"));
  return broken({
    expected: `${first.name} in every item${nullPasses ? emptyPasses(types.get(operation.returns.resource), first.name) : ""}`,
    observed: "absent",
    pointers: first.where.map(({ pointer }) => `${pointer}/${first.name}`),
    count: { wrong: first.where.length, of: items.length, what: "items" },
    details: {
      [label]: names.join(", "),
      received: received.join(", ") || "nothing",
      ...(missing.length > 1
        ? {
            "also absent": missing
              .slice(1)
              .map(({ name }) => name)
              .join(", "),
          }
        : {}),
    },
  });
}
