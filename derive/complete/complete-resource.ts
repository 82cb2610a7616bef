import type { Erratum, Place } from "../../specs/source.ts";
import { typeOf } from "../../specs/loading/types-of.ts";
import type { EnumType, ResourceType, StructuredType } from "../../specs/resource.ts";
import { mergeType } from "../merge/merge-type.ts";
import { metadataStatement } from "../merge/statement.ts";
import type { MetadataModel } from "../metadata/read-metadata.ts";
import { pageId } from "../pages/page.ts";
import type { Named } from "../sources.ts";
import { token } from "../write/places.ts";

type Content = Readonly<Record<string, unknown>>;

/**
 * The document of a type that a page describes, with what the metadata adds. What the document has by convention alone gives
 * way to the metadata. The document comes back as it is where the metadata does not have the type.
 */
export function completeResource(
  content: Content,
  { document, content: model }: Named<MetadataModel>,
): { readonly content: Content; readonly errata: readonly Erratum[] } {
  const page = typeOf(content);
  const other = metadataStatement(model, page.name, document);
  if (other === undefined) return { content, errata: [] };
  const places = placesOf(content);
  const at = (member?: string): Place => placeOf(places, member);
  if ((page.kind === "enum") !== (other.value.kind === "enum")) {
    const side = { about: `kind of ${page.name}`, stated: other.value.kind, at: other.at() };
    return { content, errata: [{ ...side, used: page.kind, usedAt: at() }] };
  }
  const merged = mergeType({ value: stated(page, other.value, places), at }, other);
  const errata = merged.errata.map((erratum) => ({ ...erratum, about: `${erratum.about} of ${page.name}` }));
  const sources = [...((content["sources"] ?? []) as readonly string[]), pageId(document)];
  return { content: { ...written(content, merged.value), sources }, errata };
}

/** The page's type without what it has by convention alone. */
function stated(page: ResourceType, metadata: ResourceType, places: Places): ResourceType {
  if (page.kind === "enum") {
    return metadata.kind === "enum" && places.get("/flags") === "convention"
      ? { ...page, flags: metadata.flags }
      : page;
  }
  const kind = metadata.kind !== "enum" && !places.has("/kind") ? metadata.kind : page.kind;
  const properties = Object.entries(page.properties).map(([name, property]) => {
    const silent = (fact: string): boolean => places.get(`/properties/${token(name)}/${fact}`) === "convention";
    const { nullable, key, ...rest } = property;
    const kept = {
      ...(silent("nullable") ? {} : { nullable }),
      ...(key === undefined || silent("key") ? {} : { key }),
    };
    return [name, { ...rest, ...kept }];
  });
  return { ...page, kind, properties: Object.fromEntries(properties) as StructuredType["properties"] };
}

function written(content: Content, type: ResourceType): Content {
  return type.kind === "enum" ? enumContent(content, type) : structuredContent(content, type);
}

function enumContent(content: Content, type: EnumType): Content {
  const { alsoListed, unreplaced, ...rest } = type;
  const { alsoListed: _, ...kept } = content;
  return {
    ...kept,
    ...rest,
    ...(alsoListed.length === 0 ? {} : { alsoListed }),
    ...(unreplaced.length === 0 ? {} : { unreplaced }),
  };
}

// A member that neither side says the nullability of may be null.
function structuredContent(content: Content, type: StructuredType): Content {
  const { states: _, ...rest } = type;
  const properties = Object.entries(type.properties).map(([name, property]) => [
    name,
    { ...property, nullable: (property as Partial<typeof property>).nullable ?? property.key !== true },
  ]);
  return { ...content, ...rest, properties: Object.fromEntries(properties) };
}

type Places = ReadonlyMap<string, string>;

function placesOf({ places }: Content): Places {
  return new Map(Object.entries((places ?? {}) as Record<string, string>));
}

function placeOf(places: Places, member: string | undefined): Place {
  const name = member === undefined ? undefined : token(member);
  const pointers = ["properties", "navigation", "members"].flatMap((group) => [
    `/${group}/${name}/type`,
    `/${group}/${name}`,
  ]);
  const texts = (name === undefined ? [] : pointers).map((pointer) => places.get(pointer));
  const [, document = "", line = "1"] =
    /^(.*):(\d+)$/.exec(texts.find((text) => text !== undefined) ?? places.get("/name") ?? "") ?? [];
  return { document, line: Number(line) };
}
