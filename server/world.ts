import type { JSONWebKeySet } from "jose";

import type { Specs } from "../specs/contract.ts";
import { partsOf, withOwnPaths } from "../specs/operation-parts.ts";
import type { Operation, Route } from "../specs/operation.ts";
import type { StructuredType, TypeIndex } from "../specs/resource.ts";
import { type AccessNeed, operationNeed, parentNeed } from "./auth/access-need.ts";
import type { ReadToken } from "./auth/identity.ts";
import { signatureCheck } from "./auth/keys.ts";
import { dataSet } from "./data/data-set.ts";
import { type Entity, isMany } from "./data/entity.ts";
import { placeData } from "./data/given/place-data.ts";
import { placeExamples } from "./data/given/place-examples.ts";
import type { Placed } from "./data/given/placed.ts";
import { makeTree } from "./data/made/make-tree.ts";
import { nameParents, suitParents } from "./data/made/name-parents.ts";
import { rootedTypes, type RootedTypes } from "./data/made/rooted-types.ts";
import { postOffice } from "./data/parcels.ts";

/** What a running server knows: the documented types and operations, its data, and the tokens it has read. */
export interface World {
  readonly specs: Specs;
  /** Above all that paths begin with: its navigation properties are the first segments. */
  readonly rootType: StructuredType;
  readonly root: Entity;
  /** How many items a page has, unless the documentation or a client says less. */
  readonly pageSize: number;
  readonly audiences: ReadonlySet<string>;
  readonly needs: ReadonlyMap<Operation, AccessNeed>;
  /** What a path that is no documented operation asks for. */
  readonly parentNeed: AccessNeed;
  /** The same by the name that paths begin with, in small letters: who may read one family needs nothing of another. */
  readonly needsBelow: ReadonlyMap<string, AccessNeed>;
  readonly tokens: Map<string, ReadToken | undefined>;
  /** Absent when no keys were given: signatures then go unverified. */
  readonly verify?: (token: string) => Promise<boolean>;
}

/** `documented` and `rich` were written for the operations that come along; `made` are of the types alone, as for any others. */
export const servedData = ["documented", "rich", "made"] as const;
export type ServedData = (typeof servedData)[number];

interface WorldOptions {
  readonly data?: ServedData;
  readonly largeCollection?: number;
  readonly keys?: JSONWebKeySet;
  readonly specs: Specs;
  /** Data of the user's own, by path, beside which the rest is made. */
  readonly ownData?: unknown;
}

/** Large enough that most collections have one page, and small enough that a large one tells as much with few items. */
const fewestOnPage = 40;
const graphApplicationId = "00000003-0000-0000-c000-000000000000";

/** The world of a server with these options. Throws `DataError` on data of the user's own that do not fit. */
export function makeWorld({ ownData, largeCollection = 100, keys, specs, ...options }: WorldOptions): World {
  const data = ownData === undefined ? (options.data ?? "rich") : "made";
  // Who may read a path is asked of the operation that it belongs to.
  const documented = specs.operations.flatMap(partsOf);
  const operations = withOwnPaths(documented);
  const beside = parentNeed(operations);
  const { types, ...held } =
    ownData === undefined
      ? keptHoldings(specs.types, documented, data, largeCollection)
      : holdingsOf(specs.types, documented, data, largeCollection, ownData);
  return {
    specs: { ...specs, operations, types },
    ...held,
    audiences: audiences(operations),
    needs: new Map(operations.map((operation) => [operation, operationNeed(operation)])),
    parentNeed: beside,
    needsBelow: needsBelow(operations, beside),
    tokens: new Map(),
    ...(keys === undefined ? {} : { verify: signatureCheck(keys) }),
  };
}

function needsBelow(operations: readonly Operation[], beside: AccessNeed): ReadonlyMap<string, AccessNeed> {
  const below = new Map<string, Set<Operation>>();
  for (const operation of operations) {
    for (const { segments } of operation.routes) {
      const [first] = segments;
      if (first?.kind !== "name") continue;
      const name = first.name.toLowerCase();
      below.set(name, (below.get(name) ?? new Set()).add(operation));
    }
  }
  const needs = new Map([...below].map(([name, own]) => [name, parentNeed([...own])]));
  const { open, ...own } = needs.get("me") ?? beside;
  // An application has signed nobody in.
  const ofUser = new Set([...open].filter((kind) => kind !== "application"));
  return needs.set("me", { ...own, application: new Set(), open: ofUser });
}

