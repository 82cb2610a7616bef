import type { ExampleFacts } from "../specs/documented-example.ts";
import type { Erratum, Place } from "../specs/erratum.ts";
import type { Cloud } from "../specs/operation.ts";
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
 * keys alone. `contexts` are what context URLs of its answers may name, in the form of operation documents.
 */
export interface RequestLine {
  readonly method: string;
  readonly written: string;
  readonly template: string;
  readonly parameters: readonly string[];
  readonly unbound?: string;
  readonly contexts?: readonly string[];
}

/**
 * A row of the permission table, each list from the least to the most privileged. `conditional` is the text of a row whose
 * permissions hold together, or for some resources only.
 */
export type PermissionRow =
  | { readonly supported: true; readonly least: readonly string[]; readonly higher: readonly string[] }
  | { readonly supported: true; readonly conditional: string }
  | { readonly supported: false };

export type PermissionType = "delegatedWork" | "delegatedPersonal" | "application";

/** What a successful answer holds: a qualified type, or a collection of it. `page` is the id of the page that describes it. */
export interface Returned {
  readonly resource: string;
  readonly collection: boolean;
  readonly page?: string;
}

/** What pages and other sources say of one operation. What is absent is named in `gaps`. */
export interface OperationFacts {
  readonly kind: "operation";
  readonly id: string;
  readonly title?: Fact<string>;
  readonly namespace?: Fact<string>;
  readonly requests: readonly Fact<RequestLine>[];
  readonly permissions: Readonly<Partial<Record<PermissionType, Fact<PermissionRow>>>>;
  /** Permissions that are neither allowed nor refused for certain. */
  readonly unasserted?: readonly string[];
  /** Names of the directory roles of which a signed-in user needs one, least privileged first. */
  readonly roles: readonly Fact<string>[];
  readonly availability: Readonly<Partial<Record<Cloud, Fact<boolean>>>>;
  /** With their `$`, in lower case. Undefined where the page does not say which. */
  readonly queryOptions?: readonly Fact<string>[];
  readonly headers: readonly Fact<string>[];
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
  /** Returned only when it is selected. */
  readonly optional?: Fact<true>;
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
  readonly flags?: Fact<boolean>;
  readonly members: readonly Fact<{ readonly name: string; readonly value?: number }>[];
  readonly gaps: readonly Gap[];
  readonly errata: readonly Erratum[];
}

export type Facts = OperationFacts | ResourceFacts | EnumFacts;
