import { fold, structural } from "./fold.ts";
import type { Reading } from "./reading.ts";

/** The characters that are a text's own structure where they are not escaped. */
export type Marks = readonly number[];

/** A part of a text as it is written. */
export function written(text: string, start: number, end: number, marks: Marks): Reading {
  const length = end - start;
  const reading = { codes: new Uint16Array(length), from: new Int32Array(length), to: new Int32Array(length), length };
  for (let at = 0; at < length; at++) {
    const code = text.charCodeAt(start + at);
    reading.codes[at] = marks.includes(code) ? structural : code;
    reading.from[at] = start + at;
    reading.to[at] = start + at + 1;
  }
  return reading;
}

/** Room for what is compared of one piece of a text, used again for each: a run reads many. */
export class Folding implements Reading {
  readonly codes: Uint16Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
  length = 0;

  constructor(most: number) {
    this.codes = new Uint16Array(most);
    this.from = new Int32Array(most);
    this.to = new Int32Array(most);
  }

  /** Takes the characters of a reading that are compared, each where it stands. */
  take({ codes, from, to, length }: Reading): this {
    this.length = 0;
    for (let at = 0; at < length; at++) {
      const code = fold(codes[at] ?? 0);
      if (code !== 0) this.#put(code, from[at] ?? 0, to[at] ?? 0);
    }
    return this;
  }

  /** The same of a part of a text as it is written. */
  takeWritten(text: string, start: number, end: number, marks: Marks): this {
    this.length = 0;
    const [one, other] = marks;
    for (let at = start; at < end; at++) {
      const read = text.charCodeAt(at);
      const code = read === one || read === other ? structural : fold(read);
      if (code !== 0) this.#put(code, at, at + 1);
    }
    return this;
  }

  #put(code: number, from: number, to: number): void {
    this.codes[this.length] = code;
    this.from[this.length] = from;
    this.to[this.length++] = to;
  }
}
