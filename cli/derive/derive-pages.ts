import { writeContract, type WrittenContract } from "../../derive/contract.ts";
import type { Facts, ResourceFacts } from "../../derive/facts.ts";
import type { Gap } from "../../derive/gap.ts";
import type { Sources } from "../../derive/sources.ts";
import type { Specs } from "../../specs/contract.ts";
import type { Erratum } from "../../specs/erratum.ts";
import type { PathOperations } from "./derive-paths.ts";
import { knownNames } from "./load-sources.ts";
import { readPages } from "./read-pages.ts";
import type { Refused } from "./refused.ts";
import { soundDocuments } from "./sound-documents.ts";

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
