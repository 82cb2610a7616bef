const shown = "[redacted]";
const secretHeaders = new Set(["authorization", "proxy-authorization", "cookie", "set-cookie", "x-api-key"]);

/** Takes known secrets out of what is recorded, wherever a target may have echoed them. */
export class Redaction {
  readonly #secrets = new Set<string>();

  /** From now on `value` appears in no recorded text. Short values are left alone: they would blank out innocent text. */
  add(value: string): void {
    if (value.length < 8) return;
    this.#secrets.add(value);
    // A signed token is also recognised by its signature alone.
    const signature = value.split(".")[2];
    if (signature !== undefined && signature.length >= 16) this.#secrets.add(signature);
  }

  text(text: string): string {
    let clean = text;
    for (const secret of this.#secrets) {
      if (clean.includes(secret)) clean = clean.replaceAll(secret, shown);
    }
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

// The scheme tells whether a token was sent at all, which a reader wants to know.
function withScheme(value: string): string {
  return /^(Bearer|Basic|Digest) /i.test(value) ? `${value.split(" ")[0]} ${shown}` : shown;
}
