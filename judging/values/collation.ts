/** A text as the most forgiving of services reads it: without letter case, accents, forms of width, and spaces at its end. */
export function folded(text: string): string {
  return text.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase().trimEnd();
}

/** An id as it is compared: letter case aside where it is a GUID. Others, such as those of messages, may differ in it alone. */
export function foldedId(id: string): string {
  return isGuid(id) ? id.toLowerCase() : id;
}

/** Whether a text is written as a GUID. */
export function isGuid(text: string): boolean {
  return /^[0-9a-f-]{36}$/i.test(text);
}

/** Whether a text is written as a GUID that has capital letters. */
export function isCapitalGuid(text: string): boolean {
  return isGuid(text) && text !== text.toLowerCase();
}

const plain = /^[\x20-\x7e]*$/;

/**
 * How two texts stand by what every collation agrees on: negative, zero for the same text, or positive. Undefined where letter
 * case, punctuation, digits or another alphabet leave it to the service.
 */
export function surelyCompare(a: string, b: string): number | undefined {
  if (a === b) return 0;
  if (!plain.test(a) || !plain.test(b)) return undefined;
  const order = compareCodes(a, b);
  const agrees = (read: (text: string) => string): boolean => {
    const [one, other] = [read(a), read(b)];
    return compareCodes(one, other) === order && compareCodes(lower(one), lower(other)) === order;
  };
  return readings.every(agrees) && !numbersDecide(a, b) ? order : undefined;
}

const lower = (text: string): string => text.toLowerCase();
// Collations that look at signs put all of them before digits and letters.
const signsFirst = (text: string): string => withSigns(text, (at) => at);
// In which order they stand among each other is another matter.
const signsFirstOtherwise = (text: string): string => withSigns(text, (at) => signs.length - at);

const signs = " !\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

function withSigns(text: string, codeOf: (at: number) => number): string {
  return text.replaceAll(/[^A-Za-z0-9]/g, (sign) => String.fromCharCode(codeOf(signs.indexOf(sign))));
}

const letters = (text: string): string => text.replaceAll(/[^A-Za-z0-9]/g, "");
const readings = [(text: string) => text, letters, signsFirst, signsFirstOtherwise] as const;

function compareCodes(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

// Some collations count: 2 comes before 10 then.
function numbersDecide(a: string, b: string): boolean {
  let at = 0;
  while (at < a.length && at < b.length && a.charAt(at) === b.charAt(at)) at += 1;
  const around = [a.slice(Math.max(0, at - 1), at + 2), b.slice(Math.max(0, at - 1), at + 2)];
  return around.every((text) => /\d/.test(text)) && digitsAt(a, at).length !== digitsAt(b, at).length;
}

function digitsAt(text: string, at: number): string {
  return (/\d*$/.exec(text.slice(0, at))?.[0] ?? "") + (/^\d*/.exec(text.slice(at))?.[0] ?? "");
}
