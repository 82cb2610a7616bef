/** So many letters and digits in a row are no word any more. GUIDs have at most twelve. */
const longRun = 22;

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

/** A part of a text, from a place up to before another. */
export type Part = readonly [from: number, to: number];

/** The parts between a text's own marks that are suspicious, in order. `isMark`: whether a mark stands at a place. */
export function suspiciousParts(text: string, mark: string, isMark: (at: number) => boolean): readonly Part[] {
  const parts: Part[] = [];
  let run = longRunIn(text, 0);
  let escape = escapeIn(text, 0);
  for (let at = Math.min(run, escape); at < text.length; at = Math.min(run, escape)) {
    let from = at === 0 ? -1 : text.lastIndexOf(mark, at - 1);
    while (from > 0 && !isMark(from)) from = text.lastIndexOf(mark, from - 1);
    let to = text.indexOf(mark, at);
    while (to >= 0 && !isMark(to)) to = text.indexOf(mark, to + 1);
    const end = to < 0 ? text.length : to;
    parts.push([from + 1, end]);
    if (run < end) run = longRunIn(text, end);
    if (escape < end) escape = escapeIn(text, end);
  }
  return parts;
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
