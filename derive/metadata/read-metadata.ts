import { SaxesParser } from "saxes";

import type { ResourceType } from "../../specs/resource.ts";
import type { ContainerElement, ServiceModel } from "../../specs/service-model.ts";
import { type Capabilities, CapabilityReader } from "./capabilities.ts";
import { readContainer, readImports, readOperations } from "./container.ts";
import { readEnumeration, readStructured } from "./types.ts";
import { childrenOf, MetadataError, requiredAttribute, tagOf, type XmlElement } from "./xml-element.ts";
import { Names, type UnresolvedReference } from "./names.ts";

/** A `$metadata` document as read. */
export interface MetadataModel extends ServiceModel {
  /** What is annotated as supported or not, by target: a type, `type/member` or `container/set`. */
  readonly capabilities: ReadonlyMap<string, Capabilities>;
  readonly unresolved: readonly UnresolvedReference[];
  /** The line of each type, and of each member that it declares itself as `type/member`. */
  readonly lines: ReadonlyMap<string, number>;
}

const edmNamespace = "http://docs.oasis-open.org/odata/ns/edm";
const typeElements = ["EntityType", "ComplexType", "EnumType", "TypeDefinition"];

/**
 * Reads the text of an OData 4 `$metadata` document (CSDL XML). Base types are flattened, type definitions replaced by
 * their underlying type, aliases by their namespace. Throws {@link MetadataError} with line and element on a document
 * that is not well-formed, has a document type or breaks CSDL; what is merely undefined is listed in `unresolved`.
 */
export function readMetadata(text: string): MetadataModel {
  const root = readXml(text);
  const schemas = schemasOf(root);
  const written = writtenTypes(schemas);
  const names = namesOf(root, schemas, written);
  const structured = new Map([...written].filter(([, { name }]) => name === "EntityType" || name === "ComplexType"));
  const enums = [...written].filter(([, { name }]) => name === "EnumType");
  const types = new Map<string, ResourceType>([
    ...enums.map(([name, element]) => [name, readEnumeration(name, element)] as const),
    ...readStructured(structured, names),
  ]);
  const containers = schemas.flatMap((schema) => childrenOf(schema, "EntityContainer"));
  const container = new Map<string, ContainerElement>(containers.flatMap((c) => [...readContainer(c, names)]));
  return {
    types,
    container,
    operations: schemas.flatMap((schema) => readOperations(schema, namespaceOf(schema), names)),
    imports: containers.flatMap((element) => readImports(element, names)),
    capabilities: capabilitiesOf(schemas, written, names),
    unresolved: names.unresolved,
    lines: linesOf(written),
  };
}

function linesOf(written: ReadonlyMap<string, XmlElement>): MetadataModel["lines"] {
  const lines = new Map<string, number>();
  for (const [type, element] of written) {
    lines.set(type, element.line);
    for (const { attributes, line } of element.children) {
      const name = attributes.get("Name");
      if (name !== undefined) lines.set(`${type}/${name}`, line);
    }
  }
  return lines;
}

function schemasOf(root: XmlElement): readonly XmlElement[] {
  if (root.name !== "Edmx")
    throw new MetadataError(root.line, tagOf(root), "a $metadata document starts with edmx:Edmx");
  const schemas = childrenOf(root, "DataServices").flatMap((services) => childrenOf(services, "Schema"));
  const [first] = schemas;
  if (first === undefined) throw new MetadataError(root.line, tagOf(root), "no Schema stands in edmx:DataServices");
  const foreign = schemas.find(({ namespace }) => namespace !== edmNamespace);
  if (foreign !== undefined) {
    throw new MetadataError(
      foreign.line,
      tagOf(foreign),
      `its XML namespace is ${foreign.namespace}, not that of OData 4`,
    );
  }
  return schemas;
}

function writtenTypes(schemas: readonly XmlElement[]): ReadonlyMap<string, XmlElement> {
  const written = new Map<string, XmlElement>();
  for (const schema of schemas) {
    for (const element of schema.children.filter(({ name }) => typeElements.includes(name))) {
      const name = `${namespaceOf(schema)}.${requiredAttribute(element, "Name")}`;
      const other = written.get(name);
      if (other !== undefined) {
        throw new MetadataError(element.line, tagOf(element), `${name} is defined on line ${other.line} already`);
      }
      written.set(name, element);
    }
  }
  return written;
}

