import type { AboutTokens } from "./claims.ts";
import type { NestedOption } from "./operation.ts";
import type { Source } from "./source.ts";

export const levels = ["must", "should", "may"] as const;
export type Level = (typeof levels)[number];

/** The conformance classes, in the order in which reports show them. */
export const conformanceClasses = [
  "status",
  "shape",
  "context",
  "projection",
  "errors",
  "permissions",
  "query",
  "paging",
  "robustness",
] as const;
export type ConformanceClass = (typeof conformanceClasses)[number];

/** What every target claims, whatever it is. */
const claimedByAll: readonly ConformanceClass[] = ["status", "shape", "context", "projection", "errors"];

/** Choices of classes that have a name: what such a service is for. */
export const profiles = {
  /** Answers like Graph to a test that brings any token. */
  mock: [...claimedByAll, "query", "paging"],
  /** Lets in who may, and passes on what it is asked. */
  gateway: [...claimedByAll, "permissions", "robustness"],
  full: conformanceClasses,
} as const satisfies Readonly<Record<string, readonly ConformanceClass[]>>;
export type ProfileName = keyof typeof profiles;

/** Levels that the user gives to requirements, by globs over their ids. */
export type ChosenLevels = Readonly<Record<string, Level | "off">>;

/** What a target says of itself. What it says nothing of is claimed as documented. */
export interface TargetClaims {
  /** The routes that are served, as globs over their templates, by globs over operation ids: of several the last one counts. */
  readonly operations?: Readonly<Record<string, string | readonly string[]>>;
  /** Ids that exist there, by the template of the route that they are for, and by parameter. */
  readonly ids?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Whether tokens are looked at: then who may not read is refused. */
  readonly tokens?: "checked" | "unchecked";
  /** The query options that are understood, of those that are documented. */
  readonly options?: readonly string[];
}

/** The query options of OData that operations document. */
export const queryOptions = [
  "$select",
  "$filter",
  "$orderby",
  "$expand",
  "$search",
  "$top",
  "$skip",
  "$count",
] as const;

/** Which operations a requirement speaks of; of all of them unless something is said. */
export interface About {
  /** Query options that must be documented for the operation. */
  readonly options?: readonly string[];
  readonly returns?: "collection" | "entity";
  /** Whether the route, or the context URL of its answers, must have keys. */
  readonly keys?: "route" | "context";
  /** Whether the operation's path must be documented as one that nothing can be written to. */
  readonly readOnly?: true;
}

/** The kinds of values that filters compare. */
export const comparedKinds = [
  "datetime",
  "text",
  "enum",
  "number",
  "boolean",
  "guid",
  "date",
  "time",
  "duration",
] as const;

/** What makes a text no OData expression, whatever its names mean. */
export type Flaw = "unbalanced" | "unterminated" | "incomplete";

/** A statement about filters of one kind. */
export interface AboutFilters {
  readonly by:
    | "null"
    | "flags"
    | "lists"
    | "text-parts"
    | "elements"
    | "navigation"
    | "complex"
    | "supposed"
    | `beside-${"select" | "orderby" | "expand"}`;
  /** What data would let it be decided. */
  readonly needs: string;
}

/** A statement about filters that compare members of some kinds. */
export interface AboutComparisons {
  readonly kinds: readonly (typeof comparedKinds)[number][];
  /** What data would let it be decided. */
  readonly needs: string;
}

/** Query options that no service can understand. */
export interface WrongOptions {
  /** `{key}` stands for the name of each key. */
  readonly filter?: string;
  readonly orderby?: string;
  readonly expand?: readonly { readonly name: string }[];
  readonly top?: number;
}

/** A statement about options that stand inside of `$expand`. */
export interface AboutNested {
  readonly options: readonly NestedOption[];
  /** What data would let it be decided. */
  readonly needs: string;
}

/** Other ways to write the path of a request. */
export const pathSpellings = [
  "keys-in-parentheses",
  "encoded-keys",
  "trailing-slash",
  "other-casings",
  "documented",
] as const;
export type PathSpelling = (typeof pathSpellings)[number];

