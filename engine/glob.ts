/**
 * Whether an id matches a glob: `*` stands for any text within a segment, `**` across segments, `?` for one character. The time
 * is at most the product of both lengths, whatever the glob.
 */
export function matchesGlob(id: string, glob: string): boolean {
  const pieces = glob.replaceAll(/\*{2,}/g, "**").match(/\*\*|[^]/gu) ?? [];
  // Before which pieces a match may stand; a wildcard may stand for nothing.
  let places = withSkipped(pieces, new Set([0]));
  for (const char of id) {
    const next = new Set<number>();
    for (const at of places) {
      const piece = pieces[at];
      if (piece === "**" || (piece === "*" && char !== "/")) next.add(at);
      else if (piece === char || (piece === "?" && char !== "/")) next.add(at + 1);
    }
    places = withSkipped(pieces, next);
  }
  return places.has(pieces.length);
}

// What is added to a set while it is walked is walked, too.
function withSkipped(pieces: readonly string[], places: Set<number>): Set<number> {
  for (const at of places) {
    if (pieces[at] === "*" || pieces[at] === "**") places.add(at + 1);
  }
  return places;
}
