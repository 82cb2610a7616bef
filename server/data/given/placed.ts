import { edmType, structuredType } from "../../../specs/edm-type.ts";
import type { StructuredType, TypeIndex } from "../../../specs/resource.ts";
import { keyOf } from "../../../specs/route-types.ts";
import { inherits } from "../../../specs/type-line.ts";
import type { Stored, StoredObject } from "../entity.ts";
import { sameName } from "../../routing/segments.ts";
import { sharedLists } from "../made/shared-lists.ts";

/** What is known of an entity before the rest is made: some members, and what its navigation properties lead to. */
export interface Placed {
  type: StructuredType;
  readonly values: Record<string, Stored>;
  readonly links: Map<string, PlacedLink>;
  /** Whether members that were left out stay out, or are null, where that may be. */
  bare: boolean;
}

/** What a navigation property leads to; where it is `whole`, nothing is made beside it. */
export interface PlacedLink {
  readonly entities: Placed[];
  whole: boolean;
}

/** An entity with those that lead to it, from the root on. */
export interface PlacedAt {
  readonly entity: Placed;
  readonly from?: PlacedAt;
}

/** The navigation property that a piece of a path names, in whatever letter case. */
export function navigationNamed(given: string, { navigation }: StructuredType): string | undefined {
  return Object.hasOwn(navigation, given) ? given : Object.keys(navigation).find((name) => sameName(given, name));
}

/** A key as it is held: a whole number where the type has such keys, a text that is not empty where not; undefined for what is none. */
export function keyValue(written: unknown, type: StructuredType): string | number | undefined {
  if (keyOf(type)?.isNumber === true) {
    const number = typeof written === "string" && written !== "" ? Number(written) : written;
    return Number.isInteger(number) ? (number as number) : undefined;
  }
  return typeof written === "string" && written !== "" ? written : undefined;
}

/** An entity of which nothing is known. */
function emptyPlaced(type: StructuredType, values: StoredObject = {}): Placed {
  return { type, values: { ...values }, links: new Map(), bare: false };
}

/** Puts what is known of entities in its place, the same entity once, whatever ways lead to it. */
export class Places {
  readonly root: PlacedAt;
  readonly #types: TypeIndex;

  constructor(root: StructuredType, types: TypeIndex) {
    this.root = { entity: emptyPlaced(root) };
    this.#types = types;
  }

  /** What a navigation property leads to, and the type that it declares; undefined where there is no such property. */
  link(
    { entity }: PlacedAt,
    name: string,
  ): { readonly link: PlacedLink; readonly inner: StructuredType; readonly collection: boolean } | undefined {
    const reference = entity.type.navigation[name]?.type;
    if (reference === undefined) return undefined;
    const { collection, name: target } = edmType(reference);
    const known = this.#types.get(target);
    if (known === undefined || known.kind === "enum") return undefined;
    const link = entity.links.get(name) ?? { entities: [], whole: false };
    entity.links.set(name, link);
    return { link, inner: structuredType(this.#types, target), collection };
  }

  /**
   * The entity that a navigation property leads to, found by its key where it leads to many; a new one of the type where
   * there is none yet. Undefined where a list that was given whole lacks it.
   */
  entity(from: PlacedAt, name: string, type: StructuredType, key: Stored | undefined): PlacedAt | undefined {
    const found = this.link(from, name);
    if (found === undefined) return undefined;
    const { link, collection } = found;
    const known = collection
      ? link.entities.find((one) => key !== undefined && keyOfPlaced(one) === key)
      : link.entities[0];
    if (known !== undefined) return { entity: known, from };
    const shared = key === undefined ? [] : this.#sharedLists(from, name, type);
    const other = shared.flatMap(({ link: { entities } }) => entities).find((one) => keyOfPlaced(one) === key);
    if (other === undefined && shared.some((list) => list.link.whole)) return undefined;
    const keyName = keyOf(type)?.name ?? "id";
    const entity = other ?? emptyPlaced(type, key === undefined ? {} : { [keyName]: key });
    // What is of a wider type is not known to be in the list.
    const home = shared.find(({ held }) => inherits(this.#types, type.name, held));
    if (other === undefined) home?.link.entities.push(entity);
    link.entities.push(entity);
    return { entity, from };
  }

  // The lists that an entity of this type stands in wherever else it is shown, as far as they are known.
  #sharedLists(
    from: PlacedAt,
    name: string,
    type: StructuredType,
  ): readonly { readonly link: PlacedLink; readonly held: string }[] {
    return sharedLists(chainOf(from), name, this.#types).flatMap(({ at, name: list, type: held }) => {
      const fits = inherits(this.#types, held, type.name) || inherits(this.#types, type.name, held);
      const link = fits ? this.link(chainAt(from, at), list)?.link : undefined;
      return link === undefined ? [] : [{ link, held }];
    });
  }
}

function keyOfPlaced({ type, values }: Placed): Stored | undefined {
  return values[keyOf(type)?.name ?? "id"];
}

function chainOf(at: PlacedAt): readonly StructuredType[] {
  return at.from === undefined ? [at.entity.type] : [...chainOf(at.from), at.entity.type];
}

function chainAt(at: PlacedAt, index: number): PlacedAt {
  const whole: PlacedAt[] = [];
  for (let here: PlacedAt | undefined = at; here !== undefined; here = here.from) whole.unshift(here);
  return whole[index] ?? at;
}
