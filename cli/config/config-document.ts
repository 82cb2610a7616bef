import { readFileSync } from "node:fs";

import {
  type Document,
  isCollection,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
} from "yaml";

import { UsageError } from "../usage-error.ts";

/** A parsed YAML or JSON file that knows on which line things stand. */
export interface ConfigDocument {
  readonly file: string;
  readonly document: Document;
  /** The line of a member, or of the deepest one of its path that exists. */
  lineOf(path: readonly string[]): number;
}

/** Reads and parses a file; `what` names it in an error. Throws {@link UsageError} when it cannot be read or parsed. */
export function readConfigDocument(file: string, what = "config file"): ConfigDocument {
  const counter = new LineCounter();
  const document = parseDocument(readText(file, what), { lineCounter: counter, prettyErrors: false });
  const lineAt = (offset: number): number => counter.linePos(offset).line;
  const [error] = document.errors;
  if (error !== undefined) throw new UsageError(`${file}:${lineAt(error.pos[0])}: Not valid YAML: ${error.message}`);
  return {
    file,
    document,
    lineOf: (path) => lineAt(offsetOf(document.contents, path)),
  };
}

// A key stands where its member starts; its value may start lines below.
function offsetOf(node: Node | null, path: readonly string[]): number {
  const [first, ...rest] = path;
  if (first === undefined || node === null) return startOf(node);
  if (isSeq(node)) {
    const item = node.items[Number(first)];
    return isNode(item) ? offsetOf(item, rest) : startOf(node);
  }
  const pair = isMap(node) ? node.items.find(({ key }) => isScalar(key) && String(key.value) === first) : undefined;
  if (pair === undefined) return startOf(node);
  return rest.length > 0 && isCollection(pair.value) ? offsetOf(pair.value, rest) : startOf(pair.key);
}

function startOf(node: unknown): number {
  return isNode(node) ? (node.range?.[0] ?? 0) : 0;
}

function readText(file: string, what: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : String(error);
    throw new UsageError(`The ${what} ${file} cannot be read: ${code}.`);
  }
}
