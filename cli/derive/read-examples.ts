import type { RecordedExample } from "../../specs/derive/paths/contract-input.ts";
import { deepestJson, jsonDepth } from "../../specs/json-depth.ts";

/** Reads a JSON list of requests with their answers. Throws a `SyntaxError` that names the entry, counted from 1. */
export function readExamples(text: string): readonly RecordedExample[] {
  if (jsonDepth(text) > deepestJson) throw new SyntaxError(`it is nested more than ${deepestJson} levels deep`);
  const content: unknown = JSON.parse(text);
  if (!Array.isArray(content)) throw new SyntaxError("it is no list of entries {method, url, status, headers, body}");
  return content.map((entry: unknown, at) => {
    if (isExample(entry)) return entry;
    throw new SyntaxError(`entry ${at + 1} lacks a method, a url or a status`);
  });
}

function isExample(entry: unknown): entry is RecordedExample {
  if (typeof entry !== "object" || entry === null) return false;
  const { method, url, status } = entry as Record<string, unknown>;
  return typeof method === "string" && typeof url === "string" && typeof status === "number";
}
