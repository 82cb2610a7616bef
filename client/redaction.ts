import { type Marks, Folding, written } from "./secrets/folding.ts";
import { KeptTexts } from "./secrets/kept-texts.ts";
import { type Reading, Pad, unescaped } from "./secrets/reading.ts";
import { type Span, SecretIndex } from "./secrets/secret-index.ts";
import { escapedTexts, isSuspicious, suspiciousTexts } from "./secrets/suspicious.ts";
import { folded, gram } from "./secrets/forms.ts";

/** Secrets that become known one by one, and are forgotten together. */
class SecretGroup {
  readonly index = new SecretIndex();
  /** Those of too few letters and digits to be recognised by them. */
  readonly literal: string[] = [];
  readonly #known = new Set<string>();
  #inconspicuous = false;

  /** Whether it has one without a long run of letters and digits, by which a text would be suspicious. */
  get inconspicuous(): boolean {
    return this.#inconspicuous;
  }

  get size(): number {
    return this.#known.size;
  }

  has(value: string): boolean {
    return this.#known.has(value);
  }

  add(value: string): void {
    this.#known.add(value);
    if (folded(value).length < gram) this.literal.push(value);
    else this.index.add(value);
    if (!isSuspicious(value)) this.#inconspicuous = true;
  }
}

const shown = "[redacted]";
const secretHeaders = new Set(["authorization", "proxy-authorization", "cookie", "set-cookie", "x-api-key"]);

/** Marks that end tokens and Base64, which are not compared. */
const tail = "-_=~+/";
/** Shorter ones are left alone: they would blank out innocent text. */
const shortest = 8;
/** So often may one writing be wrapped into another. */
const deepest = 4;
/** How much of a secret counts in what comes in, and in what is told. */
const [largePart, anyPart] = [0.4, 0] as const;
/** Texts are read in pieces of this size, each with the end of the one before. In UTF-16 code units. */
const piece = 32_768;
const shared = 1024;
const [quote, less, greater] = [34, 60, 62] as const;
const folding = new Folding(piece + shared);
const pads = [new Pad(piece + shared), new Pad(piece + shared)] as const;
/** Shorter ones are read again as fast as they are found. */
const longText = 256;
const escapes = /[\\%&]/;

/**
 * Takes known secrets out of texts, wherever and however written a target may have echoed them: as they are, in other letter
 * case, escaped as in JSON, in percents or in HTML, in hexadecimal, in Base64, in UTF-16, with anything but letters and
 * digits between. Of what is told, twelve letters and digits of a secret in a row count as the secret.
 */
export class Redaction {
  /** Hears of each secret that is new, and of its owner if it has one. */
  onAdd: (value: string, owner?: object) => void = () => undefined;
  readonly #lasting = new SecretGroup();
  readonly #passing = new Map<object, SecretGroup>();
  // Of texts that came in, of single texts of JSON that did, and of what is told: many results show the same answer.
  readonly #kept = new KeptTexts<"incoming" | "within" | "plain" | "structured">();
  // The groups that have any.
  #groups: readonly SecretGroup[] = [];

  /**
   * From now on `value` appears in no text that is cleaned, until its owner is forgotten if it has one. Values shorter than
   * eight characters are left alone.
   */
  add(value: string, owner?: object): void {
    if (value.length < shortest || this.#groups.some((group) => group.has(value))) return;
    const group = owner === undefined ? this.#lasting : (this.#passing.get(owner) ?? new SecretGroup());
    if (owner !== undefined) this.#passing.set(owner, group);
    group.add(value);
    this.#regroup();
    this.onAdd(value, owner);
  }

  /** Forgets the secrets of an owner, which are of no use to anybody any more: a process that makes many runs mints many. */
  forget(owner: object): void {
    this.#passing.delete(owner);
    this.#regroup();
  }

  /** A plain text without secrets, about to be told. */
  text(text: string): string {
    return this.#told("plain", text, []);
  }

  /** A text with a structure of its own, such as JSON, XML or HTML, which it keeps. */
  structured(text: string): string {
    return this.#told("structured", text, marksOf(text));
  }

  #told(kind: "plain" | "structured", text: string, marks: Marks): string {
    if (text.length < longText) return this.#clean(text, marks, anyPart);
    return this.#kept.get(kind, text) ?? this.#kept.keep(kind, text, this.#clean(text, marks, anyPart));
  }

