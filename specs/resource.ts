/** A comparison that `$filter` supports on a member. */
export type Operator = "eq" | "ne" | "lt" | "le" | "gt" | "ge";

/** What else `$filter` may support on a member: functions of texts, lists of values, flags, elements of collections, negation. */
export type FilterFunction = "startswith" | "endswith" | "contains" | "in" | "has" | "any" | "all" | "not";

/**
 * A documented structural property. `optional`: a conformant answer may lack it although it is not null. `nullItems`: the
 * items of a collection may be null. `selectedOnly`: documented to come only when it is selected. `maxLength`: of a text, in characters.
 */
export interface Property {
  readonly type: string;
  readonly nullable: boolean;
  readonly nullItems?: true;
  readonly maxLength?: number;
  readonly key?: true;
  readonly optional?: true;
  readonly selectedOnly?: true;
  readonly filter?: readonly Operator[];
  readonly filterFunctions?: readonly FilterFunction[];
  readonly orderby?: true;
  readonly aliases?: readonly string[];
}

/**
 * A documented navigation property. `inline`: what stands in an answer without `$expand`, all members or the named ones.
 * `expand`: the level at which `$expand` is documented for it.
 */
export interface Navigation {
  readonly type: string;
  readonly nullable?: boolean;
  readonly contained?: true;
  readonly inline?: "all" | readonly string[];
  readonly filter?: readonly Operator[];
  readonly expand?: "must" | "should";
}

/** A documented relation between members: `when` they have these values, the members of `isNull` are null. */
export interface StateRule {
  readonly when: Readonly<Record<string, readonly string[]>>;
  readonly isNull: readonly string[];
}

/**
 * An entity type, a complex type, or the error object. `properties` and `navigation` include those of the `base` type;
 * values of an `abstract` type are always of a derived one; an `open` type has members that nobody declares.
 */
export interface StructuredType {
  readonly kind: "entity" | "complex" | "error";
  readonly name: string;
  readonly base?: string;
  readonly abstract?: boolean;
  readonly open?: boolean;
  readonly singleton?: string;
  readonly properties: Readonly<Record<string, Property>>;
  readonly navigation: Readonly<Record<string, Navigation>>;
  readonly states: readonly StateRule[];
}

/**
 * An enumeration type: member names with their values, in declaration order. Members after `sentinel` are sent only on
 * request, except those of `unreplaced`; those of `alsoListed` are documented without a value. `byValue`: a member may be
 * told by its value too, in a string, which OData allows where nobody says otherwise.
 */
export interface EnumType {
  readonly kind: "enum";
  readonly name: string;
  readonly flags: boolean;
  readonly byValue?: true;
  readonly sentinel?: string;
  readonly unreplaced: readonly string[];
  readonly alsoListed: readonly string[];
  readonly members: Readonly<Record<string, number>>;
}

export type ResourceType = StructuredType | EnumType;

/** The documented types by qualified name. */
export type TypeIndex = ReadonlyMap<string, ResourceType>;
