/** Whether an id matches a glob: `*` stands for any text within a segment, `**` across segments, `?` for one character. */
export function matchesGlob(id: string, glob: string): boolean {
  const pattern = glob
    .replaceAll(/[.+^${}()|[\]\\]/g, "\\$&")
    .replaceAll(/\*\*|\*|\?/g, (wild) => (wild === "**" ? ".*" : wild === "*" ? "[^/]*" : "[^/]"));
  return new RegExp(`^${pattern}$`).test(id);
}
