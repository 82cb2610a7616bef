import { createScanner, SyntaxKind } from "jsonc-parser";

/**
 * How many levels of objects and arrays a forgiving parser may go down at the deepest place of a text, which need be no JSON:
 * what closes something else than the innermost one closes nothing.
 */
export function jsoncDepth(text: string): number {
  const scanner = createScanner(text, true);
  const open: SyntaxKind[] = [];
  let deepest = 0;
  for (let kind = scanner.scan(); kind !== SyntaxKind.EOF; kind = scanner.scan()) {
    if (kind === SyntaxKind.OpenBraceToken || kind === SyntaxKind.OpenBracketToken) {
      deepest = Math.max(deepest, open.push(kind));
    } else if (
      (kind === SyntaxKind.CloseBraceToken && open.at(-1) === SyntaxKind.OpenBraceToken) ||
      (kind === SyntaxKind.CloseBracketToken && open.at(-1) === SyntaxKind.OpenBracketToken)
    ) {
      open.pop();
    }
  }
  return deepest;
}
