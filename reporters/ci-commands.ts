/** How a format writes the two characters that commands begin with, where they must not be read as such. */
export interface Spelling {
  readonly hash: string;
  readonly colon: string;
}

/** For a text that is read as it is: the form in which controls are shown, too. */
const visible: Spelling = { hash: String.raw`\x23`, colon: String.raw`\x3a` };
/** For JSON, where it is the same value. */
export const inJson: Spelling = { hash: String.raw`\u0023`, colon: String.raw`\u003a` };
/** For XML and HTML, where it is the same text. */
export const inMarkup: Spelling = { hash: "&#35;", colon: "&#58;" };
/** For Markdown outside of code, where it is the same text. */
export const inMarkdown: Spelling = { hash: String.raw`\#`, colon: String.raw`\:` };

// Runners compare by the rules of a language, which pass over what is not shown; so no such character may be put in, either.
const unseen = /(?:(?!\p{Cc}\[)[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]){1,1000}/uy;
const colours = /\p{Cc}\[[\d;?]*[a-z]/iuy;
const coloursBefore = /\p{Cc}\[[\d;?]*[a-z]$/iu;
const bracket = /\p{Cc}?\[/uy;
const lineEnd = /[\n\v\f\r\u0085\u2028\u2029]/;
const beforeCommand = /[\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/u;
// What can be the beginning of a prefix; nearly nothing is.
const suspect =
  /#(?=[#\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}])|:(?=[:\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}])/gu;
const longestColours = 32;
const longestWord = 16;

/**
 * A text in which no CI runner finds a command: `##[…]` and `##vso[…]` anywhere in a line, which GitHub Actions and Azure Pipelines
 * obey, and `::…` at the beginning of one. One character of each is written otherwise.
 */
export function withoutCommands(text: string, { hash, colon }: Spelling = visible): string {
  const pieces: string[] = [];
  let done = 0;
  for (const { 0: sign, index } of text.matchAll(suspect)) {
    const other = afterUnseen(text, index + 1);
    if (text[other] !== sign) continue;
    const [at, spelt] = sign === "#" ? [other, hash] : [index, colon];
    if (at < done || !(sign === "#" ? opensBracket(text, other + 1) : beginsLine(text, index))) continue;
    pieces.push(text.slice(done, at), spelt);
    done = at + 1;
  }
  return pieces.length === 0 ? text : [...pieces, text.slice(done)].join("");
}

function opensBracket(text: string, from: number): boolean {
  let at = beyond(unseen, text, from);
  for (let letters = 0; letters < longestWord && /[a-z]/i.test(text.charAt(at)); letters += 1)
    at = beyond(unseen, text, at + 1);
  return beyond(bracket, text, at) > at;
}

function beginsLine(text: string, from: number): boolean {
  let at = from;
  while (at > 0) {
    const before = text.charAt(at - 1);
    if (lineEnd.test(before)) return true;
    const coloured = coloursBefore.exec(text.slice(Math.max(0, at - longestColours), at));
    const character = /[\udc00-\udfff]/.test(before) ? text.slice(at - 2, at) : before;
    if (coloured !== null) at -= coloured[0].length;
    else if (beforeCommand.test(character)) at -= character.length;
    else return false;
  }
  return true;
}

function afterUnseen(text: string, from: number): number {
  let at = from;
  for (;;) {
    const next = beyond(unseen, text, beyond(colours, text, at));
    if (next === at) return at;
    at = next;
  }
}

function beyond(pattern: RegExp, text: string, from: number): number {
  let at = from;
  pattern.lastIndex = at;
  while (pattern.test(text)) at = pattern.lastIndex;
  return at;
}

/** Lines in which the annotations of the GitHub reporter are the only commands. */
export function onlyAnnotations(text: string): string {
  return text
    .split("\n")
    .map((line) => {
      const [start = ""] = /^::(?:error|warning|notice) title=[^:]*::/.exec(line) ?? [];
      // Behind our own command nothing begins a line any more.
      return start + withoutCommands(line.slice(start.length));
    })
    .join("\n");
}
