/**
 * The line on which the JSON value that begins on a line ends. A value that is never closed ends before the first line that
 * stands where a value began, for what follows is another block.
 */
export function closingLine(lines: readonly string[], from: number): number {
  let depth = 0;
  for (let index = from; index < lines.length; index++) {
    depth += depthOf(lines[index] ?? "");
    if (depth <= 0) return index;
    if (index > from && /^(HTTP\/|GET |Request$|Response$|Examples? \d)/.test(lines[index] ?? "")) return index - 1;
  }
  return lines.length - 1;
}

// Brackets in strings open nothing.
function depthOf(line: string): number {
  const bare = line.replaceAll(/"(?:[^"\\]|\\.)*"/g, "");
  return (bare.match(/[[{]/g)?.length ?? 0) - (bare.match(/[\]}]/g)?.length ?? 0);
}
