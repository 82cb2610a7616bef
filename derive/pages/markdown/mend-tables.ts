const delimiters = /^ {0,3}\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)*\|?\s*$/;

/**
 * The text with as many cells below the head of each table as the head has: the parser takes a table for a paragraph where
 * authors wrote one delimiter too many or too few, and what is shown to readers is a table all the same. Lines stay in their
 * places.
 */
export function mendTables(text: string): string {
  const lines = text.split("\n");
  let fenced = false;
  for (const [at, line] of lines.entries()) {
    if (/^\s*(```|~~~)/.test(line)) fenced = !fenced;
    const head = lines[at - 1] ?? "";
    if (fenced || !head.includes("|") || !line.includes("|") || !delimiters.test(line)) continue;
    const [wanted, written] = [cellsOf(head), cellsOf(line)];
    if (wanted.length === written.length || wanted.length < 2) continue;
    lines[at] = `|${wanted.map((_, cell) => written[cell] ?? "---").join("|")}|`;
  }
  return lines.join("\n");
}

function cellsOf(line: string): readonly string[] {
  return line
    .trim()
    .replace(/^\||(?<!\\)\|$/g, "")
    .split(/(?<!\\)\|/);
}