function namesOf(root: XmlElement, schemas: readonly XmlElement[], written: ReadonlyMap<string, XmlElement>): Names {
  const included = childrenOf(root, "Reference").flatMap((reference) => childrenOf(reference, "Include"));
  const aliases = new Map(
    [...included, ...schemas].flatMap((element) => {
      const alias = element.attributes.get("Alias");
      return alias === undefined ? [] : [[alias, namespaceOf(element)] as const];
    }),
  );
  const definitions = new Map(
    [...written].flatMap(([name, element]) =>
      element.name === "TypeDefinition" ? [[name, underlyingType(element)] as const] : [],
    ),
  );
  return new Names(aliases, definitions, new Set(written.keys()));
}

// A definition of a definition would have to be followed, and may lead back to itself.
function underlyingType(element: XmlElement): string {
  const type = requiredAttribute(element, "UnderlyingType");
  if (type.startsWith("Edm.")) return type;
  throw new MetadataError(element.line, tagOf(element), `the underlying type ${type} is no primitive type of Edm`);
}

function capabilitiesOf(
  schemas: readonly XmlElement[],
  written: ReadonlyMap<string, XmlElement>,
  names: Names,
): MetadataModel["capabilities"] {
  const reader = new CapabilityReader(names);
  for (const [name, element] of written) {
    reader.read(element, name);
    for (const child of element.children) reader.read(child, `${name}/${child.attributes.get("Name") ?? ""}`);
  }
  for (const schema of schemas) {
    for (const container of childrenOf(schema, "EntityContainer")) {
      const owner = `${namespaceOf(schema)}.${requiredAttribute(container, "Name")}`;
      reader.read(container, owner);
      for (const child of container.children) reader.read(child, `${owner}/${child.attributes.get("Name") ?? ""}`);
    }
    for (const annotations of childrenOf(schema, "Annotations")) {
      reader.read(annotations, names.full(requiredAttribute(annotations, "Target")));
    }
  }
  return reader.found;
}

function namespaceOf(schema: XmlElement): string {
  return requiredAttribute(schema, "Namespace");
}

interface Growing extends XmlElement {
  readonly children: Growing[];
  text: string;
}

const limits = { characters: 10 * 2 ** 20, depth: 64 } as const;

/**
 * Reads XML text of at most 10 Mi characters into a tree. Document types are refused, so neither external nor expanding
 * entities exist. Throws {@link MetadataError} on what is not well-formed, too large or nested more than 64 deep.
 */
export function readXml(text: string): XmlElement {
  if (text.length > limits.characters) {
    throw new MetadataError(
      1,
      "the document",
      `it has ${text.length} characters; at most ${limits.characters} are read`,
    );
  }
  const parser = new SaxesParser({ xmlns: true });
  const open: Growing[] = [];
  let root: Growing | undefined;
  let startLine = 1;
  const here = (): string => (open.at(-1) === undefined ? "the document" : `<${open.at(-1)?.name ?? ""}>`);

  parser.on("error", (error) => {
    throw new MetadataError(parser.line, here(), `not well-formed XML (${error.message.replace(/^\d+:\d+: /, "")})`);
  });
  parser.on("doctype", () => {
    throw new MetadataError(
      parser.line,
      "<!DOCTYPE>",
      "document types are refused: CSDL has none, and entities may hide in them",
    );
  });
  parser.on("opentagstart", () => {
    startLine = parser.line;
  });
  parser.on("opentag", (tag) => {
    if (open.length >= limits.depth) {
      throw new MetadataError(startLine, `<${tag.local}>`, `nested more than ${limits.depth} elements deep`);
    }
    const attributes = new Map(
      Object.values(tag.attributes).flatMap(({ prefix, local, value }) => (prefix === "" ? [[local, value]] : [])),
    );
    const element: Growing = {
      name: tag.local,
      namespace: tag.uri,
      attributes,
      children: [],
      text: "",
      line: startLine,
    };
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  parser.on("closetag", () => void open.pop());
  parser.on("text", (content) => {
    const element = open.at(-1);
    if (element !== undefined && content.trim() !== "") element.text += content.trim();
  });

  parser.write(text.replace(/^\uFEFF/, "")).close();
  if (root === undefined) throw new MetadataError(1, "the document", "it has no root element");
  return root;
}
