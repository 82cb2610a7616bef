import { readFileSync } from "node:fs";

import { type Document, isCollection, isMap, isNode, isScalar, isSeq, type Node } from "yaml";

import { yamlContent, type YamlDocument, yamlDocument, YamlFault } from "../../specs/yaml-document.ts";
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
  const text = readText(file, what);
  const { document, lineAt } = parsed(file, text);
  return {
    file,
    document,
    lineOf: (path) => lineAt(offsetOf(document.contents, path)),
  };
}

/** The content of a document, null where it is empty. Throws {@link UsageError} where it names what is not there. */
export function contentOf({ file, document }: ConfigDocument): unknown {
  try {
    return yamlContent(document);
  } catch (error) {
    if (!(error instanceof YamlFault)) throw error;
    throw new UsageError(`${file}: ${sentence(error.message)}`);
  }
}

function parsed(file: string, text: string): YamlDocument {
  try {
    return yamlDocument(text);
  } catch (error) {
    if (!(error instanceof YamlFault)) throw error;
    throw new UsageError(`${file}:${error.line}: ${sentence(error.message)}`);
  }
}

function sentence(reason: string): string {
  return `${reason.charAt(0).toUpperCase()}${reason.slice(1).replace(/\.$/, "")}.`;
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
