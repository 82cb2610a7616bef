import type { PermissionRow, PermissionType } from "../../facts.ts";
import type { BlockOf, TableRow } from "../page.ts";

/**
 * What a cell of a permission table says: names, from left to right; that the type is not supported; permissions with conditions,
 * such as `A and B` or a list per resource; or nothing that is read.
 */
type PermissionCell =
  | { readonly kind: "names"; readonly names: readonly string[] }
  | { readonly kind: "unsupported" }
  | { readonly kind: "conditional"; readonly text: string }
  | { readonly kind: "unread" };

const permissionName = /^[A-Za-z][\w-]*(\.[\w-]+)+$|^(openid|profile|email|offline_access)$/;

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

/** Whether a row says that no permission is needed, or that there is none: what its whole table says tells which. */
export function saysNone({ cells }: TableRow): boolean {
  return /^none\W*$/i.test(cells[1]?.text.trim() ?? "");
}

/** Cells in one line of text. */
export function rowText(cells: readonly string[]): string {
  return cells.map((cell) => cell.replaceAll(/\s+/g, " ").trim()).join("; ");
}

function readPermissionCell(text: string): PermissionCell {
  const bare = text.replace(/[\s.]+$/, "").trim();
  if (/^(not (supported|applicable|available)|none|n\/a|-)$/i.test(bare)) return { kind: "unsupported" };
  const names = bare.split(/[,;\s]+|\bor\b/).filter((name) => name !== "");
  if (names.length > 0 && names.every((name) => permissionName.test(name))) {
    return { kind: "names", names: [...new Set(names)] };
  }
  const some = names.some((name) => permissionName.test(name.replace(/[*.]$/, "")));
  return some ? { kind: "conditional", text: bare.replaceAll(/\s+/g, " ") } : { kind: "unread" };
}
