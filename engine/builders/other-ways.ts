import { type Answer, bodyMember, bodyOf, statusOf } from "../../judging/answers/answer.ts";
import type { Ids } from "../../judging/answers/ask.ts";
import { expandedIn } from "../../judging/answers/expanded.ts";
import { itemsOf } from "../../judging/answers/items.ts";
import { nextLink } from "../../judging/answers/next-link.ts";
import { broken, type Judgement, kept, unjudged } from "../../judging/judgement.ts";
import { foldedId, isGuid } from "../../judging/values/collation.ts";
import { expandable } from "../../judging/values/documented-members.ts";
import { type Item, itemType } from "../../judging/values/item.ts";
import { isObject, type JsonObject } from "../../judging/values/json-object.ts";
import type { Contract } from "../../specs/contract.ts";
import { edmType } from "../../specs/edm-type.ts";
import type { Route } from "../../specs/operation.ts";
import type { StructuredType, TypeIndex } from "../../specs/resource.ts";
import { keyNameAt, routeTypes, typesOfSet } from "../../specs/route-types.ts";
import type { Probe } from "../asking/probe.ts";
import { percentEncoded } from "../../judging/contexts/path-pieces.ts";
import { writePath } from "../urls/write-url.ts";
import { outcome } from "./paged.ts";
import type { Outcome } from "./suite.ts";

const [mostItems, mostNames] = [4, 4] as const;
const needs = "entities that are expanded and have a path of their own, which the same identity may read";

/** Whether what a route gives is documented to be expanded as well: in its own items, or in the entity above it. */
export function isExpandedElsewhere(contract: Contract, route: Route): boolean {
  return expandedBelow(contract, route).length > 0 || expandedAbove(contract, route) !== undefined;
}

/** Compares what is expanded with what stands behind the path of the same navigation property. */
export async function compareExpanded(probe: Probe): Promise<Outcome> {
  const { contract, route } = probe;
  const above = expandedAbove(contract, route);
  const outcomes: Outcome[] = [];
  // What is the same below each of several entities is not telling, and might be the mistake.
  for (const ids of [...new Set([...probe.bindings, ...probe.known])].slice(0, mostItems)) {
    if (above !== undefined) outcomes.push(await compareAbove(probe, ids, above));
  }
  const [ids] = probe.bindings;
  for (const name of ids === undefined ? [] : expandedBelow(contract, route)) {
    outcomes.push(await compareBelow(probe, ids ?? {}, name));
  }
  const found = outcomes.find(({ judgement }) => judgement.kind === "broken");
  const held = outcomes.find(({ judgement }) => judgement.kind === "kept");
  return found ?? held ?? outcome(unjudged("nothing is expanded that has a path of its own", needs));
}

function expandedBelow(contract: Contract, { parameters }: Route): readonly string[] {
  if (!contract.operation.returns.collection || parameters.length > 0) return [];
  const { navigation } = itemType(contract);
  const names = [...expandable(contract, "must"), ...expandable(contract, "should")];
  // What stands inline anyway need not be the entity that a path leads to.
  return names.filter((name) => navigation[name]?.inline === undefined);
}

function expandedAbove({ operation, types }: Contract, route: Route): string | undefined {
  const [key, last] = route.segments.slice(-2);
  if (key?.kind !== "key" || last?.kind !== "name") return undefined;
  const parent = routeTypes(types, route).at(-2) ?? heldIn(types, route);
  const { expand, type = "" } = parent?.navigation[last.name] ?? {};
  return expand === "must" && edmType(type).collection === operation.returns.collection ? last.name : undefined;
}

// Of a set at the root the type is known where its name tells one alone.
function heldIn(types: TypeIndex, { segments: [set, ...others] }: Route): StructuredType | undefined {
  const found = others.length === 2 && set?.kind === "name" ? typesOfSet(types, set.name) : [];
  return found.length === 1 ? found[0] : undefined;
}

