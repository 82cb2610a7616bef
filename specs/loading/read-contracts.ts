import { existsSync } from "node:fs";
import { join } from "node:path";

import type { Specs } from "../contract.ts";
import type { Operation } from "../operation.ts";
import type { TypeIndex } from "../resource.ts";
import type { SourceDocument } from "../source.ts";
import { loadOperation, loadResources } from "./load-documents.ts";
import { packageRoot } from "./package-root.ts";
import { readDocument } from "./read-document.ts";
import { SpecError, yamlFiles } from "./yaml-files.ts";

/**
 * The contracts of a folder, `operations/*.yaml` and `resources/*.yaml`, in place of the installed ones. Requirements and the
 * type of errors stay; `sources.yaml` may add sources. Throws a {@link SpecError} that names file, line and reason.
 */
export function readContracts(folder: string, installed: Specs): Specs {
  const files = yamlFiles(join(folder, "operations"));
  if (files.length === 0) {
    throw new SpecError(
      join(folder, "operations"),
      1,
      "there is no operation document (*.yaml), so nothing can be tested",
    );
  }
  const errors = [...installed.types].filter(([, type]) => type.kind === "error" || type.name.startsWith("odata."));
  const types = new Map([...errors, ...loadResources(yamlFiles(join(folder, "resources")))]);
  const operations = files.map((file) => checked(file, loadOperation(file), types));
  for (const [at, { id }] of operations.entries()) {
    const other = operations.findIndex((one) => one.id === id);
    if (other !== at) throw new SpecError(files[at] ?? "", 1, `${id} is documented in ${files[other] ?? ""} already`);
  }
  return { requirements: installed.requirements, operations, types, sources: sourcesOf(folder, installed) };
}

function checked(file: string, operation: Operation, types: TypeIndex): Operation {
  const { resource } = operation.returns;
  const type = types.get(resource);
  if (type === undefined)
    throw new SpecError(file, 1, `x-returns names ${resource}, which no resource document describes`);
  if (type.kind !== "enum") return operation;
  throw new SpecError(file, 1, `x-returns names ${resource}, which is an enumeration`);
}

function sourcesOf(folder: string, installed: Specs): Specs["sources"] {
  const file = join(folder, "sources.yaml");
  if (!existsSync(file)) return installed.sources;
  // The schema of the source list has just held, so the shape is known.
  const own = readDocument(file, "sources") as Record<string, SourceDocument>;
  return new Map([...installed.sources, ...Object.entries(own)]);
}

/**
 * A contract of our own that documents members of every type and every query option. The reference server has data for it, so
 * that what the installed contracts do not document is proven as well.
 */
export function showcaseSpecs(installed: Specs): Specs {
  return readContracts(join(packageRoot, "specs", "showcase"), installed);
}
