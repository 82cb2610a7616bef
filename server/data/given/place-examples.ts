import { asksForChanges, type Example, type Operation, type Route } from "../../../specs/operation.ts";
import type { StructuredType } from "../../../specs/resource.ts";
import { keyOf } from "../../../specs/route-types.ts";
import type { RootedTypes } from "../made/rooted-types.ts";
import { fittingMembers, isRecord, toldType } from "./fitting-value.ts";
import { keyValue, navigationNamed, type Placed, type PlacedAt, Places } from "./placed.ts";

/** What documented examples show, at their documented ids, as far as it is of the documented types. */
export function placeExamples({ types, root }: RootedTypes, operations: readonly Operation[]): Placed {
  const places = new Places(root, types);
  const shown = operations.flatMap(({ examples, routes }) =>
    examples.flatMap((example) => {
      const route = routes.find(({ id }) => id === example.route);
      return route !== undefined && isShown(example) ? [{ example, route }] : [];
    }),
  );
  // What is nearer to the root is known when a part of it is shown.
  const sorted = shown.sort((a, b) => a.route.segments.length - b.route.segments.length);
  const placer = new ExamplePlacer(places, types);
  for (const { example, route } of sorted) placer.place(example, route);
  placer.finish();
  return places.root.entity;
}

function isShown({ request: { method }, status, body }: Example): boolean {
  return method.toUpperCase() === "GET" && status === 200 && isRecord(body);
}

/** Of a key that a page prints: `{id}`, `<id>` and `String (identifier)` stand for one. */
const standsForKey = /[{}<>\s]|^$/;
const passedOver = (): void => undefined;
const deepest = 3;

class ExamplePlacer {
  readonly #places: Places;
  readonly #types: RootedTypes["types"];
  /** What stands in entities: whom it shows may be shown elsewhere, too. */
  readonly #inner: (() => void)[] = [];

  constructor(places: Places, types: RootedTypes["types"]) {
    this.#places = places;
    this.#types = types;
  }

  finish(): void {
    for (let next = this.#inner.shift(); next !== undefined; next = this.#inner.shift()) next();
  }

  place({ request, body }: Example, route: Route): void {
    if (!isRecord(body)) return;
    const segments = asksForChanges(route) ? route.segments.slice(0, -1) : route.segments;
    const keys = keysOf(request.url, route);
    if (keys === undefined) return;
    let here: PlacedAt | undefined = this.#places.root;
    for (const [at, segment] of segments.entries()) {
      if (segment.kind === "key") continue;
      if (here === undefined) return;
      const name = navigationNamed(segment.name, here.entity.type);
      const found = name === undefined ? undefined : this.#places.link(here, name);
      if (name === undefined || found === undefined) return;
      const { inner, collection } = found;
      const next = segments[at + 1];
      if (collection && next?.kind !== "key") {
        // A function of a collection, or what it leads to, is nobody's own.
        if (at === segments.length - 1) this.#placeAll(here, name, inner, body["value"]);
        return;
      }
      const key = next?.kind === "key" ? shownKey(keys.get(next.parameter) ?? "", inner) : undefined;
      if (collection && key === undefined) return;
      const isLast = at + (collection ? 2 : 1) === segments.length;
      const type = isLast ? toldType(body, inner, this.#types, "", passedOver) : inner;
      here = this.#places.entity(here, name, type, key);
      if (isLast && here !== undefined) this.#placeOne(here, body, 0);
    }
  }

  #placeAll(from: PlacedAt, name: string, inner: StructuredType, items: unknown, depth = 0): void {
    if (!Array.isArray(items)) return;
    for (const item of items as readonly unknown[]) {
      if (!isRecord(item) || "@removed" in item) continue;
      const type = toldType(item, inner, this.#types, "", passedOver);
      const key = shownKey(item[keyOf(type)?.name ?? "id"], type);
      const found = key === undefined ? undefined : this.#places.entity(from, name, type, key);
      if (found !== undefined) this.#placeOne(found, item, depth);
    }
  }

  // What was shown first stays: examples of one entity may differ.
  #placeOne(at: PlacedAt, given: Readonly<Record<string, unknown>>, depth: number): void {
    const { type, values } = at.entity;
    const { [keyOf(type)?.name ?? "id"]: _, ...rest } = fittingMembers(given, type, this.#types, "", passedOver);
    for (const [name, value] of Object.entries(rest)) values[name] ??= value;
    if (depth < deepest) this.#inner.push(() => this.#placeLinks(at, given, depth));
  }

  #placeLinks(at: PlacedAt, given: Readonly<Record<string, unknown>>, depth: number): void {
    const { type } = at.entity;
    for (const [name, value] of Object.entries(given)) {
      const found = Object.hasOwn(type.navigation, name) ? this.#places.link(at, name) : undefined;
      if (found === undefined) continue;
      if (found.collection) this.#placeAll(at, name, found.inner, value, depth + 1);
      else if (isRecord(value)) {
        const inner = toldType(value, found.inner, this.#types, "", passedOver);
        const one = this.#places.entity(at, name, inner, shownKey(value[keyOf(inner)?.name ?? "id"], inner));
        if (one !== undefined) this.#placeOne(one, value, depth + 1);
      }
    }
  }
}

// A page may write a text as a number.
function shownKey(written: unknown, type: StructuredType): string | number | undefined {
  const text = typeof written === "number" ? String(written) : written;
  return typeof text !== "string" || (standsForKey.test(text) && keyOf(type)?.isNumber !== true)
    ? undefined
    : keyValue(text, type);
}

/** The keys that the documented request has, by their parameters; undefined where it has another form than the route. */
function keysOf(url: string, { segments }: Route): ReadonlyMap<string, string> | undefined {
  const path = url
    .split(/[?#]/)[0]
    ?.replace(/^https?:\/\/[^/]+/i, "")
    .replace(/^\/?(?:v1\.0|beta)(?=\/)/i, "")
    .replaceAll(/\('((?:[^']|'')*)'\)/g, (_, key: string) => `/${encodeURIComponent(key.replaceAll("''", "'"))}`)
    .replace(/^\/|\/$/g, "");
  const parts = path?.split("/") ?? [];
  if (parts.length !== segments.length) return undefined;
  const keys = new Map<string, string>();
  for (const [at, segment] of segments.entries()) {
    const part = parts[at] ?? "";
    if (segment.kind === "key") keys.set(segment.parameter, decoded(part));
    else if (part.replace("()", "").toLowerCase() !== segment.name.replace("()", "").toLowerCase()) return undefined;
  }
  return keys;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
