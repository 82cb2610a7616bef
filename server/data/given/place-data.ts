import { inherits } from "../../../specs/type-line.ts";
import type { StructuredType, TypeIndex } from "../../../specs/resource.ts";
import { keyOf } from "../../../specs/route-types.ts";
import { nearestName } from "../../nearest-name.ts";
import type { Stored } from "../entity.ts";
import type { RootedTypes } from "../made/rooted-types.ts";
import { below, type DataFault, fittingMembers, isRecord, shown, toldType } from "./fitting-value.ts";
import { keyValue, navigationNamed, type Placed, type PlacedAt, Places } from "./placed.ts";

/** Data that somebody gives do not fit the contracts. */
export class DataError extends Error {
  readonly faults: readonly DataFault[];
  constructor(faults: readonly DataFault[]) {
    super(
      faults.map(({ pointer, expected, observed }) => `${pointer}: expected ${expected}; found ${observed}`).join("\n"),
    );
    this.name = "DataError";
    this.faults = faults;
  }
}

/**
 * Data by path, such as `{"/users": [{"id": "7"}], "/users/7/messages": []}`: a list is whole, and what the entity of a list leads to
 * stands below its key, or in it as a member. Throws {@link DataError} with all that does not fit.
 */
export function placeData(data: unknown, { types, root }: RootedTypes): Placed {
  const faults: DataFault[] = [];
  const places = new Places(root, types);
  const placer = new DataPlacer(places, types, faults);
  if (!isRecord(data)) throw new DataError([{ pointer: "", expected: "an object of paths", observed: shown(data) }]);
  // What is nearer to the root is known when something below it is given.
  const paths = Object.keys(data).sort((a, b) => a.split("/").length - b.split("/").length);
  for (const path of paths) placer.place(path, data[path]);
  placer.finish();
  if (faults.length > 0) throw new DataError(faults);
  return places.root.entity;
}

class DataPlacer {
  readonly #places: Places;
  readonly #types: TypeIndex;
  readonly #faults: DataFault[];
  /** What stands in entities: whom it names may be given behind them. */
  readonly #inner: (() => void)[] = [];

  constructor(places: Places, types: TypeIndex, faults: DataFault[]) {
    this.#places = places;
    this.#types = types;
    this.#faults = faults;
  }

  finish(): void {
    for (let next = this.#inner.shift(); next !== undefined; next = this.#inner.shift()) next();
  }

  place(path: string, value: unknown): void {
    const pointer = below("", path);
    const fault = (expected: string, observed: string): void => void this.#faults.push({ pointer, expected, observed });
    if (!path.startsWith("/")) return fault("a path that starts with /, such as /users", path);
    const segments = path.slice(1).split("/");
    let here = this.#places.root;
    for (let at = 0; at < segments.length; at++) {
      const [segment = "", next] = [segments[at], segments[at + 1]];
      const name = navigationNamed(segment, here.entity.type);
      const found = name === undefined ? undefined : this.#places.link(here, name);
      if (name === undefined || found === undefined) {
        const nearest = nearestName(segment, Object.keys(here.entity.type.navigation));
        return fault(
          `a documented path${nearest === undefined ? "" : `, with ${nearest}`} in place of ${segment}`,
          path,
        );
      }
      if (found.collection && next === undefined) return this.#list(here, name, found.inner, value, pointer);
      if (found.collection && /[{}]/.test(next ?? "")) return fault(`an id in place of ${next}`, path);
      const key = found.collection ? keyValue(next, found.inner) : undefined;
      if (found.collection && key === undefined) return fault(`a key of ${found.inner.name}`, shown(next));
      if (found.collection) at += 1;
      const isLast = at >= segments.length - 1;
      if (isLast && !found.collection && value === null) {
        found.link.whole = true;
        return;
      }
      if (isLast && !isRecord(value)) return fault(`an object, for it is one ${found.inner.name}`, shown(value));
      const type = isLast && isRecord(value) ? this.#told(value, found.inner, pointer) : found.inner;
      const entity =
        found.link.whole && found.collection && !this.#has(found.link.entities, key)
          ? undefined
          : this.#places.entity(here, name, type, key);
      if (entity === undefined) return fault(`a key that the list of ${name} has`, shown(key));
      here = entity;
      if (isLast && isRecord(value)) this.#fill(here, value, type, pointer);
    }
  }

  #has(entities: readonly Placed[], key: Stored | undefined): boolean {
    return entities.some(({ type, values }) => values[keyOf(type)?.name ?? "id"] === key);
  }

