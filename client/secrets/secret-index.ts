import { type Form, forms, gram, isVaried } from "./forms.ts";
import { compared, type Marks } from "./folding.ts";
import type { Reading } from "./reading.ts";

/** A part of a text, from a place up to before another. */
export type Span = readonly [from: number, to: number];

const base = 31;
// What the character that leaves a row of `gram` counts in its hash.
const leaving = Array.from({ length: gram - 1 }).reduce<number>((product) => Math.imul(product, base), 1);
const none = -1;
/** Of each row its hash, and the row before it in its chain. */
const rowLength = 2;
/** Shorter runs of few characters, as zeros are in Base64, stand in innocent texts as well. */
const longRun = 24;
const [fewestBits, mostBits] = [10, 20] as const;
/** Characters of forms that are kept as they are written: those of a run over one operation, and no more than a few megabytes. */
const mostWritten = 4_000_000;

// The row that ends where a text is read.
const latest = new Uint16Array(gram);

/** Finds the forms of secrets, and long parts of them, in folded texts, however many secrets there are. */
export class SecretIndex {
  readonly #secrets: string[] = [];
  // Of each form of each secret its first row: the rows of a form lie side by side, so that none of them need say whose it is.
  readonly #firsts: number[] = [];
  #shortest = Number.POSITIVE_INFINITY;
  #leastTelling = Number.POSITIVE_INFINITY;
  // The rows of all forms, in chains of those whose hashes begin alike: numbers in arrays, for there are many.
  #bits: number = fewestBits;
  #heads = new Int32Array(2 ** fewestBits).fill(none);
  #rows = new Int32Array(rowLength * 256);
  #used = 0;
  readonly #written = new Map<number, string>();
  #writtenLength = 0;

  add(secret: string): void {
    this.#secrets.push(secret);
    for (const { write, telling, stride } of forms) {
      this.#firsts.push(this.#used);
      const text = write(secret);
      if (text.length < gram) continue;
      this.#shortest = Math.min(this.#shortest, text.length);
      this.#leastTelling = Math.min(this.#leastTelling, text.length, telling);
      for (let at = 0; at <= text.length - gram; at += stride) {
        let hash = 0;
        for (let n = at; n < at + gram; n++) hash = (Math.imul(hash, base) + text.charCodeAt(n)) | 0;
        this.#note(hash);
      }
    }
  }

  /** Whether a part of a text as it is written may hold anything: most hold nothing, and need not be read closely. */
  mayHold(text: string, start: number, end: number, marks: Marks): boolean {
    const heads = this.#heads;
    const shift = 32 - this.#bits;
    let [hash, length] = [0, 0];
    for (let at = start; at < end; at++) {
      const code = compared(text, at, marks);
      if (code === 0) continue;
      const place = length % gram;
      const gone = length < gram ? 0 : (latest[place] ?? 0);
      hash = (Math.imul(hash - Math.imul(gone, leaving), base) + code) | 0;
      latest[place] = code;
      length += 1;
      if (heads[hash >>> shift] !== none && this.#isKnown(hash)) return true;
    }
    return false;
  }

  /** So many characters a text has to have at least for anything to be found in it. */
  least(share: number): number {
    return Math.max(this.#leastTelling, this.#shortest * share);
  }

  /**
   * The parts of the text behind a folded reading that hold a secret, in order. `share`: how much of a form has to stand there
   * at least, from 0 to 1, beside what is telling of it.
   */
  find({ codes, from, to, length }: Reading, share: number): readonly Span[] {
    const spans: Span[] = [];
    const heads = this.#heads;
    const shift = 32 - this.#bits;
    let hash = 0;
    let done = 0;
    for (let end = 0; end < length; end++) {
      const gone = end >= gram ? (codes[end - gram] ?? 0) : 0;
      hash = (Math.imul(hash - Math.imul(gone, leaving), base) + (codes[end] ?? 0)) | 0;
      if (heads[hash >>> shift] === none) continue;
      const start = end - gram + 1;
      if (start < done) continue;
      const found = this.#around(codes, length, start, hash, share);
      if (found === undefined) continue;
      spans.push([from[found[0]] ?? 0, to[found[1] - 1] ?? 0]);
      done = found[1] - gram + 1;
    }
    return spans;
  }

  // The longest stretch around a row that is the same in text and form.
  #around(codes: Uint16Array, length: number, start: number, hash: number, share: number): Span | undefined {
    let best: Span | undefined;
    for (let row = this.#head(hash); row !== none; row = this.#rows[row + 1] ?? none) {
      if (this.#rows[row] !== hash) continue;
      const number = this.#formOf(row);
      const form = forms[number % forms.length];
      if (form === undefined) continue;
      const text = this.#textOf(number, form);
      const telling = Math.min(text.length, form.telling);
      const at = ((row - (this.#firsts[number] ?? 0)) / rowLength) * form.stride;
      let [left, right] = [0, 0];
      while (right < text.length - at && start + right < length && codes[start + right] === text.charCodeAt(at + right))
        right += 1;
      if (right < gram) continue;
      while (left < at && left < start && codes[start - left - 1] === text.charCodeAt(at - left - 1)) left += 1;
      const found = left + right;
      if (found < Math.max(telling, text.length * share)) continue;
      // Of one of a few characters throughout no part has more.
      if (found < longRun && !isVaried(text.slice(at - left, at + right)) && isVaried(text)) continue;
      if (best === undefined || found > best[1] - best[0]) best = [start - left, start + right];
      if (found === text.length) break;
    }
    return best;
  }

  // Tokens begin alike, so that whoever sends one back is held against all of them, with each answer.
  #textOf(number: number, { write }: Form): string {
    const known = this.#written.get(number);
    if (known !== undefined) return known;
    const text = write(this.#secrets[Math.floor(number / forms.length)] ?? "");
    if (this.#writtenLength > mostWritten) {
      this.#written.clear();
      this.#writtenLength = 0;
    }
    this.#written.set(number, text);
    this.#writtenLength += text.length;
    return text;
  }

  #isKnown(hash: number): boolean {
    for (let row = this.#head(hash); row !== none; row = this.#rows[row + 1] ?? none)
      if (this.#rows[row] === hash) return true;
    return false;
  }

  #head(hash: number): number {
    return this.#heads[hash >>> (32 - this.#bits)] ?? none;
  }

  // The number of the form that a row is of: the last one that begins at it or before. One without rows begins where the next does.
  #formOf(row: number): number {
    let [low, high] = [0, this.#firsts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if ((this.#firsts[middle] ?? 0) <= row) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  #note(hash: number): void {
    const row = this.#used;
    this.#used += rowLength;
    if (this.#used > this.#rows.length) this.#grow();
    this.#rows[row] = hash;
    this.#chain(row);
  }

  #chain(row: number): void {
    const slot = (this.#rows[row] ?? 0) >>> (32 - this.#bits);
    this.#rows[row + 1] = this.#heads[slot] ?? none;
    this.#heads[slot] = row;
  }

  // Few chains for few rows, and always many more chains than rows, so that most texts meet none.
  #grow(): void {
    const larger = new Int32Array(2 * this.#rows.length);
    larger.set(this.#rows);
    this.#bits = Math.min(mostBits, Math.log2(larger.length / rowLength) + 3);
    this.#heads = new Int32Array(2 ** this.#bits).fill(none);
    const filled = this.#rows.length;
    this.#rows = larger;
    for (let row = 0; row < filled; row += rowLength) this.#chain(row);
  }
}
