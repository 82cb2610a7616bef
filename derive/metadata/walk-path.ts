import { edmType } from "../../specs/edm-type.ts";
import type { MetadataModel } from "./read-metadata.ts";

/**
 * A segment of a path template as the metadata knows it. `type` is what stands behind it, of the items where it is a
 * `collection`. `target` is what lines and annotations are known by: `type/member`, or the name of an entity set or singleton.
 */
export interface PathStep {
  readonly kind: "element" | "member" | "key";
  readonly name: string;
  readonly type: string;
  readonly collection: boolean;
  readonly target: string;
  /** Whether a navigation property or an entity set led here, so that what is there are entities of their own. */
  readonly navigation: boolean;
}

/**
 * Follows a path template such as `/users/{id}/messages` through entity sets, singletons, members and keys, spelling names
 * as the metadata does. Gives the reason as a text where the metadata does not have the path; casts and calls are not followed.
 */
export function walkPath(model: MetadataModel, segments: readonly string[]): readonly PathStep[] | string {
  const [first, ...rest] = segments;
  if (first === undefined) return "the path is empty";
  const element = [...model.container.values()].find(({ name }) => same(name, first));
  if (element === undefined) return `${first} is neither an entity set nor a singleton`;
  const { name, type } = element;
  let here: PathStep = {
    kind: "element",
    name,
    type,
    collection: element.kind === "entity-set",
    target: name,
    navigation: true,
  };
  const steps: PathStep[] = [here];
  for (const segment of rest) {
    const next = /^\{.*\}$/.test(segment) ? keyOf(model, here, segment) : memberOf(model, here, segment);
    if (typeof next === "string") return next;
    steps.push(next);
    here = next;
  }
  return steps;
}

function keyOf(model: MetadataModel, here: PathStep, segment: string): PathStep | string {
  if (!here.collection) return `${segment} is a key behind ${here.name}, which is no collection`;
  if (model.types.get(here.type)?.kind !== "entity") return `items of the type ${here.type} have no key`;
  return { ...here, kind: "key", name: segment, collection: false };
}

function memberOf(model: MetadataModel, here: PathStep, segment: string): PathStep | string {
  const type = model.types.get(here.type);
  if (model.types.has(segment)) return `${segment} casts ${here.name} to another type, which is not followed`;
  if (segment.endsWith(")") || /^delta$/i.test(segment))
    return `${segment} calls a function of ${here.name}, which is not followed`;
  if (here.collection) return `${segment} stands behind the collection ${here.name} without a key`;
  if (type === undefined || type.kind === "enum") return `${here.type} has no members`;
  for (const [members, navigation] of [
    [type.navigation, true],
    [type.properties, false],
  ] as const) {
    const found = Object.entries(members).find(([name]) => same(name, segment));
    if (found === undefined) continue;
    const [name, { type: reference }] = found;
    const { name: target, collection } = edmType(reference);
    return { kind: "member", name, type: target, collection, target: `${here.type}/${name}`, navigation };
  }
  return `${here.type} has no member ${segment}`;
}

function same(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
