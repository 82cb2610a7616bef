import { isEscaped } from "./folding.ts";
import type { Span } from "./secret-index.ts";

/** So many letters and digits in a row are no word any more. GUIDs have at most twelve. */
const longRun = 22;

const quote = '"';

/** Characters that stand in a text unseen, or in another width. */
const unseen = String.raw`\0-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u200b-\u200f\ufeff\uff01-\uff5e`;
const escapes = new RegExp(String.raw`\\[ux]|%[\da-f]{2}|&(?:#|[a-z]+;)|[${unseen}]`, "iy");
/** What those begin with: most texts have none of it, and to look for that alone is quick. */
const beginnings = new RegExp(String.raw`[\\%&${unseen}]`, "g");

/**
 * Whether a text may hold an encoded secret, or a secret of more than 22 letters and digits in a row: what is innocent at
 * this glance, which costs next to nothing, need not be read closely.
 */
export function isSuspicious(text: string): boolean {
  return longRunIn(text, 0) < text.length || escapeIn(text, 0) < text.length;
}

const anyEscape = /[\\%&]/g;

/** The texts between the quotes of JSON in which something may be escaped, in order, from a place up to before another. */
export function escapedTexts(json: string, start: number, end: number): readonly Span[] {
  const texts: Span[] = [];
  for (let at = escapeFrom(json, start); at < end;) {
    const [from, to] = textAround(json, at);
    texts.push([Math.max(from, start), Math.min(to, end)]);
    at = escapeFrom(json, to);
  }
  return texts;
}

function escapeFrom(text: string, from: number): number {
  anyEscape.lastIndex = from;
  return anyEscape.exec(text)?.index ?? text.length;
}

/** The texts between the quotes of JSON that are suspicious, in order. */
export function suspiciousTexts(json: string): readonly Span[] {
  const texts: Span[] = [];
  let run = longRunIn(json, 0);
  let escape = escapeIn(json, 0);
  for (let at = Math.min(run, escape); at < json.length; at = Math.min(run, escape)) {
    const text = textAround(json, at);
    const [, end] = text;
    texts.push(text);
    if (run < end) run = longRunIn(json, end);
    if (escape < end) escape = escapeIn(json, end);
  }
  return texts;
}

// What stands between the quotes before and behind a place.
function textAround(json: string, at: number): Span {
  let from = at === 0 ? -1 : json.lastIndexOf(quote, at - 1);
  while (from > 0 && isEscaped(json, from)) from = json.lastIndexOf(quote, from - 1);
  let to = json.indexOf(quote, at);
  while (to >= 0 && isEscaped(json, to)) to = json.indexOf(quote, to + 1);
  return [from + 1, to < 0 ? json.length : to];
}

// Where a long run stands, from a place on; the length of the text where none does. Looks only at every 22nd character as long
// as there is none.
function longRunIn(text: string, from: number): number {
  let at = from + longRun - 1;
  while (at < text.length) {
    let start = at;
    while (start > at - longRun && isAlphanumeric(text.charCodeAt(start))) start -= 1;
    if (start === at - longRun) return at;
    // A run that covers `start` there is none; the next one may begin right behind it.
    at = start + longRun;
  }
  return text.length;
}

function escapeIn(text: string, from: number): number {
  beginnings.lastIndex = from;
  for (let found = beginnings.exec(text); found !== null; found = beginnings.exec(text)) {
    escapes.lastIndex = found.index;
    if (escapes.test(text)) return found.index;
  }
  return text.length;
}

function isAlphanumeric(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
}
