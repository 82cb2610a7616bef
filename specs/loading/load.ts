import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

import type { Specs } from "../contract.ts";
import type { SourceDocument } from "../source.ts";
import { readCompiled } from "./compiled.ts";
import { loadOperation, loadRequirements, loadResources } from "./load-documents.ts";
import { packageRoot } from "./package-root.ts";
import { readDocument } from "./read-document.ts";
import { yamlFiles } from "./yaml-files.ts";

/**
 * Loads all documents below a specs folder and checks them; the package's own, unless another folder is given, come
 * checked from the build where there was one. Throws a `SpecError` that names file, line and reason.
 */
export function loadSpecs(folder?: string): Specs {
  return folder === undefined
    ? (readCompiled(dirname(fileURLToPath(import.meta.url))) ?? readSpecs(join(packageRoot, "specs")))
    : readSpecs(folder);
}

/** Reads and checks every document below a specs folder. Throws a `SpecError` that names file, line and reason. */
export function readSpecs(folder: string): Specs {
  // The schema of the source list has just held, so the shape is known.
  const listed = readDocument(join(folder, "sources.yaml"), "sources") as Record<string, SourceDocument>;
  const sources = new Map(Object.entries(listed));
  const requirements = join(folder, "requirements");
  return {
    operations: yamlFiles(join(folder, "operations")).map(loadOperation),
    types: loadResources(yamlFiles(join(folder, "resources"))),
    requirements: loadRequirements(requirements, yamlFiles(requirements), sources),
    sources,
  };
}
