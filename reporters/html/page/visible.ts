const unseen = /([\p{Cc}\p{Cs}\p{Bidi_Control}\p{Zl}\p{Zp}\u200b\u2060\ufeff]+)/u;
const unseenButLines = /((?:(?![\n\t])[\p{Cc}\p{Cs}\p{Bidi_Control}\p{Zl}\p{Zp}\u200b\u2060\ufeff])+)/u;

/** A piece of a text: as it is, or written out because nobody would see it, or see something else. */
export interface Piece {
  readonly text: string;
  readonly written: boolean;
}

/** A text in pieces: controls, bidirectional marks and half characters are written as `\u202e`. `lines`: line feeds and tabs stay. */
export function visible(text: string, lines = false): readonly Piece[] {
  return text
    .split(lines ? unseenButLines : unseen)
    .map((piece, at) => ({ text: at % 2 === 1 ? writtenOut(piece) : piece, written: at % 2 === 1 }))
    .filter((piece) => piece.text !== "");
}

/** The same as one text, for places that hold nothing else. */
export function visibleText(text: string): string {
  return visible(text)
    .map((piece) => piece.text)
    .join("");
}

function writtenOut(text: string): string {
  return [...text]
    .map((character) => {
      const code = character.charCodeAt(0).toString(16);
      return code.length <= 2 ? `\\x${code.padStart(2, "0")}` : `\\u${code.padStart(4, "0")}`;
    })
    .join("");
}
