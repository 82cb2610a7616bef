import type { FilterNode, Member } from "../filter/filter-node.ts";
import type { Entity } from "../data/entity.ts";

/** `$select`: canonical names in request order without duplicates; `*` stands for all structural members. */
export type Selection = readonly string[];

export interface Expansion {
  readonly navigation: string;
  readonly select?: Selection;
  /** The other options inside of it, which have their meaning there for what the navigation property leads to. */
  readonly nested?: Omit<Options, "select">;
  /** How often the navigation property is followed; once unless given. */
  readonly levels?: number;
}

/** What `$search` asks for. */
export type SearchNode =
  | { readonly kind: "words"; readonly property: string | undefined; readonly text: string }
  | { readonly kind: "all" | "any"; readonly parts: readonly SearchNode[] };

export interface OrderKey {
  readonly member: Member;
  readonly descending: boolean;
}

/** The system query options of a request, parsed. */
export interface Options {
  readonly select?: Selection;
  readonly expand?: readonly Expansion[];
  readonly filter?: FilterNode;
  readonly orderby?: readonly OrderKey[];
  readonly search?: SearchNode | undefined;
  readonly top?: number;
  readonly skip?: number;
  readonly count?: boolean;
  /** Whether only what changed since the last round is asked for: the data never change. */
  readonly sinceThen?: boolean;
  /** How many items earlier pages have shown. */
  readonly offset?: number;
}

/** What of an entity goes into the answer. */
export interface Members {
  readonly properties: readonly string[];
  /** Navigation properties in the form that they have without `$expand`. */
  readonly inline: readonly string[];
  readonly expanded: readonly Expansion[];
}

/** A page of a collection, and how many items were shown when it ends, if more remain. */
export interface Page {
  readonly items: readonly Entity[];
  readonly next: number | undefined;
}

/** What the client asked to see of the whole collection. */
export interface Limits {
  readonly skip: number;
  readonly top: number;
  readonly count: boolean;
}
