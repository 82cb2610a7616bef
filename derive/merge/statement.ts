import { type Capabilities, optionCapabilities } from "../metadata/capabilities.ts";
import type { Erratum, Place } from "../../specs/source.ts";
import type { ResourceType } from "../../specs/resource.ts";
import type { MetadataModel } from "../metadata/read-metadata.ts";

/** What is told by one source, and where each member of it stands; the whole where no member is named. */
export interface Statement<T> {
  readonly value: T;
  readonly at: (member?: string) => Place;
}

/** Two sources held against each other: the stronger first. */
export interface Merged<T> {
  readonly value: T;
  readonly errata: readonly Erratum[];
}

/** Notes where a weaker source says something else than a stronger one. */
export class Comparison {
  readonly errata: Erratum[] = [];
  readonly #strong: Statement<unknown>;
  readonly #weak: Statement<unknown>;
  constructor(strong: Statement<unknown>, weak: Statement<unknown>) {
    this.#strong = strong;
    this.#weak = weak;
  }

  /** Adds an erratum where both texts are given and differ. `member` is what they are about, if not the whole. */
  hold(about: string, used: string | undefined, stated: string | undefined, member?: string): void {
    if (used === undefined || stated === undefined || used === stated) return;
    this.errata.push({ about, stated, at: this.#weak.at(member), used, usedAt: this.#strong.at(member) });
  }
}

/** What a `$metadata` document, named `document`, says of a type, with the lines of its members. Undefined without the type. */
export function metadataStatement(
  model: MetadataModel,
  type: string,
  document: string,
): Statement<ResourceType> | undefined {
  const value = model.types.get(type);
  if (value === undefined) return undefined;
  return { value, at: (member) => ({ document, line: lineOf(model, value, member) }) };
}

// An inherited member stands with the base type that declares it; an absent one is told by the type that lacks it.
function lineOf(model: MetadataModel, type: ResourceType, member: string | undefined): number {
  const own = member === undefined ? undefined : model.lines.get(`${type.name}/${member}`);
  if (own !== undefined) return own;
  const base = type.kind === "enum" || type.base === undefined ? undefined : model.types.get(type.base);
  const inherited = base !== undefined && member !== undefined && base.kind !== "enum" && has(base, member);
  return inherited ? lineOf(model, base, member) : (model.lines.get(type.name) ?? 1);
}

function has(type: Exclude<ResourceType, { kind: "enum" }>, member: string): boolean {
  return Object.hasOwn(type.properties, member) || Object.hasOwn(type.navigation, member);
}

/**
 * Merges the query options that a page documents with what the metadata annotates. The page is used: options that only the
 * metadata supports are not added, since nobody has promised them for the operation.
 */
export function mergeQueryOptions(
  page: Statement<readonly string[]>,
  metadata: Statement<Capabilities>,
): Merged<readonly string[]> {
  const notes = new Comparison(page, metadata);
  for (const [option, fact] of optionCapabilities) {
    const annotated = metadata.value[fact];
    if (annotated === false && page.value.includes(option)) notes.hold(option, "supported", "not supported", option);
  }
  return { value: page.value, errata: notes.errata };
}
