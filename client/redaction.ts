import { hasTokenRun, tokenRun } from "./token-run.ts";
import { writingsOf } from "./writings.ts";

const shown = "[redacted]";
const secretHeaders = new Set(["authorization", "proxy-authorization", "cookie", "set-cookie", "x-api-key"]);

/** Takes known secrets out of what is recorded, wherever and however written a target may have echoed them. */
export class Redaction {
  readonly #plain = new Set<string>();
  // Those that only a text with a long run of token characters can hold: most texts have none, and need not be searched.
  readonly #long = new Set<string>();
  readonly #known = new Set<string>();

  /** From now on `value` appears in no recorded text. Short values are left alone: they would blank out innocent text. */
  add(value: string): void {
    if (value.length < 8 || this.#known.has(value)) return;
    this.#known.add(value);
    // A signed token is also recognised by its signature alone.
    const signature = value.split(".")[2];
    const values = signature !== undefined && signature.length >= 16 ? [value, signature] : [value];
    for (const writing of values.flatMap(writingsOf)) {
      (hasTokenRun(writing) ? this.#long : this.#plain).add(writing);
    }
  }

  text(text: string): string {
    let clean = without(text, this.#plain);
    if (text.length >= tokenRun && this.#long.size > 0 && hasTokenRun(text)) clean = without(clean, this.#long);
    return clean;
  }

  headers(headers: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
    const clean: Record<string, string> = {};
    for (const [name, value] of Object.entries(headers)) {
      clean[name] = secretHeaders.has(name) ? withScheme(value) : this.text(value);
    }
    return clean;
  }
}

function without(text: string, secrets: ReadonlySet<string>): string {
  let clean = text;
  for (const secret of secrets) {
    if (clean.includes(secret)) clean = clean.replaceAll(secret, shown);
  }
  return clean;
}

// The scheme tells whether a token was sent at all, which a reader wants to know.
function withScheme(value: string): string {
  return /^(Bearer|Basic|Digest) /i.test(value) ? `${value.split(" ")[0]} ${shown}` : shown;
}