async function compareAbove(probe: Probe, ids: Ids, name: string): Promise<Outcome> {
  const parent = writePath({ ...probe.route, segments: probe.route.segments.slice(0, -1) }, ids);
  const expanded = await probe.share(probe.request(ids, {}, { path: parent, query: `$expand=${name}` }));
  const body = bodyOf(expanded.exchange);
  if (statusOf(expanded) !== 200 || body.kind !== "json" || !isObject(body.value))
    return outcome(unjudged("the entity above is not expanded", needs));
  const direct = await probe.listing(ids);
  return outcome(compareEntities({ pointer: "", value: body.value }, name, direct), direct, expanded);
}

async function compareBelow(probe: Probe, ids: Ids, name: string): Promise<Outcome> {
  const { contract, route } = probe;
  const expanded = await probe.share(probe.request(ids, { expand: [{ name }] }));
  const key = keyNameAt(contract.types, route, 0);
  const size = (item: Item): number => expandedIn(item, name)?.items.length ?? 0;
  const telling = [...(itemsOf(expanded, contract) ?? [])]
    .filter((item) => size(item) > 0 && typeof item.value[key] === "string")
    .sort((a, b) => size(b) - size(a));
  for (const item of telling.slice(0, mostNames)) {
    const path = `${writePath(route, ids)}/${percentEncoded(String(item.value[key]))}/${name}`;
    const direct = await probe.share(probe.request(ids, {}, { path, query: "" }));
    const found = outcome(compareEntities(item, name, direct), expanded, direct);
    if (found.judgement.kind !== "kept") return found;
  }
  return outcome(telling.length > 0 ? kept(1) : unjudged("nothing is expanded", needs));
}

function compareEntities(entity: Item, name: string, direct: Answer): Judgement {
  const expanded = expandedIn(entity, name);
  const values = entitiesOf(direct, Array.isArray(entity.value[name]));
  if (expanded === undefined || values === undefined) return unjudged("one of the two ways does not answer", needs);
  const behind = new Map(values.filter(isObject).flatMap((one) => idOf(one).map((id) => [id, one] as const)));
  const shown = new Map(expanded.items.flatMap(({ value }) => idOf(value).map((id) => [id, value] as const)));
  const pointers = [expanded.pointer];
  if (behind.size > 0 && shown.size > 0 && formOf([...behind.keys()]) !== formOf([...shown.keys()]))
    return unjudged("the two ways tell ids of different forms", needs);
  const unknown = [...shown.keys()].filter((id) => !behind.has(id));
  if (nextLink(direct) === undefined && unknown.length > 0)
    return broken({
      expected: "what the path gives",
      observed: `${unknown[0] ?? ""} in the expansion alone`,
      pointers,
    });
  const left = [...behind.keys()].filter((id) => !shown.has(id));
  if (expanded.whole && left.length > 0) {
    return broken({
      expected: `${behind.size} entities, as the path gives`,
      observed: `${shown.size} in the expansion`,
      pointers,
      details: { "left out": left.slice(0, 3).join(", ") },
    });
  }
  const both = [...shown].flatMap(([id, value]) => {
    const other = behind.get(id);
    return other === undefined ? [] : [{ value, other }];
  });
  const bare = both.filter(({ value, other }) => membersIn(value) <= 1 && membersIn(other) > 2);
  if (both.length > 0 && bare.length === both.length)
    return broken({
      expected: "entities with their members, as the path gives",
      observed: "their keys alone",
      pointers,
    });
  return both.length > 0 ? kept(both.length) : unjudged("nothing is expanded", needs);
}

function entitiesOf(direct: Answer, isMany: boolean): readonly unknown[] | undefined {
  const body = bodyOf(direct.exchange);
  if (statusOf(direct) !== 200 || body.kind !== "json") return undefined;
  const values = bodyMember(direct, "value");
  if (!isMany) return values === undefined ? [body.value] : undefined;
  return Array.isArray(values) ? values : undefined;
}

// Ids may be opaque in one place and GUIDs in another: nobody can tell then which entity is which.
function formOf(ids: readonly string[]): boolean {
  return ids.every(isGuid);
}

function idOf(entity: JsonObject): readonly string[] {
  return typeof entity["id"] === "string" ? [foldedId(entity["id"])] : [];
}

function membersIn(entity: JsonObject): number {
  return Object.keys(entity).filter((member) => !member.includes("@")).length;
}
