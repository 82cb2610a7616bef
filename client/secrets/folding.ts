import { fold, structural } from "./fold.ts";
import { Pad, type Reading } from "./reading.ts";

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
