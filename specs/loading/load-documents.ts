import { relative } from "node:path";

import type { Operation } from "../operation.ts";
import { type ConformanceClass, conformanceClasses, type Requirement } from "../requirement.ts";
import type { TypeIndex } from "../resource.ts";
import type { SourceDocument } from "../source.ts";
import { operationOf } from "./operation-of.ts";
import { readDocument } from "./read-document.ts";
import { SpecError } from "./yaml-files.ts";
import { typesOf } from "./types-of.ts";

/** Reads an operation document. Throws a `SpecError` with file, line and reason when it breaks its schema. */
export function loadOperation(file: string): Operation {
  return operationOf(readDocument(file, "operation"));
}

/** Reads the documented shapes. Throws a `SpecError` on a broken document, a name given twice or a type that nobody documents. */
export function loadResources(files: readonly string[]): TypeIndex {
  return typesOf(files.map((file) => [file, readDocument(file, "resource")]));
}

/** Reads the requirements below `folder`. Throws {@link SpecError} on a broken document, an unknown class or an unknown source. */
export function loadRequirements(
  folder: string,
  files: readonly string[],
  sources: ReadonlyMap<string, SourceDocument>,
): readonly Requirement[] {
  const loaded = files.map((file) => {
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
  checkPresupposed(
    new Map(loaded.map((requirement, at) => [requirement.id, { ...requirement, file: files[at] ?? "" }])),
  );
  return loaded;
}

/** Throws {@link SpecError} where a requirement presupposes one that does not exist, or in the end itself. */
function checkPresupposed(all: ReadonlyMap<string, Requirement & { readonly file: string }>): void {
  const sound = new Set<string>();
  const follow = (id: string, path: readonly string[]): void => {
    const { file, presupposes = [] } = all.get(id) ?? { file: "" };
    if (path.includes(id)) {
      throw new SpecError(file, 1, `it presupposes itself: ${[...path.slice(path.indexOf(id)), id].join(" → ")}`);
    }
    if (sound.has(id)) return;
    for (const before of presupposes) {
      if (!all.has(before)) throw new SpecError(file, 1, `it presupposes ${before}, which is no requirement`);
      follow(before, [...path, id]);
    }
    sound.add(id);
  };
  for (const id of all.keys()) follow(id, []);
}

function classOf(file: string, id: string): ConformanceClass {
  const name = id.split("/")[0];
  const found = conformanceClasses.find((known) => known === name);
  if (found === undefined) throw new SpecError(file, 1, `${name} is no conformance class`);
  return found;
}
