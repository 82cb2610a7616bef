import { SaxesParser } from "saxes";

import { MetadataError, type XmlElement } from "./xml-element.ts";

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
