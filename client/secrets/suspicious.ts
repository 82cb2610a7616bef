/** So many letters and digits in a row are no word any more. GUIDs have at most twelve. */
const longRun = 22;

/** Characters that stand in a text unseen, or in another width. */
const unseen = String.raw`\0-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u200b-\u200f\ufeff\uff01-\uff5e`;
const escapes = new RegExp(String.raw`\\[ux]|%[\da-f]{2}|&(?:#|[a-z]+;)|[${unseen}]`, "i");
/** What those begin with: most texts have none of it, and to look for that alone is quick. */
const beginnings = new RegExp(String.raw`[\\%&${unseen}]`);

/**
 * Whether a text may hold an encoded secret, or a secret of more than 22 letters and digits in a row: what is innocent at
 * this glance, which costs next to nothing, need not be read closely.
 */
export function isSuspicious(text: string): boolean {
  return hasLongRun(text) || (beginnings.test(text) && escapes.test(text));
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
