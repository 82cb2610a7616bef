/** An XML element of a `$metadata` document. `line` is where its tag starts, counted from 1. */
export interface XmlElement {
  readonly name: string;
  readonly namespace: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  readonly text: string;
  readonly line: number;
}

/** A `$metadata` document that cannot be read: the message names the line, the element and the reason. */
export class MetadataError extends Error {
  readonly line: number;
  readonly element: string;
  constructor(line: number, element: string, reason: string) {
    super(`line ${line}, ${element}: ${reason}`);
    this.name = "MetadataError";
    this.line = line;
    this.element = element;
  }
}

/** The child elements of one name, in document order. */
export function childrenOf(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.filter((child) => child.name === name);
}

/** An attribute that CSDL demands. Throws {@link MetadataError} where it is absent or empty. */
export function requiredAttribute(element: XmlElement, attribute: string): string {
  const value = element.attributes.get(attribute);
  if (value === undefined || value === "") {
    throw new MetadataError(element.line, tagOf(element), `the attribute ${attribute} is missing`);
  }
  // As a member of an object it would be its prototype.
  if (value === "__proto__") throw new MetadataError(element.line, tagOf(element), `${attribute} cannot be __proto__`);
  return value;
}

/** A true-or-false attribute, `absent` where it is not written. Throws {@link MetadataError} on any other value. */
export function booleanAttribute(element: XmlElement, attribute: string, absent: boolean): boolean {
  const value = element.attributes.get(attribute);
  if (value === undefined) return absent;
  if (value === "true") return true;
  if (value === "false") return false;
  throw new MetadataError(element.line, tagOf(element), `${attribute} is "${value}", neither true nor false`);
}

/** How messages name an element: its tag with the `Name`, `Type` or `Target` that tells it from its neighbours. */
export function tagOf({ name, attributes }: XmlElement): string {
  const told = ["Name", "Namespace", "Target", "Term", "Type"].find((attribute) => attributes.has(attribute));
  return told === undefined ? `<${name}>` : `<${name} ${told}="${attributes.get(told) ?? ""}">`;
}