/** What a server holds: the data, and the types by which they are read. */
interface Holdings extends Pick<World, "root" | "rootType" | "pageSize"> {
  readonly types: TypeIndex;
}

function holdingsOf(
  all: TypeIndex,
  documented: readonly Operation[],
  data: ServedData,
  largeCollection: number,
  ownData?: unknown,
): Holdings {
  const written: Entity = {
    values: {},
    links: data === "made" ? {} : { identityGovernance: dataSet(data, largeCollection), postOffice: postOffice() },
  };
  // What nobody wrote data for has some made.
  const others = documented.filter(({ routes }) => !routes.some((route) => leads(written, route)));
  const rooted = rootedTypes(all, others);
  const placed = ownData === undefined ? placeExamples(rooted, others) : placeData(ownData, rooted);
  const known = Object.entries(written.links).filter(([name]) => rooted.root.navigation[name] !== undefined);
  const own: Entity = { values: {}, links: Object.fromEntries(known) };
  return {
    types: rooted.types,
    rootType: rooted.root,
    root: others.length === 0 ? own : joined(madeTree(rooted, placed, others, ownData === undefined), own),
    pageSize: others.length === 0 ? Math.max(fewestOnPage, largeCollection / 100) : 20,
  };
}

// What somebody gave stays as it was given.
function madeTree(
  rooted: RootedTypes,
  placed: Placed | undefined,
  others: readonly Operation[],
  isOurs: boolean,
): Entity {
  const tree = makeTree(rooted, placed);
  if (isOurs) {
    nameParents(tree, others);
    suitParents(tree, others);
  }
  return tree;
}

interface Kept {
  readonly documented: readonly Operation[];
  readonly data: ServedData;
  readonly largeCollection: number;
  readonly holdings: Holdings;
}

const mostKept = 4;
const kept = new WeakMap<TypeIndex, readonly Kept[]>();

// A proof starts hundreds of servers of the same contracts, and nothing that they do changes what they hold.
function keptHoldings(
  types: TypeIndex,
  documented: readonly Operation[],
  data: ServedData,
  largeCollection: number,
): Holdings {
  const before = kept.get(types) ?? [];
  const same = before.find(
    (one) =>
      one.data === data &&
      one.largeCollection === largeCollection &&
      one.documented.length === documented.length &&
      one.documented.every((operation, at) => operation === documented[at]),
  );
  if (same !== undefined) return same.holdings;
  const holdings = holdingsOf(types, documented, data, largeCollection);
  kept.set(types, [{ documented, data, largeCollection, holdings }, ...before.slice(0, mostKept - 1)]);
  return holdings;
}

// The names of a path up to the first key: an entity set is there or not, whatever the keys.
function leads(root: Entity, { segments }: Route): boolean {
  let here: Entity | readonly Entity[] | undefined = root;
  for (const segment of segments) {
    if (segment.kind === "key" || here === undefined || isMany(here)) break;
    here = here.links[segment.name];
  }
  return here !== undefined;
}

/** What was written goes before what was made, wherever it leads. */
function joined(made: Entity, own: Entity): Entity {
  const links: Record<string, Entity | readonly Entity[]> = { ...made.links };
  for (const [name, linked] of Object.entries(own.links)) {
    const other = links[name];
    links[name] = other === undefined || isMany(other) || isMany(linked) ? linked : joined(other, linked);
  }
  return { ...made, ...own, links };
}

/** The audiences that a token may name: the service's application id, and each cloud's origin with or without a slash. */
function audiences(operations: readonly Operation[]): ReadonlySet<string> {
  const origins = operations.flatMap((operation) => [...operation.roots.values()].map((root) => new URL(root).origin));
  return new Set(
    ["https://graph.microsoft.com", ...origins].flatMap((origin) => [origin, `${origin}/`]).concat(graphApplicationId),
  );
}
