import { createHash } from "node:crypto";

import { endOfText } from "../specs/json-depth.ts";

/** The longest text that is kept whole of an answer, in characters. */
const longest = 32_768;
/** What is kept of a longer one. */
const kept = 1000;
/** What a body of the largest size may come to: so many objects, arrays and members take some 130 MB when they are read. */
const most = { nested: 1_500_000, members: 6_000_000 } as const;

const [comma, openArray, openObject] = [0x2c, 0x5b, 0x7b] as const;

/** A body as it is kept, or why it is not. */
export type TakenIn =
  | { readonly kind: "kept"; readonly body: string }
  | { readonly kind: "too-large"; readonly reason: string };

/**
 * What is kept of a body. A text in it of more than 32,768 characters is cut to its first 1,000, with its length and hash, so
 * that equal ones stay equal and different ones different; what is no JSON is cut as one text.
 */
export function takenIn(body: string): TakenIn {
  if (body.length <= longest) return { kind: "kept", body };
  if (!/^\s*[{[]/.test(body.slice(0, 1000))) return { kind: "kept", body: cut(body) };
  const pieces: string[] = [];
  let from = 0;
  let nested = 0;
  let members = 0;
  for (let at = 0; at < body.length; at++) {
    const code = body.charCodeAt(at);
    if (code === 0x22) {
      const end = endOfText(body, at);
      if (end - at > longest) {
        pieces.push(body.slice(from, at + 1), cut(body.slice(at + 1, end)));
        from = end;
      }
      at = end;
    } else if (code === openArray || code === openObject) nested += 1;
    else if (code === comma) members += 1;
  }
  if (nested > most.nested || members > most.members) {
    const text = `the body has ${nested + members} values, which take more memory than a run may use`;
    return { kind: "too-large", reason: text };
  }
  return { kind: "kept", body: from === 0 ? body : [...pieces, body.slice(from)].join("") };
}

// The beginning of a long text, with its length and hash.
function cut(text: string): string {
  if (text.length <= longest) return text;
  const hash = createHash("sha256").update(text).digest("hex");
  return `${beginning(text)}… (cut: ${text.length} characters in all, sha256 ${hash})`;
}

// Neither an escape nor a pair of surrogates is cut in two.
function beginning(text: string): string {
  const start = text.slice(0, kept).replace(/[\uD800-\uDBFF]$/, "");
  return start.replace(/(?:\\u[\da-f]{0,3}|\\)$/i, (end) => (isEscaped(start, end.length) ? end : ""));
}

// Whether the backslash that begins so many characters before the end is itself escaped.
function isEscaped(text: string, fromEnd: number): boolean {
  let count = 0;
  for (let at = text.length - fromEnd - 1; at >= 0 && text[at] === "\\"; at--) count += 1;
  return count % 2 === 1;
}
