import { isLoopback } from "../specs/loopback.ts";
import { toolVersion } from "../specs/loading/package-root.ts";
import type { Company, RunOptions } from "./run-options.ts";

/** A run's options with all defaults filled in. */
export interface Settings {
  readonly root: URL;
  readonly loopback: boolean;
  readonly seed: number;
  readonly runs: number;
  readonly quick: boolean;
  readonly unshrunk: boolean;
  /** What so many operations are; undefined where they are few. */
  readonly company: Company | undefined;
  readonly concurrency: number;
  readonly tool: { readonly name: string; readonly version: string };
}

const usualRuns = 100;
/** Of more operations, each is drawn for less: they share most of what a service can get wrong. */
const [fewOperations, manyOperations] = [4, 60] as const;

/** `operations`: how many are tested. Throws when the target is no http or https URL, or the shard is none. */
export function settingsOf(options: RunOptions, operations = 1): Settings {
  const root = targetUrl(options.target);
  const loopback = isLoopback(root);
  checkShard(options);
  return {
    root,
    loopback,
    seed: options.seed ?? drawnSeed(),
    runs: options.propertyRuns ?? drawsFor(operations),
    quick: options.quick ?? false,
    unshrunk: options.unshrunk === true,
    company: options.company ?? companyOf(operations),
    concurrency: options.concurrency ?? usualConcurrency(options.embedded === true, loopback),
    tool: { name: "graph-conformance", version: toolVersion() },
  };
}

function drawsFor(operations: number): number {
  if (operations > manyOperations) return usualRuns / 20;
  return operations > fewOperations ? usualRuns / 4 : usualRuns;
}

function companyOf(operations: number): Company | undefined {
  if (operations > manyOperations) return "library";
  return operations > fewOperations ? "family" : undefined;
}

/** A seed for whoever gave none. */
export function drawnSeed(): number {
  return Math.floor(Math.random() * 0x7fffffff);
}

function checkShard({ shard, seed }: RunOptions): void {
  if (shard === undefined) return;
  const { index, count } = shard;
  if (![index, count].every(Number.isInteger) || index < 1 || index > count) {
    throw new TypeError(`There is no shard ${index} of ${count}. Count from 1.`);
  }
  if (count > 1 && seed === undefined) throw new TypeError("A shard needs a seed: the same for all shards of a run.");
}

// Our own server takes what it gets; a mock on this machine is spared, and a service elsewhere all the more.
function usualConcurrency(embedded: boolean, loopback: boolean): number {
  return embedded ? 32 : loopback ? 8 : 4;
}

/** Reads a target. Throws when it is no http or https URL or carries more than a root. */
export function targetUrl(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol)) {
    throw new TypeError(
      `The target ${JSON.stringify(text)} is no http or https URL. Give a service root such as http://localhost:8080/v1.0`,
    );
  }
  if (url.search !== "" || url.hash !== "" || url.username !== "" || url.password !== "") {
    throw new TypeError("The target must be a service root alone, without query, fragment or user name.");
  }
  return url;
}

/** The most requests that a quick run sends for an operation. */
export const quickRequests = 60;

/** A run without end is nobody's wish. */
export const usualDurationMs = 30 * 60_000;

const [usualOperations, eachMb] = [100, 3] as const;

/** What a run over so many operations may use of memory, in MiB: 512, and more where they are more than a family. */
export function usualMemoryMb(operations: number): number {
  return 512 + eachMb * Math.max(0, operations - usualOperations);
}

/** A 31-bit number from a text and a seed: the same for the same, spread evenly. FNV-1a with a final mix. */
export function seedFor(seed: number, text: string): number {
  let hash = 0x811c9dc5 ^ seed;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  hash = Math.imul(hash ^ (hash >>> 12), 0x297a2d39);
  return (hash ^ (hash >>> 15)) & 0x7fffffff;
}

/** The list in another order: the same one for the same seed. */
export function shuffled<T>(list: readonly T[], seed: number): readonly T[] {
  const drawn = list.map((element, at) => ({ element, at: seedFor(seed, String(at)) }));
  return drawn.sort((a, b) => a.at - b.at).map(({ element }) => element);
}
