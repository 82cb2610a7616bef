import { deepestJson, endOfText, jsonDepth } from "../../specs/json-depth.ts";
import { isObject, type JsonObject } from "./json-object.ts";

/** A JSON text and what it stands for. */
export interface Piece {
  readonly text: string;
  readonly value: unknown;
}

/** So many characters of items are shared as the latest, and as many as those before them. In UTF-16 code units. */
const most = 1024 * 1024;
/** Longer items are each read anew. */
const longest = 32 * 1024;

/** By their texts: the latest ones, and those before them, which are gone when the latest become so many. */
let latest = new Map<string, JsonObject>();
let former = new Map<string, JsonObject>();
let characters = 0;

const pieces = new WeakMap<object, readonly Piece[]>();

/**
 * What a JSON text stands for, in which entities of a collection that were written alike are one and the same object, in
 * other texts, too: lists of a service show the same entities again and again. Throws a `SyntaxError` as `JSON.parse` does,
 * and a `RangeError` where objects and arrays stand inside each other more than `deepestJson` levels deep.
 */
export function parseSharing(text: string): unknown {
  const found = shared(text);
  if (found !== undefined) return found;
  if (isTooDeep(text)) throw new RangeError(`JSON nested more than ${deepestJson} levels deep`);
  return JSON.parse(text);
}

function isTooDeep(text: string): boolean {
  return text.length > deepestJson && jsonDepth(text) > deepestJson;
}

/** The parts of a body that was read by `parseSharing`: each entity, and what stands around all of them; undefined where it was read as a whole. */
export function piecesOf(value: object): readonly Piece[] | undefined {
  return pieces.get(value);
}

const [quote, comma, openArray, closeArray, openObject, closeObject] = [0x22, 0x2c, 0x5b, 0x5d, 0x7b, 0x7d] as const;
const name = '"value"';
const opening = /\s*:\s*\[/y;

// Undefined: the text is not the plain envelope of a collection, or is none at all.
function shared(text: string): unknown {
  const named = text.indexOf(name);
  if (named < 0) return undefined;
  opening.lastIndex = named + name.length;
  if (!opening.test(text)) return undefined;
  const start = opening.lastIndex;
  const found = elementsFrom(text, start);
  if (found === undefined) return undefined;
  const around = text.slice(0, start) + text.slice(found.end);
  // A second name, or one that is written in another way, could mean another array.
  if (around.includes("\\") || around.includes(name, named + 1) || isTooDeep(around)) return undefined;
  try {
    const envelope: unknown = JSON.parse(around);
    if (!isObject(envelope)) return undefined;
    const { value } = envelope;
    if (!Array.isArray(value) || value.length > 0) return undefined;
    const parts: Piece[] = [{ text: around, value: { ...envelope, value: [] } }];
    for (const one of found.texts) {
      const item = itemOf(one);
      value.push(item);
      parts.push({ text: one, value: item });
    }
    pieces.set(envelope, parts);
    return envelope;
  } catch {
    // It is read again as a whole, so that the error tells the place in the whole.
    return undefined;
  }
}

function itemOf(text: string): JsonObject {
  const recent = latest.get(text);
  if (recent !== undefined) return recent;
  const item = former.get(text) ?? (JSON.parse(text) as JsonObject);
  if (text.length > longest) return item;
  if (characters + text.length > most) {
    former = latest;
    latest = new Map();
    characters = 0;
  }
  // A part of a text would keep the whole text in memory.
  latest.set(` ${text}`.slice(1), item);
  characters += text.length;
  return item;
}

/** The texts of an array's elements, all of them objects, and where its bracket closes; undefined where it is no such array. */
function elementsFrom(
  text: string,
  start: number,
): { readonly texts: readonly string[]; readonly end: number } | undefined {
  const texts: string[] = [];
  let at = skipSpace(text, start);
  if (text.charCodeAt(at) === closeArray) return { texts, end: at };
  for (;;) {
    const end = text.charCodeAt(at) === openObject ? endOfObject(text, at) : undefined;
    if (end === undefined) return undefined;
    texts.push(text.slice(at, end));
    at = skipSpace(text, end);
    const next = text.charCodeAt(at);
    if (next === closeArray) return { texts, end: at };
    if (next !== comma) return undefined;
    at = skipSpace(text, at + 1);
  }
}

function endOfObject(text: string, start: number): number | undefined {
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === quote) at = endOfText(text, at);
    else if (code === openObject || code === openArray) {
      // It stands two levels deep itself.
      if (++depth > deepestJson - 2) return undefined;
    } else if ((code === closeObject || code === closeArray) && --depth === 0) return at + 1;
  }
  return undefined;
}

function skipSpace(text: string, start: number): number {
  let at = start;
  while (text.charCodeAt(at) <= 0x20) at += 1;
  return at;
}
