import { fold } from "./fold.ts";

/** A secret as it may stand in a text, folded. */
export interface Form {
  readonly text: string;
  /** How many characters of it in a row give the secret away. */
  readonly telling: number;
  /** Whether a part of it has to have several characters to give it away: one of a few characters throughout has no such part. */
  readonly varied: boolean;
  /** From one place to the next at which it is looked for. */
  readonly stride: number;
}

/** So many characters in a row are looked for at once. */
export const gram = 8;
/** So many characters of a secret are as good as the secret. */
const tellingPart = 12;
/** So many characters of an encoded one. */
const tellingCode = 32;

const fewestDistinct = 6;

/** A secret as it is, in hexadecimal, and in Base64 with anything before it, of UTF-8 and of UTF-16. */
export function formsOf(secret: string): readonly Form[] {
  const wide = Buffer.from(secret, "utf16le");
  const wideFrom = Buffer.concat([Buffer.alloc(1), wide]).subarray(0, -1);
  const narrow = Buffer.from(secret);
  const encoded = [narrow.toString("hex"), wide.toString("hex").slice(0, -2)];
  for (const bytes of [narrow, wide, wideFrom]) encoded.push(...[0, 1, 2].map((before) => base64(bytes, before)));
  return [
    ...[secret, ...signatureOf(secret)].map(folded).map(plain),
    ...encoded.map(folded).map((text) => ({
      text,
      telling: Math.min(text.length, tellingCode),
      varied: isVaried(text),
      stride: 24,
    })),
  ].filter(({ text }) => text.length >= gram);
}

/** Whether a text has at least six different characters. */
export function isVaried(text: string): boolean {
  const distinct = new Set<string>();
  for (const character of text) if (distinct.add(character).size >= fewestDistinct) return true;
  return false;
}

function plain(text: string): Form {
  return { text, telling: Math.min(text.length, tellingPart), varied: isVaried(text), stride: gram / 2 };
}

// The part of a token that whoever knows the rest of it lacks.
function signatureOf(secret: string): readonly string[] {
  const [, , signature = "", ...more] = secret.split(".");
  return signature === "" || more.length > 0 ? [] : [signature];
}

/** The characters of a text that are compared. */
export function folded(text: string): string {
  if (/^[\0-\u007f]*$/.test(text)) return text.toLowerCase().replaceAll(/[^\da-z]+/g, "");
  let kept = "";
  for (let at = 0; at < text.length; at++) {
    const code = fold(text.charCodeAt(at));
    if (code > 1) kept += String.fromCharCode(code);
  }
  return kept;
}

// Three bytes make four characters: what stands before decides how a secret is cut. The characters at both ends depend on
// its neighbours, too, and are left out.
function base64(bytes: Buffer, before: number): string {
  const encoded = Buffer.concat([Buffer.alloc(before), bytes]).toString("base64url");
  return encoded.slice(before === 0 ? 0 : before + 1, -1);
}
