import { fold } from "./folding.ts";

/** A way in which a secret may be written, as it is compared. */
export interface Form {
  readonly write: (secret: string) => string;
  /** How many characters of it in a row give the secret away. */
  readonly telling: number;
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

type Encoder = (secret: string) => string;

const narrow = (secret: string): Buffer => Buffer.from(secret);
const wide = (secret: string): Buffer => Buffer.from(secret, "utf16le");
const wideFrom = (secret: string): Buffer => Buffer.concat([Buffer.alloc(1), wide(secret)]).subarray(0, -1);
const asItIs: Encoder = (secret) => secret;
const hexOf: Encoder = (secret) => narrow(secret).toString("hex");
const wideHexOf: Encoder = (secret) => wide(secret).toString("hex").slice(0, -2);
const befores = [0, 1, 2] as const;
const encoders = [hexOf, wideHexOf, ...[narrow, wide, wideFrom].flatMap((bytes) => befores.map(base64Of(bytes)))];

/** A secret as it is, the signature of one, and both in hexadecimal, and in Base64 with anything before it, of UTF-8 and of UTF-16. */
export const forms: readonly Form[] = [
  ...[asItIs, signatureOf].map((encode) => formOf(encode, tellingPart, gram / 2)),
  ...encoders.map((encode) => formOf(encode, tellingCode, 24)),
];

function formOf(encode: Encoder, telling: number, stride: number): Form {
  return { write: (secret) => folded(encode(secret)), telling, stride };
}

/** Whether a text has at least six different characters. */
export function isVaried(text: string): boolean {
  const distinct = new Set<string>();
  for (const character of text) if (distinct.add(character).size >= fewestDistinct) return true;
  return false;
}

// The part of a token that whoever knows the rest of it lacks; nothing of what is none.
function signatureOf(secret: string): string {
  const [, , signature = "", ...more] = secret.split(".");
  return more.length > 0 ? "" : signature;
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
function base64Of(bytesOf: (secret: string) => Buffer): (before: number) => Encoder {
  return (before) => (secret) => {
    const encoded = Buffer.concat([Buffer.alloc(before), bytesOf(secret)]).toString("base64url");
    return encoded.slice(before === 0 ? 0 : before + 1, -1);
  };
}
