// Controls move the cursor or ring the bell; bidirectional marks make a text look like another one; half a surrogate pair,
// U+FFFE and U+FFFF are no characters, and XML forbids them.
const unprintable = /[\p{Cc}\p{Cs}\p{Bidi_Control}\p{Zl}\p{Zp}\ufffe\uffff]/gu;

/** A text from a target as one line that shows what it is: control characters as `\xNN`, others that cannot be shown as `\uNNNN`. */
export function printable(text: string): string {
  return text.replaceAll(unprintable, (character) => {
    const code = character.charCodeAt(0).toString(16);
    return code.length <= 2 ? `\\x${code.padStart(2, "0")}` : `\\u${code.padStart(4, "0")}`;
  });
}

/** The beginning of a text, `…` for what does not fit into `width` characters. */
export function cut(text: string, width: number): string {
  if (text.length <= width) return text;
  const end = Math.max(1, width - 1);
  // Half a surrogate pair is no character.
  return `${text.slice(0, /[\ud800-\udbff]/.test(text.charAt(end - 1)) ? end - 1 : end)}…`;
}

/** A text in full, as far as anybody reads; of more than `most` characters the beginning, and how many there are. */
export function bounded(text: string, most: number): string {
  if (text.length <= most) return text;
  const left = text.length - most;
  return `${cut(text, most)} (${left.toLocaleString("en")} more characters; the JSON report has them)`;
}

/** A text in lines of at most `width` characters, broken between words where that is possible. */
export function wrapped(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let rest = text;
  while (rest.length > width) {
    const space = rest.lastIndexOf(" ", width);
    const hard = /[\ud800-\udbff]/.test(rest.charAt(width - 1)) ? width - 1 : width;
    const end = space > width / 3 ? space : Math.max(1, hard);
    lines.push(rest.slice(0, end));
    rest = rest.slice(end).replace(/^ /, "");
  }
  return [...lines, rest];
}
