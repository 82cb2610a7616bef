import { HarError } from "../../engine/recorded/read-entry.ts";
import { deepestJson } from "../../specs/json-depth.ts";
import { jsonFault } from "./json-fault.ts";

const [quote, backslash, newline] = [0x22, 0x5c, 0x0a];
const [openBrace, closeBrace, openBracket, closeBracket] = [0x7b, 0x7d, 0x5b, 0x5d];
const mostOutside = 64 * 1024 * 1024;
const longestKey = 64;
const byteOrderMark = /^\uFEFF/;

/**
 * Takes a HAR file in pieces and gives its entries one by one, so that a large file needs no more memory than its largest
 * entry. Throws {@link HarError} with line and byte where it is no JSON, and with the key that it lacks where it is no HAR.
 */
export class HarScanner {
  // What is outside of the entries, in which `0` stands for each of them.
  #outside: Buffer[] = [];
  #outsideLength = 0;
  readonly #removed: { readonly at: number; readonly length: number; readonly lines: number }[] = [];
  #entry: Buffer[] = [];
  #entryStart = { byte: 0, line: 1 };
  #depth = 0;
  #inString = false;
  #escaped = false;
  #inEntry = false;
  #inEntries = false;
  #key: number[] = [];
  readonly #keys: string[] = [];
  #byte = 0;
  #line = 1;
  #count = 0;

  /** The entries that end in this piece. */
  *take(piece: Buffer): Generator {
    // From here on the piece belongs to an entry, or to what is outside.
    let from = 0;
    for (let at = 0; at < piece.length; at++) {
      const byte = piece[at] ?? 0;
      if (byte === newline) this.#line += 1;
      if (this.#inString) {
        this.#string(byte);
        continue;
      }
      switch (byte) {
        case quote:
          this.#inString = true;
          this.#key = [];
          break;
        case openBrace:
        case openBracket:
          if (this.#inEntries && this.#depth === 3) {
            this.#leave(piece.subarray(from, at));
            from = at;
            this.#inEntry = true;
            this.#entryStart = { byte: this.#byte + at, line: this.#line };
          }
          this.#depth += 1;
          if (this.#depth > deepestJson) {
            throw new HarError(`it is nested more than ${deepestJson} levels deep at line ${this.#line}`);
          }
          if (byte === openBracket && this.#depth === 3 && this.#keys[1] === "log" && this.#keys[2] === "entries") {
            this.#inEntries = true;
          }
          break;
        case closeBrace:
        case closeBracket:
          this.#depth -= 1;
          if (this.#inEntry && this.#depth === 3) {
            this.#entry.push(piece.subarray(from, at + 1));
            from = at + 1;
            yield this.#finishEntry();
          } else if (this.#depth < 3) this.#inEntries = false;
          break;
        default:
      }
    }
    if (this.#inEntry) this.#entry.push(Buffer.from(piece.subarray(from)));
    else this.#leave(Buffer.from(piece.subarray(from)));
    this.#byte += piece.length;
  }

  /** Says that there are no more pieces. */
  end(): void {
    if (this.#inEntry) this.#outside.push(...this.#entry);
    const text = Buffer.concat(this.#outside).toString("utf8").replace(byteOrderMark, "");
    const fault = jsonFault(text);
    if (fault !== undefined) throw this.#faultOutside(text, fault);
    const whole: unknown = JSON.parse(text);
    const log = member(whole, "log");
    if (log === undefined) throw new HarError("it has no key log, so it is no HAR file");
    const entries = member(log, "entries");
    if (entries === undefined) throw new HarError("it has no key log.entries, so it is no HAR file");
    if (!Array.isArray(entries)) throw new HarError("log.entries is no list");
    if (entries.length !== this.#count) throw new HarError("log.entries has an element that is no object");
  }

  #string(byte: number): void {
    if (this.#escaped) this.#escaped = false;
    else if (byte === backslash) this.#escaped = true;
    else if (byte === quote) {
      this.#inString = false;
      // What stands right before a container is its key.
      if (this.#depth <= 2) this.#keys[this.#depth] = Buffer.from(this.#key).toString("utf8");
      return;
    }
    if (this.#depth <= 2 && this.#key.length < longestKey) this.#key.push(byte);
  }

  #leave(bytes: Buffer): void {
    this.#outside.push(bytes);
    this.#outsideLength += bytes.length;
    if (this.#outsideLength > mostOutside) throw new HarError("it is large and has no key log.entries so far");
  }

  #finishEntry(): unknown {
    const bytes = Buffer.concat(this.#entry);
    const text = bytes.toString("utf8");
    const value = this.#parse(text);
    this.#removed.push({ at: this.#outsideLength, length: bytes.length - 1, lines: linesIn(text) });
    this.#leave(Buffer.from("0"));
    this.#entry = [];
    this.#inEntry = false;
    this.#count += 1;
    return value;
  }

  // The parser is the faster judge; only where it refuses is the place looked for.
  #parse(text: string): unknown {
    try {
      return JSON.parse(text);
    } catch {
      const before = text.slice(0, jsonFault(text) ?? 0);
      const byte = this.#entryStart.byte + Buffer.byteLength(before);
      throw broken(this.#entryStart.line + linesIn(before), byte, ` in log.entries[${this.#count}]`);
    }
  }

  #faultOutside(text: string, fault: number): HarError {
    const before = text.slice(0, fault);
    const length = Buffer.byteLength(before);
    const gone = this.#removed.filter(({ at }) => at < length);
    const byte = gone.reduce((sum, one) => sum + one.length, length);
    const line = gone.reduce((sum, one) => sum + one.lines, 1 + linesIn(before));
    return broken(line, byte, fault >= text.length ? ", where it ends too early" : "");
  }
}

function broken(line: number, byte: number, where: string): HarError {
  return new HarError(`it is no JSON at line ${line}, byte ${byte}${where}`);
}

function linesIn(text: string): number {
  return text.split("\n").length - 1;
}

function member(value: unknown, name: string): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
  return Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : undefined;
}
