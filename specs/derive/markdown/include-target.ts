/** The file that a `[!INCLUDE [title](file)]` line names; undefined when the text is none. */
export function includeTarget(text: string): string | undefined {
  return /^\s*\[!INCLUDE\s*\[[^\]]*\]\(([^)\s]+)\)\s*\]\s*$/im.exec(text)?.[1];
}