  #told(value: Readonly<Record<string, unknown>>, declared: StructuredType, pointer: string): StructuredType {
    return toldType(value, declared, this.#types, pointer, (fault) => this.#faults.push(fault));
  }

  #list(from: PlacedAt, name: string, inner: StructuredType, value: unknown, pointer: string): void {
    const fault = (at: string, expected: string, observed: string): void =>
      void this.#faults.push({ pointer: at, expected, observed });
    if (!Array.isArray(value)) return fault(pointer, `a list of ${inner.name}`, shown(value));
    const keys = new Set<Stored>();
    for (const [at, item] of (value as readonly unknown[]).entries()) {
      const place = below(pointer, at);
      if (!isRecord(item)) {
        fault(place, `an object, for it is one ${inner.name}`, shown(item));
        continue;
      }
      const type = this.#told(item, inner, place);
      const keyName = keyOf(type)?.name ?? "id";
      const key = keyValue(item[keyName], type);
      if (key === undefined) fault(below(place, keyName), `a key of ${type.name}`, shown(item[keyName]));
      else if (keys.has(key)) fault(below(place, keyName), "a key that no other item has", shown(key));
      else {
        keys.add(key);
        const entity = this.#places.entity(from, name, type, key);
        if (entity === undefined) fault(below(place, keyName), "a key of a list that is given above it", shown(key));
        else this.#fill(entity, item, type, place);
      }
    }
    const found = this.#places.link(from, name);
    if (found !== undefined) found.link.whole = true;
  }

  #fill(at: PlacedAt, given: Readonly<Record<string, unknown>>, told: StructuredType, pointer: string): void {
    const { entity } = at;
    if (inherits(this.#types, told.name, entity.type.name)) entity.type = told;
    const { type, values } = entity;
    const key = keyOf(type)?.name ?? "id";
    const members = fittingMembers(given, type, this.#types, pointer, (fault) => this.#faults.push(fault));
    if (values[key] !== undefined && members[key] !== undefined && values[key] !== members[key]) {
      this.#faults.push({ pointer: below(pointer, key), expected: shown(values[key]), observed: shown(members[key]) });
    }
    // Whoever only names an entity that is given elsewhere says nothing more of it.
    if (Object.keys(members).some((name) => name !== key) || Object.keys(values).length < 2) entity.bare = true;
    Object.assign(values, members);
    this.#inner.push(() => this.#fillLinks(at, given, pointer));
  }

  #fillLinks(at: PlacedAt, given: Readonly<Record<string, unknown>>, pointer: string): void {
    const { type } = at.entity;
    for (const [name, value] of Object.entries(given)) {
      const found = Object.hasOwn(type.navigation, name) ? this.#places.link(at, name) : undefined;
      if (found === undefined) continue;
      const place = below(pointer, name);
      if (found.collection) this.#list(at, name, found.inner, value, place);
      else if (value === null) found.link.whole = true;
      else if (!isRecord(value)) {
        this.#faults.push({
          pointer: place,
          expected: `an object, for it is one ${found.inner.name}`,
          observed: shown(value),
        });
      } else {
        const inner = this.#told(value, found.inner, place);
        const one = this.#places.entity(at, name, inner, keyValue(value[keyOf(inner)?.name ?? "id"], inner));
        if (one !== undefined) this.#fill(one, value, inner, place);
      }
    }
  }
}
