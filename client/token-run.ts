/** The number of token characters in a row from which on a text may hold a token: more than a GUID has. */
export const tokenRun = 40;

/** Whether so many of `A-Z a-z 0-9 _ -` stand in a row. Looks only at every fortieth character where there are none. */
export function hasTokenRun(text: string): boolean {
  let at = tokenRun - 1;
  while (at < text.length) {
    let start = at;
    while (start > at - tokenRun && isTokenCode(text.charCodeAt(start))) start -= 1;
    if (start === at - tokenRun) return true;
    // A run that covers `start` there is none; the next one may begin right behind it.
    at = start + tokenRun;
  }
  return false;
}

function isTokenCode(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    (code >= 48 && code <= 57) ||
    code === 45 ||
    code === 95
  );
}
