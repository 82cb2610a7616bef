import { edmType } from "../edm-type.ts";
import type { EnumType, ResourceType, StructuredType, TypeIndex } from "../resource.ts";
import { SpecError } from "./yaml-files.ts";

type Written<T, K extends keyof T> = Omit<T, K> & Partial<Pick<T, K>>;
type WrittenType = Written<StructuredType, "navigation" | "states"> | Written<EnumType, "unreplaced" | "alsoListed">;

/**
 * The types that documents describe, each of which holds to the schema of resource documents and comes with its file. Throws
 * {@link SpecError} on a name given twice and on a type that nobody documents.
 */
export function typesOf(documents: readonly (readonly [file: string, content: unknown])[]): TypeIndex {
  const types = new Map<string, ResourceType>();
  const origin = new Map<string, string>();
  for (const [file, content] of documents) {
    // The schema of resource documents holds, so the shape is known.
    const written = content as WrittenType;
    const other = origin.get(written.name);
    if (other !== undefined) throw new SpecError(file, 1, `${written.name} is documented in ${other} already`);
    origin.set(written.name, file);
    types.set(written.name, typeOf(content));
  }
  for (const type of types.values()) checkReferences(type, types, origin.get(type.name) ?? "");
  return types;
}

/** The type that a document describes, which holds to the schema of resource documents. */
export function typeOf(content: unknown): ResourceType {
  const written = content as WrittenType;
  return written.kind === "enum"
    ? { ...written, unreplaced: written.unreplaced ?? [], alsoListed: written.alsoListed ?? [] }
    : { ...written, navigation: written.navigation ?? {}, states: written.states ?? [] };
}

function checkReferences(type: ResourceType, types: TypeIndex, file: string): void {
  if (type.kind === "enum") return;
  for (const [member, { type: reference }] of [
    ...Object.entries(type.properties),
    ...Object.entries(type.navigation),
  ]) {
    const { name } = edmType(reference);
    if (!name.startsWith("Edm.") && !types.has(name)) {
      throw new SpecError(file, 1, `${member} has the type ${name}, which no resource document describes`);
    }
  }
}
