import type { Fact, PathPermissions, PermissionRow, PermissionRows, PermissionType, RequestLine } from "../../facts.ts";
import type { Gap } from "../../gap.ts";
import type { Block, BlockOf, Page } from "../page.ts";
import { type Section, blocksIn, only } from "../sections.ts";
import {
  isPermissionTable,
  permissionLabels,
  privilegeOrder,
  readPermissionRow,
  rowText,
  saysNone,
} from "./permission-table.ts";
import { splitPath } from "./route-of-url.ts";

export interface ReadPermissions {
  readonly permissions: PermissionRows;
  readonly selfOnly?: readonly string[];
  readonly pathPermissions?: readonly PathPermissions[];
  readonly gaps: readonly Gap[];
}

/** Reads the permission table of a page, in its old form or its new one; of several, which governs each request line. */
export function readPermissions(
  page: Page,
  sections: readonly Section[],
  requests: readonly Fact<RequestLine>[],
): ReadPermissions {
  const blocks = blocksIn(sections, "permissions");
  const tables = only(blocks, "table").filter(isPermissionTable);
  const [table] = tables;
  const read =
    table === undefined
      ? withoutTable(page, sections)
      : tables.length > 1
        ? (readByRoute(tables, blocks, requests) ?? { permissions: rowsOfTables(tables, blocks), gaps: [] })
        : readTable(table);
  const all = [read, ...(read.pathPermissions ?? [])];
  return { ...read, gaps: [...read.gaps, ...all.flatMap(({ permissions }) => conditions(permissions))] };
}

// Undefined where the words before the tables do not tell which is for which line.
function readByRoute(
  tables: readonly BlockOf<"table">[],
  blocks: readonly Block[],
  requests: readonly Fact<RequestLine>[],
): ReadPermissions | undefined {
  const lines = requests
    .map(({ value }) => value)
    .filter(({ method, unbound }) => method === "GET" && unbound === undefined);
  const governed = tablesByRoute(
    tables.map((table) => aboutTable(table, blocks)),
    lines,
  );
  const first = governed?.get(lines[0]?.template ?? "");
  if (governed === undefined || first === undefined) return undefined;
  const read = tables.map(readTable);
  const templatesOf = (at: number): readonly string[] =>
    [...governed].flatMap(([template, table]) => (table === at ? [template] : []));
  const isOwn = (at: number): boolean => templatesOf(at).every((template) => /^\/me(\/|$)/i.test(template));
  const mine = read.flatMap(({ permissions }, at) => (isOwn(at) ? delegatedNames(permissions) : []));
  const paths = read.map(({ permissions }, at): PathPermissions => {
    const names = delegatedNames(permissions);
    const selfOnly = isOwn(at) ? [] : [...new Set(mine)].filter((name) => !names.includes(name));
    return { templates: templatesOf(at), permissions, ...(selfOnly.length === 0 ? {} : { selfOnly }) };
  });
  const { permissions = {}, selfOnly } = paths[first] ?? {};
  return {
    permissions,
    ...(selfOnly === undefined ? {} : { selfOnly }),
    pathPermissions: paths.filter(({ templates }, at) => at !== first && templates.length > 0),
    gaps: read.flatMap(({ gaps }) => gaps),
  };
}

function delegatedNames(rows: PermissionRows = {}): readonly string[] {
  const row = rows.delegatedWork?.value;
  return row !== undefined && "least" in row ? [...row.least, ...row.higher] : [];
}

function readTable(table: BlockOf<"table">): ReadPermissions {
  const order = privilegeOrder(table.head);
  if (order === undefined) {
    const reason = `the head "${table.head.join(" | ")}" does not tell which permission is the least privileged`;
    return { permissions: {}, gaps: [{ kind: "unread-permissions", at: table.at, reason }] };
  }
  const permissions: Partial<Record<PermissionType, Fact<PermissionRow>>> = {};
  const gaps: Gap[] = [];
  const needsNone = table.rows.every((row) => saysNone(row) || readPermissionRow(row, order)?.supported === false);
  for (const [type, label] of Object.entries(permissionLabels) as [PermissionType, RegExp][]) {
    const row = table.rows.find(({ cells }) => label.test(cells[0]?.text ?? ""));
    // Where no type has a permission, "None" lets any token in; beside named ones it lets nobody in.
    const isOpen = row !== undefined && needsNone && saysNone(row);
    const value: PermissionRow | undefined = isOpen
      ? { supported: true, conditional: rowText(row.cells.slice(1).map(({ text }) => text)) }
      : row && readPermissionRow(row, order);
    if (row === undefined) {
      gaps.push({ kind: "no-permission-row", at: table.at, reason: `the permission table has no row for ${type}` });
    } else if (value === undefined) {
      const text = rowText(row.cells.slice(1).map((cell) => cell.text));
      gaps.push({ kind: "unread-permissions", at: row.at, reason: `${type}: "${text.slice(0, 120)}"` });
    } else permissions[type] = { value, origin: "page", at: row.at };
  }
  return { permissions, gaps };
}

