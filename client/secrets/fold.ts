/** Stands for a mark of the text's own structure, which no secret reaches across. */
export const structural = 1;

const asciiFold = new Uint16Array(128);
for (let code = 48; code <= 57; code++) asciiFold[code] = code;
for (let code = 97; code <= 122; code++) asciiFold[code] = asciiFold[code - 32] = code;
asciiFold[structural] = structural;

/**
 * What is compared of a character (UTF-16 code unit): letters in lower case and digits; 0 for all that may stand between
 * the characters of a secret without hiding it, such as spaces, line ends, NUL and punctuation.
 */
export function fold(code: number): number {
  return code < 128 ? (asciiFold[code] ?? 0) : foldWide(code);
}

function foldWide(code: number): number {
  // Full-width forms read like the ASCII characters that they are wide forms of.
  if (code >= 0xff01 && code <= 0xff5e) return asciiFold[code - 0xfee0] ?? 0;
  if (/[\p{L}\p{N}\p{Cs}]/u.test(String.fromCharCode(code))) {
    const lower = String.fromCharCode(code).toLowerCase();
    return lower.length === 1 ? lower.charCodeAt(0) : code;
  }
  return 0;
}
