import type { OpenAPIV3_1 } from "openapi-types";

import type { Source } from "./source.ts";

export const clouds = ["global", "us-gov-l4", "us-gov-l5", "china"] as const;
export type Cloud = (typeof clouds)[number];

/** A piece of a route: a name as documented, or the key of the collection before it. */
export type Segment =
  | { readonly kind: "name"; readonly name: string }
  | { readonly kind: "key"; readonly parameter: string };

/**
 * A piece of the path in a context URL: a name, or the key of the collection before it. A key is one of the route, has a `value`
 * that the path names, such as `inbox`, or is known to the service alone, as behind `me`. One that is not `quoted` is a
 * number or a GUID.
 */
export type ContextSegment =
  | { readonly kind: "name"; readonly name: string }
  | { readonly kind: "key"; readonly parameter?: string; readonly value?: string; readonly quoted: boolean };

/** A path that context URLs of a route may have, and what ends it behind the select list. */
export interface ContextForm {
  readonly segments: readonly ContextSegment[];
  readonly suffix?: "$entity" | "$delta";
}

/** One documented way to reach the resource. `template` starts with `/` and is relative to the service root. */
export interface Route {
  readonly id: string;
  readonly template: string;
  readonly segments: readonly Segment[];
  /** Names of the keys, outermost first. */
  readonly parameters: readonly string[];
  /** Query parameters that every request on it must have, with what is sent. */
  readonly query?: readonly { readonly name: string; readonly value: string }[];
  /** Who may go this way, where that is not what the operation's own table says. */
  readonly permissions?: PermissionTable;
  /** What context URLs may name by the service's metadata, the likeliest first; absent where nobody asked it. */
  readonly contexts?: readonly ContextForm[];
}

/** Permissions of one permission type: any single one suffices. */
export type Grant =
  | { readonly supported: true; readonly least: readonly string[]; readonly higher: readonly string[] }
  | { readonly supported: false };

export interface PermissionName {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly delegatedId?: string;
  readonly applicationId?: string;
  /** Members of the returned type that whoever has it alone is not shown. */
  readonly withholds?: readonly string[];
}

export interface DirectoryRole {
  readonly name: string;
  readonly templateId: string;
}

/** The documented permission table, with what is neither allowed nor refused for certain. */
export interface PermissionTable {
  readonly names: readonly PermissionName[];
  readonly delegatedWork: Grant;
  readonly delegatedPersonal: Grant;
  readonly application: Grant;
  readonly roles: readonly DirectoryRole[];
  readonly unasserted: { readonly permissions: readonly string[]; readonly roles: readonly DirectoryRole[] };
  /** Permissions that reach no further than the signed-in user, where the way is that of any user: another's is refused. */
  readonly selfOnly?: readonly string[];
  /** The way is that of the signed-in user: an application has none, and is refused in whatever way. */
  readonly delegatedOnly?: true;
}

/** A documented request with its documented answer. */
export interface Example {
  readonly id: string;
  readonly route: string;
  readonly summary: string;
  readonly request: { readonly method: string; readonly url: string };
  readonly status: number;
  readonly mediaType: string;
  readonly body: unknown;
  readonly source: Source;
}

/** A request header that some query options need, and whether `$count=true` goes with it. */
export interface NeededHeader {
  readonly name: string;
  readonly value: string;
  /** With their `$`. */
  readonly beside: readonly string[];
  readonly counted: boolean;
}

/** Options that may stand inside of `$expand`, beside `$select`. */
export const nestedOptions = ["$filter", "$orderby", "$top", "$skip", "$count", "$expand", "$levels"] as const;
export type NestedOption = (typeof nestedOptions)[number];

/** What may stand inside of the `$expand` of a navigation property. */
export interface NestedOptions {
  readonly options: readonly NestedOption[];
  /** Members that examples filter by inside of it with `eq`, whatever their type says. */
  readonly members?: readonly string[];
  /** How many levels may be asked for; without one, all of them may be, by `max`. */
  readonly mostLevels?: number;
}

/**
 * The quantifiers that a filter may ask the entities behind a navigation property with, or the complex values of a collection,
 * and the members that it may ask for.
 */
export interface AskedEntities {
  readonly quantifiers: readonly ("any" | "all")[];
  readonly members: readonly string[];
}

/** Entities of which a member is one of these values, or has one of them in it. */
export interface SuitedParents {
  readonly member: string;
  readonly values: readonly string[];
}

