import { contractFrom } from "../../derive/contract-from.ts";
import { walkPath } from "../../derive/metadata/walk-path.ts";
import { splitPath } from "../../derive/pages/operation/split-path.ts";
import { pathTypes } from "../../derive/paths/path-types.ts";
import type { Specs } from "../../specs/contract.ts";
import { UsageError } from "../usage-error.ts";
import { checkDocuments, type Derived } from "./derive-pages.ts";
import { knownNames, type LoadedSources } from "./load-sources.ts";

/** Derives a contract for each path from metadata, permissions and examples. Throws {@link UsageError} on a path that the metadata does not have. */
export function derivePaths(paths: readonly string[], specs: Specs, sources: LoadedSources): Derived {
  const { metadata } = sources;
  if (metadata === undefined) {
    throw new UsageError(
      "There is no page to read. Give pages, or --path with --metadata FILE for an operation without one.",
    );
  }
  const walks = paths.map((path) => {
    const walk = walkPath(metadata.content, splitPath(path));
    if (typeof walk === "string") throw new UsageError(`${metadata.document} does not have ${path}: ${walk}.`);
    return walk;
  });
  const made = paths.map((path) => contractFrom({ ...sources, metadata, path, known: knownNames(specs) }));
  const documents = [...made.flatMap(({ operation }) => operation ?? []), ...pathTypes(metadata, walks)];
  checkDocuments(documents);
  return {
    facts: [],
    contract: {
      documents,
      gaps: [],
      errata: [],
      refused: made.flatMap(({ lacks }, at) => (lacks.length === 0 ? [] : [{ id: paths[at] ?? "", lacks }])),
    },
    gaps: made.flatMap(({ gaps }) => gaps),
    errata: made.flatMap(({ errata }) => errata),
  };
}
