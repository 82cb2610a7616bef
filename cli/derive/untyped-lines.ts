import type { WrittenDocument } from "../../specs/derive/write/contract.ts";

/** Operations that nobody can be tested by yet, since no document describes what they return: a line each. */
export function untypedLines(documents: readonly WrittenDocument[]): string {
  const names = new Set(documents.map(({ content }) => content["name"]));
  return documents
    .flatMap(({ kind, content }) => {
      const returns = kind === "operation" ? content["x-returns"] : undefined;
      const type =
        typeof returns === "object" && returns !== null && "resource" in returns ? returns.resource : undefined;
      return typeof type !== "string" || names.has(type)
        ? []
        : [
            `${String(content["x-operation"])}: cannot be tested by yet: nothing describes ${type}. Give its resource page as well, or --metadata FILE.\n`,
          ];
    })
    .join("");
}
