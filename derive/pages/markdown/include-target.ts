/** The file that a `[!INCLUDE [title](file)]` line names; undefined when the text is none. */
export function includeTarget(text: string): string | undefined {
  return /^[ \t]*\[!INCLUDE[ \t]*\[[^\]\n]*\]\(([^)\s]+)\)[ \t]*\][ \t]*$/im.exec(text)?.[1];
}