  /**
   * A text as it comes in, without what holds much of a secret, at a glance. Smaller parts stay until it is told: a link that
   * holds the same tenant as a token has to be followed as it is.
   */
  incoming(text: string): string {
    const isShort = this.#groups.every(
      ({ index, literal }) => literal.length === 0 && text.length < index.least(largePart),
    );
    if (isShort) return text;
    // One without a long run of letters and digits may stand in a text that is innocent at a glance.
    const isReadWhole = this.#groups.some((group) => group.inconspicuous);
    if (!isReadWhole && !isSuspicious(text)) return text;
    const before = this.#kept.get("incoming", text);
    if (before !== undefined) return before;
    const marks = marksOf(text);
    const isInTexts = !isReadWhole && marks[0] === quote;
    const clean = isInTexts ? this.#cleanTexts(text, marks) : this.#clean(text, marks, largePart);
    return this.#kept.keep("incoming", text, clean);
  }

  // No secret reaches across the quotes of JSON: of a large body few texts need be read.
  #cleanTexts(json: string, marks: Marks): string {
    const kept: string[] = [];
    let at = 0;
    for (const [from, to] of suspiciousTexts(json)) {
      const text = json.slice(from, to);
      const clean = this.#kept.get("within", text) ?? this.#cleanWithin(text, marks);
      if (clean === text) continue;
      kept.push(json.slice(at, from), clean);
      at = to;
    }
    return at === 0 ? json : [...kept, json.slice(at)].join("");
  }

  // Contexts and links come again and again.
  #cleanWithin(text: string, marks: Marks): string {
    // A copy, for a part of a string keeps all of it in memory.
    const own = ` ${text}`.slice(1);
    return this.#kept.keep("within", own, this.#clean(own, marks, largePart));
  }

  /** Names and values of headers as they come in; of those that carry secrets by their nature only the scheme is left. */
  headers(headers: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
    const clean: Record<string, string> = {};
    for (const [name, value] of Object.entries(headers)) {
      clean[this.incoming(name)] = secretHeaders.has(name) ? withScheme(value) : this.incoming(value);
    }
    return clean;
  }

  #clean(text: string, marks: Marks, share: number): string {
    if (this.#groups.length === 0 || text.length < shortest) return text;
    const spans: Span[] = [];
    for (let start = 0; start < text.length; start += piece) {
      const end = Math.min(text.length, start + piece + shared);
      if (this.#groups.some(({ index }) => index.mayHold(text, start, end, marks)))
        spans.push(...this.#find(folding.takeWritten(text, start, end, marks), share));
      for (const [from, to] of escapedIn(text, start, end, marks))
        spans.push(...this.#escaped(text, from, to, { marks, share }));
      if (end === text.length) break;
    }
    return this.#withoutLiteral(without(text, spans));
  }

  #escaped(
    text: string,
    start: number,
    end: number,
    { marks, share }: { marks: Marks; share: number },
  ): readonly Span[] {
    const spans: Span[] = [];
    let [free, used] = pads;
    let plainer = unescaped(written(text, start, end, marks, used), free);
    for (let depth = 0; plainer !== undefined && depth < deepest; depth++) {
      spans.push(...this.#find(folding.take(plainer), share));
      [free, used] = [used, free];
      plainer = unescaped(plainer, free);
    }
    return spans;
  }

  #regroup(): void {
    this.#kept.clear();
    this.#groups = [this.#lasting, ...this.#passing.values()].filter(({ size }) => size > 0);
  }

  #find(reading: Reading, share: number): readonly Span[] {
    return this.#groups.flatMap(({ index }) => index.find(reading, share));
  }

  #withoutLiteral(text: string): string {
    let clean = text;
    for (const secret of this.#groups.flatMap(({ literal }) => literal)) {
      for (const writing of [secret, JSON.stringify(secret).slice(1, -1), encodeURIComponent(secret)]) {
        clean = clean.replaceAll(writing, shown);
      }
    }
    return clean;
  }
}

// No secret reaches across the quotes of JSON: of a large body few texts have something escaped.
function escapedIn(text: string, start: number, end: number, marks: Marks): readonly Span[] {
  if (marks[0] === quote) return escapedTexts(text, start, end);
  return escapes.test(text.slice(start, end)) ? [[start, end]] : [];
}

// What a text's own structure is made of where it is not escaped.
function marksOf(text: string): Marks {
  return /^\s*[{[]/.test(text) ? [quote] : [less, greater];
}

function without(text: string, spans: readonly Span[]): string {
  if (spans.length === 0) return text;
  const kept: string[] = [];
  let at = 0;
  for (const [from, to] of [...spans].sort(([a], [b]) => a - b)) {
    // One that begins where the last one ended belongs to it.
    if (from > at || kept.length === 0) kept.push(text.slice(at, from), shown);
    at = Math.max(at, to);
    while (at < text.length && tail.includes(text.charAt(at))) at += 1;
  }
  return [...kept, text.slice(at)].join("");
}

// The scheme tells whether a token was sent at all, which a reader wants to know.
function withScheme(value: string): string {
  return /^(Bearer|Basic|Digest) /i.test(value) ? `${value.split(" ")[0]} ${shown}` : shown;
}
