/** Characters of a text (UTF-16 code units), each with the place in the text where its writing begins and ends. */
export interface Reading {
  readonly codes: Uint16Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly length: number;
}

/** Room for the reading of one piece of a text, used again for each: a run reads many. */
export class Pad implements Reading {
  readonly codes: Uint16Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
  length = 0;

  constructor(most: number) {
    this.codes = new Uint16Array(most);
    this.from = new Int32Array(most);
    this.to = new Int32Array(most);
  }

  put(code: number, from: number, to: number): void {
    this.codes[this.length] = code;
    this.from[this.length] = from;
    this.to[this.length++] = to;
  }

  /** Takes the beginning of another reading as it is. */
  takeFirst({ codes, from, to }: Reading, length: number): void {
    this.codes.set(codes.subarray(0, length));
    this.from.set(from.subarray(0, length));
    this.to.set(to.subarray(0, length));
    this.length = length;
  }
}

const [backslash, percent, ampersand, hash, semicolon, lowerU, lowerX] = [92, 37, 38, 35, 59, 117, 120] as const;
const space = 32;
/** The letters that stand for white space behind a backslash. */
const whiteSpace = new Set(["b", "f", "n", "r", "t"].map((letter) => letter.charCodeAt(0)));
const longestEntity = 10;

/**
 * The text one step less escaped: `\u0041`, `\x41`, `\"`, `%41` (UTF-8) and `&#65;`, `&#x41;`, `&amp;` read as what they stand
 * for, written on the pad given, which has room for as much. Undefined where nothing is escaped. Takes time in proportion to
 * the length.
 */
export function unescaped(reading: Reading, pad: Pad): Reading | undefined {
  const { codes, from, to, length } = reading;
  let at = 0;
  let found: Escape | undefined;
  for (; at < length && found === undefined; at++) found = escapeAt(codes, at, length);
  if (found === undefined) return undefined;
  at -= 1;
  pad.takeFirst(reading, at);
  while (at < length) {
    if (found === undefined) {
      pad.put(codes[at] ?? 0, from[at] ?? 0, to[at] ?? 0);
      at += 1;
    } else {
      const [start, end] = [from[at] ?? 0, to[at + found.length - 1] ?? 0];
      for (const code of found.codes) pad.put(code, start, end);
      at += found.length;
    }
    found = at < length ? escapeAt(codes, at, length) : undefined;
  }
  return pad;
}

interface Escape {
  /** How many characters the writing takes. At least as many as `codes`. */
  readonly length: number;
  readonly codes: readonly number[];
}

function escapeAt(codes: Uint16Array, at: number, end: number): Escape | undefined {
  const code = codes[at];
  if (code === backslash) return afterBackslash(codes, at, end);
  if (code === percent) return percentEncoded(codes, at, end);
  return code === ampersand ? entity(codes, at, end) : undefined;
}

function afterBackslash(codes: Uint16Array, at: number, end: number): Escape | undefined {
  const next = codes[at + 1];
  if (next === undefined || at + 1 >= end) return undefined;
  if (next === lowerU || next === lowerX) {
    const digits = next === lowerU ? 4 : 2;
    const code = hexAt(codes, at + 2, digits, end);
    if (code !== undefined) return { length: digits + 2, codes: [code] };
  }
  return { length: 2, codes: [whiteSpace.has(next) ? space : next] };
}

function percentEncoded(codes: Uint16Array, at: number, end: number): Escape | undefined {
  const first = hexAt(codes, at + 1, 2, end);
  if (first === undefined) return undefined;
  const more = first >= 0xf0 ? 3 : first >= 0xe0 ? 2 : first >= 0xc0 ? 1 : 0;
  const bytes = [first];
  for (let n = 1; n <= more; n++) {
    const next = codes[at + 3 * n] === percent ? hexAt(codes, at + 3 * n + 1, 2, end) : undefined;
    if (next === undefined || next >> 6 !== 2) return { length: 3, codes: [first] };
    bytes.push(next);
  }
  const text = Buffer.from(bytes).toString("utf8");
  return { length: 3 * bytes.length, codes: [...Array(text.length).keys()].map((index) => text.charCodeAt(index)) };
}

function entity(codes: Uint16Array, at: number, end: number): Escape | undefined {
  const last = Math.min(end, at + longestEntity);
  let close = at + 1;
  while (close < last && codes[close] !== semicolon && isEntityCode(codes[close] ?? 0)) close += 1;
  const name = String.fromCharCode(...codes.subarray(at + 1, close));
  if (codes[at + 1] !== hash) {
    const code = name === "amp" ? ampersand : space;
    return codes[close] === semicolon && name !== "" ? { length: close + 1 - at, codes: [code] } : undefined;
  }
  const code = /^#x[\da-f]+$/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
  if (Number.isNaN(code) || code > 0x10ffff) return undefined;
  const length = (codes[close] === semicolon ? close + 1 : close) - at;
  return { length, codes: [code > 0xffff ? space : code] };
}

function isEntityCode(code: number): boolean {
  return code === hash || (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}

function hexAt(codes: Uint16Array, at: number, digits: number, end: number): number | undefined {
  if (at + digits > end) return undefined;
  let value = 0;
  for (let n = at; n < at + digits; n++) {
    const digit = hexDigit(codes[n] ?? 0);
    if (digit === undefined) return undefined;
    value = value * 16 + digit;
  }
  return value;
}

function hexDigit(code: number): number | undefined {
  if (code >= 48 && code <= 57) return code - 48;
  if (code >= 97 && code <= 102) return code - 87;
  if (code >= 65 && code <= 70) return code - 55;
  return undefined;
}