/** A statement about a header of answers with these statuses: with one of the values, or with any unless told. */
export interface AboutHeader {
  readonly name: string;
  readonly statuses: readonly number[];
  readonly values?: readonly string[];
  /** Who asks, where it is not the one who may read. */
  readonly asker?: "anonymous";
}

/** A header of a request. */
export type HeaderLine = readonly [name: string, value: string];

/** What is refused, with a 4xx unless a status is told, or that it has an envelope; then only another refusal breaks it. */
export interface AboutRefusal {
  readonly what:
    | "anything"
    | "writes"
    | "malformed-filter"
    | "unknown-id"
    | "unknown-id-unauthenticated"
    | "unknown-select"
    | "unknown-path"
    | "lacking-parameter";
  readonly status?: number;
  readonly envelope?: true;
}

/** A statement about orders by one member: of which kinds, and how the direction is written. */
export interface AboutOrders {
  readonly by: "plain" | "enum";
  readonly directions: readonly ("none" | "asc" | "desc")[];
  /** What data would let it be decided. */
  readonly needs: string;
}

/** A statement about members of one kind: the findings against the derived schema that break it. */
export interface AboutMembers {
  readonly of: "enumerations" | "flags" | "timestamps" | "bounded-texts" | "not-nullable";
  readonly findings: "enum" | "pattern" | "format" | "length" | "null";
  /** What data would let it be decided. */
  readonly needs: string;
}

/** One testable statement of a contract. Its id is its path below `specs/requirements`, without the extension. */
export interface Requirement {
  readonly id: string;
  readonly class: ConformanceClass;
  readonly title: string;
  readonly level: Level;
  /** Whether the user has turned it off; never so in its document. */
  readonly off?: true;
  /** The sentence that a report prints when the statement does not hold. */
  readonly broken: string;
  /** What the owner of the target does about it. */
  readonly next: string;
  readonly about?: About;
  /**
   * Requirements without which this one cannot hold either, the most fundamental first: where one of them is broken in the
   * same place, this one is told as its consequence.
   */
  readonly presupposes?: readonly string[];
  /**
   * How a quick run, which has few requests to spend, treats it: on every route unless told otherwise, on one route only, or
   * not at all because others cover what it would find.
   */
  readonly quick?: "one-route" | "skipped";
  /** All that such a requirement on permissions says: one suite tests by it, and none is written for it. */
  readonly tokens?: AboutTokens;
  /** Likewise of filters that compare. */
  readonly compares?: AboutComparisons;
  /** Likewise of filters of another kind. */
  readonly filters?: AboutFilters;
  /** Likewise of options inside of `$expand`. */
  readonly nested?: AboutNested;
  /** Likewise of options that are refused. */
  readonly wrong?: readonly WrongOptions[];
  /** What makes a filter as wrong as they are. */
  readonly flaw?: Flaw;
  /** Statuses beside a 4xx by which they may be refused. */
  readonly alsoRefused?: readonly number[];
  /** Likewise of a path that is accepted. */
  readonly spelling?: PathSpelling;
  /** Likewise of a header. */
  readonly header?: AboutHeader;
  /** Likewise of requests that are refused. */
  readonly refused?: AboutRefusal;
  /** Likewise of navigation properties that are documented to be expandable this surely. */
  readonly expands?: "must" | "should";
  /** Likewise of orders. */
  readonly orders?: AboutOrders;
  /** Likewise of request headers: each of them changes nothing. An empty one is left out. */
  readonly passedOver?: readonly HeaderLine[];
  /** Likewise of keys in the context URL: those of which no documented example shows another, or the others. */
  readonly contextKeys?: "certain" | "contested";
  /** Likewise of ids below another parent than their own: such whose keys the documentation tells without contradicting itself, or the others. */
  readonly parents?: "certain" | "contested";
  /** Likewise of members of one kind. */
  readonly members?: AboutMembers;
  readonly sources: readonly Source[];
}
