// Controls move the cursor or ring the bell; bidirectional marks make a text look like another one.
const unprintable = /[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}]/gu;

/** A text from a target for a terminal: control characters as `\xNN` or `\uNNNN`, so that it stays one line and shows what it is. */
export function printable(text: string): string {
  return text.replaceAll(unprintable, (character) => {
    const code = character.charCodeAt(0).toString(16);
    return code.length <= 2 ? `\\x${code.padStart(2, "0")}` : `\\u${code.padStart(4, "0")}`;
  });
}
