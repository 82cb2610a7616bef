import type { EnumType, ResourceType, StructuredType, TypeIndex } from "../../specs/resource.ts";
import type { Answer } from "../answer.ts";
import type { Exchange } from "../exchange.ts";

const written = new WeakMap<TypeIndex, string>();

/** The documented types as a CSDL 4.0 document. */
function metadataXml(types: TypeIndex): string {
  const known = written.get(types);
  if (known !== undefined) return known;
  const published = [...types.values()].filter(
    (type) => !type.name.startsWith("odata.") && !type.name.startsWith("made."),
  );
  const namespaces = byNamespace(published);
  const schemas = [...namespaces].map(([namespace, members]) => schema(namespace, members));
  const xml =
    '<?xml version="1.0" encoding="utf-8"?><edmx:Edmx Version="4.0" xmlns:edmx="http://docs.oasis-open.org/odata/ns/edmx">' +
    `<edmx:DataServices>${schemas.join("")}</edmx:DataServices></edmx:Edmx>`;
  written.set(types, xml);
  return xml;
}

function schema(namespace: string, types: readonly ResourceType[]): string {
  const singletons = types.flatMap((type) =>
    type.kind === "entity" && type.singleton !== undefined
      ? [`<Singleton Name="${type.singleton}" Type="${type.name}"/>`]
      : [],
  );
  const container =
    singletons.length === 0 ? "" : `<EntityContainer Name="GraphService">${singletons.join("")}</EntityContainer>`;
  const body = types.map((type) => (type.kind === "enum" ? enumeration(type) : structured(type))).join("");
  return `<Schema Namespace="${namespace}" xmlns="http://docs.oasis-open.org/odata/ns/edm">${body}${container}</Schema>`;
}

function enumeration({ name, flags, members }: EnumType): string {
  const rows = Object.entries(members).map(([member, value]) => `<Member Name="${member}" Value="${value}"/>`);
  return `<EnumType Name="${shortName(name)}"${flags ? ' IsFlags="true"' : ""}>${rows.join("")}</EnumType>`;
}

function structured({ kind, name, properties, navigation }: StructuredType): string {
  const element = kind === "entity" ? "EntityType" : "ComplexType";
  const keys = Object.entries(properties).filter(([, { key }]) => key === true);
  const key =
    keys.length === 0 ? "" : `<Key>${keys.map(([member]) => `<PropertyRef Name="${member}"/>`).join("")}</Key>`;
  const rows = Object.entries(properties).map(
    ([member, { type, nullable }]) =>
      `<Property Name="${member}" Type="${type}"${nullable ? "" : ' Nullable="false"'}/>`,
  );
  const links = Object.entries(navigation).map(
    ([member, { type, contained, nullable }]) =>
      `<NavigationProperty Name="${member}" Type="${type}"${nullable === false ? ' Nullable="false"' : ""}${contained === true ? ' ContainsTarget="true"' : ""}/>`,
  );
  return `<${element} Name="${shortName(name)}">${key}${rows.join("")}${links.join("")}</${element}>`;
}

function shortName(name: string): string {
  return name.slice(name.lastIndexOf(".") + 1);
}

function byNamespace(types: readonly ResourceType[]): ReadonlyMap<string, readonly ResourceType[]> {
  const groups = new Map<string, ResourceType[]>();
  for (const type of types) {
    const namespace = type.name.slice(0, type.name.lastIndexOf("."));
    groups.set(namespace, [...(groups.get(namespace) ?? []), type]);
  }
  return groups;
}

/** The documents that need no token: the metadata and the service document. */
export function openDocument(ex: Exchange): Answer | undefined {
  const { method, path, root } = ex.request;
  if (method !== "GET" && method !== "HEAD") return undefined;
  const { types } = ex.world.specs;
  if (/^\/(\$|%24)metadata$/i.test(path)) {
    const headers = { ...ex.stages.commonHeaders(ex), "Content-Type": "application/xml", "OData-Version": "4.0" };
    return { status: 200, headers, body: { kind: "text", text: metadataXml(types) } };
  }
  if (path !== "/" && path !== "") return undefined;
  const value = [...types.values()].flatMap((type) =>
    type.kind === "entity" && type.singleton !== undefined
      ? [{ name: type.singleton, kind: "Singleton", url: type.singleton }]
      : [],
  );
  return {
    status: 200,
    headers: ex.stages.successHeaders(ex),
    body: { kind: "json", value: { "@odata.context": `${root}/$metadata`, value } },
  };
}
