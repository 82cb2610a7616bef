/** A way to write a secret down, by its name. */
export type Spelling = readonly [name: string, write: (secret: string) => string];

const codes = (text: string, write: (code: number) => string): string =>
  Array.from({ length: text.length }, (_, at) => write(text.charCodeAt(at))).join("");
const json = (text: string): string => JSON.stringify(text).slice(1, -1);
const hex = (code: number, digits: number): string => code.toString(16).padStart(digits, "0");
const bytes = (text: string, write: (byte: string) => string): string =>
  [...Buffer.from(text)].map((byte) => write(hex(byte, 2))).join("");
const named: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};
const inLines = (text: string, width: number): string =>
  (text.match(new RegExp(`.{1,${width}}`, "g")) ?? []).join("\r\n");
const base64 = (text: string): string => Buffer.from(text).toString("base64");

/** How a target may write what it echoes, none of which needs more than a second to be undone. */
export const spellings: readonly Spelling[] = [
  ["as it is", (secret) => secret],
  ["in upper case", (secret) => secret.toUpperCase()],
  ["in lower case", (secret) => secret.toLowerCase()],
  ["as JSON", json],
  ["as JSON escapes", (secret) => codes(secret, (code) => `\\u${hex(code, 4)}`)],
  ["as JSON escapes in upper case", (secret) => codes(secret, (code) => `\\u${hex(code, 4).toUpperCase()}`)],
  [
    "with one JSON escape",
    (secret) => json(secret).replace(/[a-z]/i, (letter) => `\\u${hex(letter.charCodeAt(0), 4)}`),
  ],
  ["as percents", (secret) => bytes(secret, (byte) => `%${byte}`)],
  ["as percents in upper case", (secret) => bytes(secret, (byte) => `%${byte.toUpperCase()}`)],
  ["for a URL", encodeURIComponent],
  ["as a form field", (secret) => new URLSearchParams([["", secret]]).toString().slice(1)],
  ["in percents twice", (secret) => encodeURIComponent(bytes(secret, (byte) => `%${byte}`))],
  ["as HTML", (secret) => secret.replaceAll(/[&<>"']/g, (mark) => named[mark] ?? mark)],
  ["as decimal entities", (secret) => codes(secret, (code) => `&#${code};`)],
  ["as hexadecimal entities", (secret) => codes(secret, (code) => `&#x${hex(code, 4)};`)],
  ["as entities without an end", (secret) => codes(secret, (code) => `&#x${hex(code, 2)} `)],
  ["in hexadecimal", (secret) => bytes(secret, (byte) => byte)],
  ["in hexadecimal with colons", (secret) => inLines(bytes(secret, (byte) => `${byte}:`).toUpperCase(), 48)],
  ["in Base64", base64],
  ["in Base64 after one", (secret) => base64(`x${secret}`)],
  ["in Base64 after two", (secret) => base64(`xy${secret}`)],
  ["in Base64 for URLs", (secret) => Buffer.from(`Bearer ${secret}`).toString("base64url")],
  ["in Base64 in lines", (secret) => inLines(base64(`Authorization: Bearer ${secret}`), 20)],
  ["in UTF-16", (secret) => Buffer.from(secret, "utf16le").toString("latin1")],
  ["in Base64 of UTF-16", (secret) => Buffer.from(secret, "utf16le").toString("base64")],
  ["in hexadecimal of UTF-16", (secret) => Buffer.from(secret, "utf16le").toString("hex")],
  ["with a space after each character", (secret) => [...secret].join(" ")],
  ["its first half", (secret) => secret.slice(0, secret.length / 2)],
  ["its second half", (secret) => secret.slice(secret.length / 2)],
];
