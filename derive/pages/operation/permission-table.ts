import type { PermissionRow, PermissionType } from "../../facts.ts";
import type { BlockOf, TableRow } from "../page.ts";
import { readPermissionCell } from "./permission-cell.ts";

/** The permission types, with the words by which a table names them. */
export const permissionLabels: Readonly<Record<PermissionType, RegExp>> = {
  delegatedWork: /^delegated\b.*\b(work|school)\b|^delegated$/i,
  delegatedPersonal: /^delegated\b.*\bpersonal\b/i,
  application: /^application/i,
};

/** How a table puts the privileges in order: in columns of their own, or in one cell. */
export type PrivilegeOrder = "columns" | "least-first" | "most-first";

/** The order that the head of a permission table tells; undefined when it tells none. */
export function privilegeOrder(head: readonly string[]): PrivilegeOrder | undefined {
  const [, second = "", third = ""] = head;
  if (/^least privileged/i.test(second) && /^higher privileged/i.test(third)) return "columns";
  if (/from least to most privileged/i.test(second)) return "least-first";
  return /from most to least privileged/i.test(second) ? "most-first" : undefined;
}

/** Whether a table has a row for each permission type. */
export function isPermissionTable({ head }: BlockOf<"table">): boolean {
  return /^permission type$/i.test(head[0]?.trim() ?? "");
}

/** What a row says; undefined when it is not read. */
export function readPermissionRow({ cells }: TableRow, order: PrivilegeOrder): PermissionRow | undefined {
  const [first, second] = cells.slice(1).map(({ text }) => readPermissionCell(text));
  if (first?.kind === "unsupported") return { supported: false };
  if (first === undefined || first.kind === "unread" || second?.kind === "unread") return undefined;
  if (first.kind === "conditional" || second?.kind === "conditional") {
    return { supported: true, conditional: rowText(cells.slice(1).map(({ text }) => text)) };
  }
  if (order === "columns") {
    return { supported: true, least: first.names, higher: second?.kind === "names" ? second.names : [] };
  }
  const [least, ...higher] = order === "least-first" ? first.names : [...first.names].reverse();
  return least === undefined ? undefined : { supported: true, least: [least], higher };
}

/** Cells in one line of text. */
export function rowText(cells: readonly string[]): string {
  return cells.map((cell) => cell.replaceAll(/\s+/g, " ").trim()).join("; ");
}
