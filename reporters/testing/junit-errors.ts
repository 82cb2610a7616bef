import { readFileSync } from "node:fs";

import { ParseOption, XmlDocument, XmlLibError, XsdValidator } from "libxml2-wasm";

const schema = readFileSync(new URL("./junit.xsd", import.meta.url), "utf8");

/** What is wrong with a JUnit file by the structure that readers of this format know; empty when it holds. */
export function junitErrors(xml: string): readonly string[] {
  const schemaDocument = XmlDocument.fromString(schema);
  const validator = XsdValidator.fromDoc(schemaDocument);
  try {
    const document = XmlDocument.fromString(xml, { option: ParseOption.XML_PARSE_HUGE });
    try {
      validator.validate(document);
      return [];
    } finally {
      document.dispose();
    }
  } catch (error) {
    if (error instanceof XmlLibError) return error.message.split("\n");
    throw error;
  } finally {
    validator.dispose();
    schemaDocument.dispose();
  }
}