function conditions(permissions: PermissionRows): readonly Gap[] {
  return Object.entries(permissions).flatMap(([type, { value, at }]) =>
    "conditional" in value
      ? [{ kind: "conditional-permissions" as const, at, reason: `${type}: "${value.conditional.slice(0, 120)}"` }]
      : [],
  );
}

function withoutTable(page: Page, sections: readonly Section[]): ReadPermissions {
  const blocks = blocksIn(sections, "permissions");
  const heading = sections.find(({ kind }) => kind === "permissions")?.heading;
  const at = heading?.at ?? { document: page.name, line: 1 };
  const include = only(blocks, "include").find(({ target }) => /permission/i.test(target));
  if (include !== undefined) {
    return lacking({ kind: "included-permissions", at: include.at, reason: `the table stands in ${include.target}` });
  }
  const other = only(blocks, "table")[0];
  if (other !== undefined) {
    const permissions = rowsByResource(other);
    if (Object.keys(permissions).length > 0) return { permissions, gaps: [] };
    return lacking({
      kind: "unread-permissions",
      at: other.at,
      reason: `the table's head is "${other.head.join(" | ")}"`,
    });
  }
  const reason = heading === undefined ? "the page has no such section" : `the section "${heading.text}" has no table`;
  return lacking({ kind: "no-permissions", at, reason });
}

function lacking(gap: Gap): ReadPermissions {
  return { permissions: {}, gaps: [gap] };
}

type Rows = Partial<Record<PermissionType, Fact<PermissionRow>>>;

/** Rows of several permission tables, of which each holds for some requests: told by the text that stands before each. */
function rowsOfTables(tables: readonly BlockOf<"table">[], blocks: readonly Block[]): Rows {
  return collect((label) =>
    tables.flatMap((table) => {
      const row = table.rows.find(({ cells }) => label.test(cells[0]?.text ?? ""));
      const about = aboutTable(table, blocks);
      return row === undefined
        ? []
        : [{ about, text: rowText(row.cells.slice(1).map(({ text }) => text)), at: row.at }];
    }),
  );
}

/** The text that stands before a table, which says what the table is about. */
function aboutTable(table: BlockOf<"table">, blocks: readonly Block[]): string {
  const before = blocks.slice(0, blocks.indexOf(table)).findLast(({ kind }) => kind === "heading" || kind === "prose");
  return before !== undefined && "text" in before ? before.text.replace(/:$/, "") : `line ${table.at.line}`;
}

/** Rows of a table with a row for each resource and a column for each permission type. */
function rowsByResource({ head, rows }: BlockOf<"table">): Rows {
  return collect((label) => {
    const column = head.findIndex((cell) => label.test(cell.trim()));
    return rows.flatMap(({ cells, at }) => {
      const text = cells[column]?.text ?? "";
      return text === "" ? [] : [{ about: cells[0]?.text ?? "", text: rowText([text]), at }];
    });
  });
}

type Statement = { readonly about: string; readonly text: string; readonly at: Fact<unknown>["at"] };

function collect(find: (label: RegExp) => readonly Statement[]): Rows {
  const found: Rows = {};
  for (const [type, label] of Object.entries(permissionLabels) as [PermissionType, RegExp][]) {
    const said = find(label);
    const [first] = said;
    if (first === undefined) continue;
    const unsupported = said.every(({ text }) => /^not (supported|available|applicable)\.?$/i.test(text));
    const conditional = said.map(({ about, text }) => `${about}: ${text}`).join("; ");
    found[type] = {
      value: unsupported ? { supported: false } : { supported: true, conditional },
      origin: "page",
      at: first.at,
    };
  }
  return found;
}

/**
 * Which of several tables governs each request line, by what stands before each table, such as "Permissions acting on self"
 * or "Permissions for channel". Undefined where a line has none, or several: then nobody can tell.
 */
export function tablesByRoute(
  abouts: readonly string[],
  lines: readonly Pick<RequestLine, "template">[],
): ReadonlyMap<string, number> | undefined {
  const found = new Map<string, number>();
  for (const { template } of lines) {
    const covering = abouts.flatMap((about, at) => (covers(about, template) ? [at] : []));
    const [table] = covering;
    if (table === undefined || covering.length > 1) return undefined;
    found.set(template, table);
  }
  return found;
}

const others = /\b(other|another) users?\b|\bothers\b|\bother user['’]s\b/i;
const self = /\b(self|yourself|own|my|signed[- ]in user)\b/i;

function covers(about: string, template: string): boolean {
  const names = splitPath(template).filter((segment) => !segment.startsWith("{"));
  const own = names[0]?.toLowerCase() === "me";
  if (others.test(about)) return !own;
  if (self.test(about)) return own;
  const noun = /\bfor\s+(?:an?\s+|the\s+|all\s+)?([A-Za-z]+)\W*$/i.exec(about)?.[1];
  return noun !== undefined && names.some((name) => isOf(name, noun) || (own && isOf("users", noun)));
}

function isOf(name: string, noun: string): boolean {
  const singular = (word: string): string => word.toLowerCase().replace(/s$/, "");
  return singular(name) === singular(noun);
}
