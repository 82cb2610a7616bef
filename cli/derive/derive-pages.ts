import { basename } from "node:path";

import { writeContract, type WrittenContract } from "../../derive/contract.ts";
import type { Facts, ResourceFacts } from "../../derive/facts.ts";
import type { Gap } from "../../derive/gap.ts";
import { readFacts } from "../../derive/pages/read-page.ts";
import type { Sources } from "../../derive/sources.ts";
import type { Specs } from "../../specs/contract.ts";
import type { Erratum } from "../../specs/source.ts";
import { UsageError } from "../usage-error.ts";
import type { PathOperations } from "./derive-paths.ts";
import { loadPage } from "./load-page.ts";
import { knownNames } from "./load-sources.ts";
import { type Refused, soundDocuments } from "./derive-paths.ts";

/** What pages state, the contract that it makes, and what is lacking or wrong. */
export interface Derived {
  readonly facts: readonly Facts[];
  readonly contract: WrittenContract;
  readonly gaps: readonly Gap[];
  readonly errata: readonly Erratum[];
}

const noPaths: PathOperations = { operations: [], walks: [], refused: [], gaps: [], errata: [] };

/**
 * Derives a contract from the pages in files and from other sources, with operations without a page in the same folder. A
 * page that cannot be read is refused, the others are not. Throws a `UsageError` where none can be read.
 */
export function derivePages(
  files: readonly string[],
  specs: Specs,
  sources: Sources = {},
  beside: PathOperations = noPaths,
): Derived {
  const { read, unread } = readPages(files);
  const facts = read.filter((one): one is Facts => "gaps" in one);
  const nothing = read.filter((one): one is Gap => !("gaps" in one));
  const contract = writeContract(facts, knownNames(specs), sources, beside.walks);
  const taken = new Set(contract.documents.map(({ file }) => file));
  const twice = beside.operations.filter(({ file }) => taken.has(file));
  const { sound, broken } = soundDocuments([
    ...contract.documents.filter(({ kind }) => kind === "operation"),
    ...beside.operations.filter(({ file }) => !taken.has(file)),
    ...contract.documents.filter(({ kind }) => kind === "resource"),
  ]);
  const inner = facts.filter((one): one is ResourceFacts => one.kind === "resource").flatMap(({ enums }) => enums);
  const refused: readonly Refused[] = [
    ...unread,
    ...contract.refused,
    ...beside.refused,
    ...twice.map(({ file }) => ({ id: file, lacks: ["a name of its own: a page has it already"] })),
    ...broken,
  ];
  return {
    facts,
    contract: { ...contract, documents: sound, refused },
    gaps: [...nothing, ...[...facts, ...inner].flatMap(({ gaps }) => gaps), ...contract.gaps, ...beside.gaps],
    errata: [...facts.flatMap(({ errata }) => errata), ...contract.errata, ...beside.errata],
  };
}

/** What the pages in files state, and which of them could not be read. Throws the `UsageError` of the first where none could. */
function readPages(files: readonly string[]): {
  readonly read: readonly (Facts | Gap)[];
  readonly unread: readonly Refused[];
} {
  const read: (Facts | Gap)[] = [];
  const unread: Refused[] = [];
  let first: UsageError | undefined;
  for (const file of files) {
    try {
      read.push(readFacts(loadPage(file)));
    } catch (error) {
      if (error instanceof UsageError) first ??= error;
      // A fault of ours in one page is no reason to leave the others unread.
      else if (files.length === 1) throw error;
      const reason = error instanceof Error ? error.message : String(error);
      unread.push({ id: basename(file), lacks: [`a text that can be read: ${reason}`] });
    }
  }
  if (first !== undefined && unread.length === files.length) throw first;
  return { read, unread };
}