/** What the documentation promises about one operation. */
export interface Operation {
  readonly id: string;
  readonly title: string;
  readonly namespace: string;
  readonly document: OpenAPIV3_1.Document;
  readonly returns: { readonly resource: string; readonly collection: boolean };
  /** Whether a target is asked for it when nobody says which operations it has. */
  readonly byDefault: boolean;
  /** Whether the path is documented as one that nothing can be written to. */
  readonly readOnly: boolean;
  readonly routes: readonly Route[];
  readonly permissions: PermissionTable;
  /** Documented query options, with their `$`. */
  readonly queryOptions: readonly string[];
  readonly neededHeaders?: readonly NeededHeader[];
  /** Properties of which the documentation says that clauses of `$search` name them. */
  readonly searchable?: readonly string[];
  /** Properties that a `$search` for plain words looks into, among others, and that a clause may name; no two are joined. */
  readonly wordSearched?: readonly string[];
  /** Paths into complex properties that `$select` is documented with, such as `address/city`. */
  readonly selectPaths?: readonly string[];
  /** By navigation property, the options that are documented inside of its `$expand`. */
  readonly expandOptions?: ReadonlyMap<string, NestedOptions>;
  /** By navigation property, what filters are documented to ask of the entities behind it. */
  readonly askedEntities?: ReadonlyMap<string, AskedEntities>;
  /** Whether `/$count` behind the path is documented to give the number of items. */
  readonly countSegment?: true;
  /** Whether there are query options of which no source says which they are. */
  readonly unnamedOptions?: true;
  /** Options that are no more than supposed: the target understands them for other operations, and no source names them for this one. */
  readonly supposes?: readonly string[];
  /** By parameter, what the entities of a key are of which alone there is such a thing: series have instances, single events none. */
  readonly parents?: Readonly<Record<string, SuitedParents>>;
  /** Navigation properties whose changes stand beside an entity in a round of changes, as `members@delta`. */
  readonly linkedChanges?: readonly string[];
  /** By parameter, the member by which what the path gives names the entity of that key: `parentFolderId` for the messages of a folder. */
  readonly namedParents?: Readonly<Record<string, string>>;
  /** The navigation property by which what the path gives leads back to what the path is of: `memberOf` for the members of a group. */
  readonly partner?: string;
  /** Types that are documented to stand behind the path, which then gives their items alone. */
  readonly casts?: readonly string[];
  /** Whether `Prefer: outlook.body-content-type` is documented. */
  readonly bodyPreference?: true;
  /** Whether `Prefer: odata.maxpagesize` is documented. */
  readonly pageSizePreference?: true;
  /** How many items a page is documented to have at most. */
  readonly mostPerPage?: number;
  readonly roots: ReadonlyMap<Cloud, string>;
  readonly availability: ReadonlyMap<Cloud, boolean>;
  /** By parameter, the names that may stand in the place of its key and lead to the same kind of entity for everybody. */
  readonly wellKnownKeys?: Readonly<Record<string, readonly string[]>>;
  /** By parameter, the member of the entity that may stand in the place of its key, such as a user's principal name. */
  readonly alternateKeys?: Readonly<Record<string, string>>;
  /** Keys of which the documentation itself gives contradicting values in a context URL. */
  readonly contestedKeys: readonly string[];
  readonly examples: readonly Example[];
  /** Members that documented examples show, where the contract has them without the examples. */
  readonly shown?: readonly string[];
}

/** The parameter of the key under which what a route gives stands: of the folder for its messages and for each of them. */
export function parentParameter(route: Route): string | undefined {
  const segments = asksForChanges(route) ? route.segments.slice(0, -1) : route.segments;
  const above = segments.at(segments.at(-1)?.kind === "key" ? -3 : -2);
  return above?.kind === "key" ? above.parameter : undefined;
}

/** The operations that a target is asked for when nobody says which it has: those marked so, or all where none is. */
export function defaultOperations(operations: readonly Operation[]): readonly Operation[] {
  const marked = operations.filter(({ byDefault }) => byDefault);
  return marked.length > 0 ? marked : operations;
}

/** Whether a route asks for what changed in a collection since the last round. */
export function asksForChanges({ segments }: Route): boolean {
  const last = segments.at(-1);
  return last?.kind === "name" && /^(?:[\w.]+\.)?delta(?:\(.*\))?$/i.test(last.name);
}
