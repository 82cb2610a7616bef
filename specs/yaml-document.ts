import { type CST, type Document, isMap, isNode, isScalar, LineCounter, parseDocument, Parser, visit } from "yaml";

import { deepestJson } from "./json-depth.ts";

/** Why a YAML text cannot be used. `line` counts from 1. */
export class YamlFault extends Error {
  readonly line: number;
  constructor(line: number, reason: string) {
    super(reason);
    this.name = "YamlFault";
    this.line = line;
  }
}

/** A syntax tree that knows on which line things stand. */
export interface YamlDocument {
  readonly document: Document;
  readonly lineAt: (offset: number) => number;
}

const tooDeep = `it is nested more than ${deepestJson} levels deep`;

/** Parses YAML or JSON in a time that grows with its length alone. Throws {@link YamlFault} where it is none or nested too deeply. */
export function yamlDocument(text: string): YamlDocument {
  const counter = new LineCounter();
  const lineAt = (offset: number): number => counter.linePos(offset).line;
  const deep = deepOffset(text);
  if (deep !== undefined) throw new YamlFault(text.slice(0, deep).split("\n").length, tooDeep);
  // Errors with excerpts take long where there are many, and so does the search for equal keys.
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false, uniqueKeys: false });
  const [error] = document.errors;
  if (error !== undefined) throw new YamlFault(lineAt(error.pos[0]), `not valid YAML: ${error.message}`);
  const twice = repeatedKey(document);
  if (twice !== undefined) throw new YamlFault(lineAt(twice), "not valid YAML: Map keys must be unique");
  return { document, lineAt };
}

/** The content of a document. Throws {@link YamlFault} on a name that nothing has, and on names that stand for too much. */
export function yamlContent(document: Document): unknown {
  const content = aliasesReplaced(document);
  let level: ReadonlySet<unknown> = new Set([content]);
  for (let depth = 0; level.size > 0; depth++) {
    if (depth > deepestJson + 1) throw new YamlFault(1, tooDeep);
    level = new Set([...level].flatMap((value) => (isObject(value) ? Object.values(value) : [])));
  }
  return content;
}

function aliasesReplaced(document: Document): unknown {
  try {
    return document.toJS();
  } catch (error) {
    // What the reason names may be the beginning of a secret.
    const often = error instanceof Error && error.message.startsWith("Excessive");
    throw new YamlFault(
      1,
      often
        ? "not valid YAML: its names beginning with * stand for too much"
        : "not valid YAML: a text that begins with * names nothing. Write it in quotes",
    );
  }
}

// The parser of tokens needs no recursion; what makes documents of them does, and brings down the process.
function deepOffset(text: string): number | undefined {
  const open: { readonly token: CST.Token; readonly depth: number }[] = [];
  const add = (token: CST.Token | null | undefined, depth: number): void => {
    if (token !== null && token !== undefined) open.push({ token, depth });
  };
  for (const token of new Parser().parse(text)) {
    add(token, 0);
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      const { token: here, depth } = next;
      if (depth > deepestJson + 1) return here.offset;
      if (here.type === "document") add(here.value, depth + 1);
      if (!("items" in here)) continue;
      for (const item of here.items) {
        if ("key" in item) add(item.key, depth + 1);
        if ("value" in item) add(item.value, depth + 1);
      }
    }
  }
  return undefined;
}

function repeatedKey(document: Document): number | undefined {
  let found: number | undefined;
  visit(document, {
    Map: (_, map) => {
      if (!isMap(map)) return;
      const keys = new Set<unknown>();
      for (const { key } of map.items) {
        if (isScalar(key) && keys.has(key.value)) {
          found = isNode(key) ? (key.range?.[0] ?? 0) : 0;
          return visit.BREAK;
        }
        if (isScalar(key)) keys.add(key.value);
      }
      return undefined;
    },
  });
  return found;
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
