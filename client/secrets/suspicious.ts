/** So many letters and digits in a row are no word any more. GUIDs have at most twelve. */
const longRun = 22;

const escapes = /\\[ux]|%[\da-f]{2}|&(?:#|[a-z]+;)|(?![\t\n\r])\p{Cc}|[\u00ad\u200b-\u200f\ufeff\uff01-\uff5e]/iu;

/**
 * Whether a text may hold an encoded secret, or a secret of more than 22 letters and digits in a row: what is innocent at
 * this glance, which costs next to nothing, need not be read closely.
 */
export function isSuspicious(text: string): boolean {
  return hasLongRun(text) || escapes.test(text);
}

// Looks only at every 22nd character where there is none.
function hasLongRun(text: string): boolean {
  let at = longRun - 1;
  while (at < text.length) {
    let start = at;
    while (start > at - longRun && isAlphanumeric(text.charCodeAt(start))) start -= 1;
    if (start === at - longRun) return true;
    // A run that covers `start` there is none; the next one may begin right behind it.
    at = start + longRun;
  }
  return false;
}

function isAlphanumeric(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
}
