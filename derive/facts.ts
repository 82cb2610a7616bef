import type { ExampleFacts } from "../specs/documented-example.ts";
import type { Erratum, Place } from "../specs/source.ts";
import type { AskedEntities, Cloud, NestedOptions } from "../specs/operation.ts";
import type { Gap } from "./gap.ts";

/**
 * Who can state a fact, the strongest first: the documentation page itself, a permissions file, a service's $metadata, and
 * what Graph does unless it is told otherwise. Where two disagree, the stronger is used.
 */
export const origins = ["page", "permissions", "metadata", "convention"] as const;
export type Origin = (typeof origins)[number];

/** Something that is documented, with who says so and where. */
export interface Fact<T> {
  readonly value: T;
  readonly origin: Origin;
  readonly at: Place;
}

/**
 * A documented request line. `template` names each key `{parameter}`; `unbound` says why the line cannot be asked for with
 * keys alone.
 */
export interface RequestLine {
  readonly method: string;
  readonly written: string;
  readonly template: string;
  readonly parameters: readonly string[];
  /** Members by which an entity may be named as well as by its key, by parameter. */
  readonly alternateKeys?: Readonly<Record<string, string>>;
  /** Query parameters beside OData's own that the line cannot do without, with a value that a page shows for each. */
  readonly query?: readonly QueryParameter[];
  /** The navigation property that the line expands, where it does. */
  readonly expands?: string;
  readonly unbound?: string;
}

/** A query parameter with a value to send; undefined where nobody says one. */
export interface QueryParameter {
  readonly name: string;
  readonly value?: string;
}

/** A request header that some query options need: its value, those options, and whether `$count=true` goes with it. */
export interface NeededHeader {
  readonly name: string;
  readonly value: string;
  readonly beside: readonly string[];
  readonly counted: boolean;
}

/**
 * A row of the permission table, each list from the least to the most privileged. `conditional` is the text of a row whose
 * permissions hold together, or for some resources only.
 */
export type PermissionRow =
  | { readonly supported: true; readonly least: readonly string[]; readonly higher: readonly string[] }
  | { readonly supported: true; readonly conditional: string }
  | { readonly supported: false };

/** Who may ask for some of the paths of an operation, where that is not what holds for the others. */
export interface PathPermissions {
  readonly templates: readonly string[];
  readonly permissions: PermissionRows;
  readonly unasserted?: readonly string[];
  /** Permissions that reach no further than the signed-in user, where the path is that of any user. */
  readonly selfOnly?: readonly string[];
}

export type PermissionRows = Readonly<Partial<Record<PermissionType, Fact<PermissionRow>>>>;
export type PermissionType = "delegatedWork" | "delegatedPersonal" | "application";

/** What a successful answer holds: a qualified type, or a collection of it. `page` is the id of the page that describes it. */
export interface Returned {
  readonly resource: string;
  readonly collection: boolean;
  readonly page?: string;
}

/** What an operation can do beyond its query options; the others than `selectPaths` and `expandOptions` speak of collections. */
export interface Abilities {
  /** Properties that clauses of `$search` name. */
  readonly searchable?: Fact<readonly string[]>;
  /** Paths into complex properties that `$select` is shown with. */
  readonly selectPaths?: Fact<readonly string[]>;
  /** By navigation property, the options that are shown inside of its `$expand`. */
  readonly expandOptions?: ReadonlyMap<string, Fact<NestedOptions>>;
  /** By collection, what filters are shown to ask of its entities. */
  readonly askedEntities?: ReadonlyMap<string, Fact<AskedEntities>>;
  /** Whether `/$count` behind the path gives the number of its items. */
  readonly countSegment?: Fact<true>;
  /** Types of which alone a path that ends in them gives the items. */
  readonly casts?: readonly Fact<string>[];
  /** Whether `Prefer: odata.maxpagesize` is heard. */
  readonly pageSizePreference?: Fact<true>;
  readonly bodyPreference?: Fact<true>;
  /** How many items a page has at most, whatever is asked for. */
  readonly pageSize?: Fact<{ readonly most: number }>;
}

/** What pages and other sources say of one operation. What is absent is named in `gaps`. */
export interface OperationFacts {
  readonly kind: "operation";
  readonly id: string;
  readonly title?: Fact<string>;
  readonly namespace?: Fact<string>;
  readonly requests: readonly Fact<RequestLine>[];
  readonly permissions: PermissionRows;
  /** Permissions that are neither allowed nor refused for certain. */
  readonly unasserted?: readonly string[];
  readonly selfOnly?: readonly string[];
  /** Permissions of paths that have others than `permissions`. */
  readonly pathPermissions?: readonly PathPermissions[];
  /** Names of the directory roles of which a signed-in user needs one, least privileged first. */
  readonly roles: readonly Fact<string>[];
  readonly availability: Readonly<Partial<Record<Cloud, Fact<boolean>>>>;
  /** With their `$`, in lower case. Undefined where the page does not say which. */
  readonly queryOptions?: readonly Fact<string>[];
  readonly headers: readonly Fact<string>[];
  readonly neededHeaders?: readonly Fact<NeededHeader>[];
  readonly abilities?: Abilities;
  readonly status?: Fact<number>;
  readonly returns?: Fact<Returned>;
  readonly examples: readonly ExampleFacts[];
  readonly gaps: readonly Gap[];
  readonly errata: readonly Erratum[];
}

/** What is documented of one property or relationship. Undefined is what nobody says. */
export interface MemberFacts {
  readonly name: string;
  readonly at: Place;
  /** An Edm or qualified type, or `Collection(…)` of one. */
  readonly type?: Fact<string>;
  readonly nullable?: Fact<boolean>;
  readonly key?: Fact<true>;
  /** Returned on request, or with some values of others. */
  readonly optional?: Fact<true>;
  /** Returned only when it is selected. */
  readonly selectedOnly?: Fact<true>;
  /** The most characters of a text. */
  readonly maxLength?: Fact<number>;
  /** Operators and functions of `$filter`, in lower case. */
  readonly filter?: Fact<readonly string[]>;
  readonly orderby?: Fact<true>;
  readonly expand?: Fact<true>;
  /** Values that the description lists, for an enumeration that has no page of its own. */
  readonly values?: Fact<readonly string[]>;
}

/** What is documented of an entity type or a complex type. */
export interface ResourceFacts {
  readonly kind: "resource";
  readonly id: string;
  readonly title?: Fact<string>;
  readonly name?: Fact<string>;
  /** As the page states it. */
  readonly namespace?: Fact<string>;
  readonly shape?: Fact<"entity" | "complex">;
  readonly properties: readonly MemberFacts[];
  readonly navigation: readonly MemberFacts[];
  readonly enums: readonly EnumFacts[];
  readonly gaps: readonly Gap[];
  readonly errata: readonly Erratum[];
}

/** What is documented of an enumeration. Members have no value where the page gives none. */
export interface EnumFacts {
  readonly kind: "enum";
  readonly id: string;
  readonly title?: Fact<string>;
  readonly name?: Fact<string>;
  readonly namespace?: Fact<string>;
  readonly flags?: Fact<boolean>;
  readonly members: readonly Fact<{ readonly name: string; readonly value?: number }>[];
  readonly gaps: readonly Gap[];
  readonly errata: readonly Erratum[];
}

export type Facts = OperationFacts | ResourceFacts | EnumFacts;
