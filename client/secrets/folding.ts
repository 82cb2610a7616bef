import { Pad, type Reading } from "./reading.ts";

/** Stands for a mark of the text's own structure, which no secret reaches across. */
const structural = 1;

const asciiFold = new Uint16Array(128);
for (let code = 48; code <= 57; code++) asciiFold[code] = code;
for (let code = 97; code <= 122; code++) asciiFold[code] = asciiFold[code - 32] = code;
asciiFold[structural] = structural;

/**
 * What is compared of a character (UTF-16 code unit): letters in lower case and digits; 0 for all that may stand between
 * the characters of a secret without hiding it, such as spaces, line ends, NUL and punctuation.
 */
export function fold(code: number): number {
  return code < 128 ? (asciiFold[code] ?? 0) : foldWide(code);
}

function foldWide(code: number): number {
  // Full-width forms read like the ASCII characters that they are wide forms of.
  if (code >= 0xff01 && code <= 0xff5e) return asciiFold[code - 0xfee0] ?? 0;
  if (/[\p{L}\p{N}\p{Cs}]/u.test(String.fromCharCode(code))) {
    const lower = String.fromCharCode(code).toLowerCase();
    return lower.length === 1 ? lower.charCodeAt(0) : code;
  }
  return 0;
}

/** The characters that are a text's own structure where they are not escaped. */
export type Marks = readonly number[];

/** A part of a text as it is written, on the pad given. */
export function written(text: string, start: number, end: number, marks: Marks, pad: Pad): Reading {
  const { codes, from, to } = pad;
  pad.length = end - start;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    codes[at - start] = isMark(text, at, code, marks) ? structural : code;
    from[at - start] = at;
    to[at - start] = at + 1;
  }
  return pad;
}

const backslash = 0x5c;

/** Whether what stands at a place is escaped: a quote behind a backslash is part of a text, one behind two of them ends it. */
export function isEscaped(text: string, at: number): boolean {
  let before = at;
  while (before > 0 && text.charCodeAt(before - 1) === backslash) before -= 1;
  return (at - before) % 2 === 1;
}

function isMark(text: string, at: number, code: number, marks: Marks): boolean {
  return (code === marks[0] || code === marks[1]) && !isEscaped(text, at);
}

/** What is compared of the character at a place of a text as it is written. */
export function compared(text: string, at: number, marks: Marks): number {
  const code = text.charCodeAt(at);
  return isMark(text, at, code, marks) ? structural : fold(code);
}

/** What is compared of one piece of a text. */
export class Folding extends Pad {
  /** Takes the characters of a reading that are compared, each where it stands. */
  take({ codes, from, to, length }: Reading): this {
    this.length = 0;
    for (let at = 0; at < length; at++) {
      const code = fold(codes[at] ?? 0);
      if (code !== 0) this.put(code, from[at] ?? 0, to[at] ?? 0);
    }
    return this;
  }

  /** The same of a part of a text as it is written. */
  takeWritten(text: string, start: number, end: number, marks: Marks): this {
    this.length = 0;
    for (let at = start; at < end; at++) {
      const code = compared(text, at, marks);
      if (code !== 0) this.put(code, at, at + 1);
    }
    return this;
  }
}
