import type { Fact, Returned } from "../../facts.ts";
import { blocksIn, only, type Section } from "../sections.ts";

/** The type with which an author annotated the first successful response that has one. */
export function annotatedType(sections: readonly Section[]): Fact<Returned> | undefined {
  for (const { annotation, text, at } of only(
    [...blocksIn(sections, "examples"), ...blocksIn(sections, "response")],
    "code",
  )) {
    const written = annotation?.["@odata.type"] ?? annotation?.["@type"];
    if (annotation?.["blockType"] !== "response" || typeof written !== "string" || /^HTTP\/\S+ [345]/.test(text))
      continue;
    const inner = /^Collection\((.+)\)$/i.exec(written)?.[1];
    const resource = (inner ?? written).replace(/^#/, "");
    if (!/^\w+(\.\w+)+$/.test(resource)) continue;
    const collection = inner !== undefined || annotation["isCollection"] === true || hasValueArray(text);
    return { value: { resource, collection }, origin: "page", at };
  }
  return undefined;
}

function hasValueArray(text: string): boolean {
  return /^\s*"value"\s*:\s*\[/m.test(text);
}
