import { type Gap, gapKinds } from "../../derive/gap.ts";
import type { WrittenDocument } from "../../derive/write/written-document.ts";
import type { Erratum } from "../../specs/source.ts";

/** What could not be read, a line each: page, line, kind, reason. */
export function gapLines(gaps: readonly Gap[]): string {
  return gaps.map(({ kind, at, reason }) => `${at.document}:${at.line}: ${gapKinds[kind]}: ${reason}\n`).join("");
}

/** Where pages contradict themselves, a line each. */
export function erratumLines(errata: readonly Erratum[]): string {
  return errata
    .map(({ about, at, stated, used, usedAt }) => {
      const place = usedAt.document === at.document ? `line ${usedAt.line}` : `${usedAt.document}:${usedAt.line}`;
      return `${at.document}:${at.line}: contradiction: ${about} is ${stated} here, but ${used} on ${place}, which is used\n`;
    })
    .join("");
}

/** Operations of which no source says who may ask: a line each. */
export function unguardedLines(documents: readonly WrittenDocument[]): string {
  return documents
    .flatMap(({ kind, content }) => {
      const table = kind === "operation" ? content["x-permissions"] : undefined;
      const rows = typeof table === "object" && table !== null ? Object.values(table) : [];
      const known = rows.some((row: unknown) => isRow(row) && !("documented" in row));
      return kind === "operation" && !known
        ? [
            `${String(content["x-operation"])}: has no permissions: who may ask is not tested, all else is. Give --permissions FILE if it has them.\n`,
          ]
        : [];
    })
    .join("");
}

function isRow(value: unknown): value is object {
  const kinds = ["least", "supported", "conditional", "documented"];
  return typeof value === "object" && value !== null && kinds.some((kind) => kind in value);
}

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
