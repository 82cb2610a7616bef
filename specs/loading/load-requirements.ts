import { relative } from "node:path";

import { type ConformanceClass, conformanceClasses, type Requirement } from "../requirement.ts";
import type { SourceDocument } from "../source.ts";
import { readDocument } from "./read-document.ts";
import { SpecError } from "./spec-error.ts";

/** Reads the requirements below `folder`. Throws {@link SpecError} on a broken document, an unknown class or an unknown source. */
export function loadRequirements(
  folder: string,
  files: readonly string[],
  sources: ReadonlyMap<string, SourceDocument>,
): readonly Requirement[] {
  return files.map((file) => {
    const id = relative(folder, file)
      .replaceAll("\\", "/")
      .replace(/\.yaml$/, "");
    // The schema of requirement documents has just held, so the shape is known.
    const written = readDocument(file, "requirement") as Omit<Requirement, "id" | "class">;
    for (const { document } of written.sources) {
      if (!sources.has(document)) throw new SpecError(file, 1, `the source ${document} is not in specs/sources.yaml`);
    }
    const name = classOf(file, id);
    if (written.tokens !== undefined && name !== "permissions")
      throw new SpecError(file, 1, "only a requirement on permissions can speak of tokens");
    return { id, class: name, ...written };
  });
}

function classOf(file: string, id: string): ConformanceClass {
  const name = id.split("/")[0];
  const found = conformanceClasses.find((known) => known === name);
  if (found === undefined) throw new SpecError(file, 1, `${name} is no conformance class`);
  return found;
}
