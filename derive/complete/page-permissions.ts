import type { Erratum, Place } from "../../specs/source.ts";
import type { Grant, PermissionName, PermissionTable } from "../../specs/operation.ts";
import type { OperationFacts, PathPermissions, PermissionRows, PermissionType, Fact, PermissionRow } from "../facts.ts";
import { mergePermissions } from "../merge/merge-permissions.ts";
import { type PermissionFacts, permissionFacts } from "../paths/permission-facts.ts";
import { routePermissions } from "../permissions/route-permissions.ts";
import type { Sources } from "../sources.ts";

const types: readonly PermissionType[] = ["delegatedWork", "delegatedPersonal", "application"];

type Completed = Pick<
  OperationFacts,
  "permissions" | "unasserted" | "selfOnly" | "pathPermissions" | "gaps" | "errata"
> & {
  readonly names: readonly PermissionName[];
};

/**
 * The permissions of a page beside those of a permissions file, path by path: the page's rows are used, rows that it lacks
 * come from the file, and ids, other names and what is left unasserted come from both. `known` has the names that are known
 * anyway.
 */
export function pagePermissions(
  facts: OperationFacts,
  source: NonNullable<Sources["permissions"]>,
  known: readonly PermissionName[],
): Completed {
  const templates = facts.requests.flatMap(({ value: { method, template, unbound } }) =>
    method === "GET" && unbound === undefined ? [template] : [],
  );
  const found = templates.map((template) => ({
    template,
    file: permissionFacts(source, [template]),
    table: routePermissions(source.content, template)?.table,
  }));
  const gaps = found.flatMap(({ file }) => file.gaps);
  const tables = found.flatMap(({ table }) => table ?? []);
  const { permissions, unasserted, selfOnly, pathPermissions } = facts;
  if (tables.length === 0)
    return { permissions, ...given({ unasserted, selfOnly, pathPermissions }), names: [], gaps, errata: [] };
  const merged = found.map((one) => mergedPath(facts, one, tables, known));
  const first = merged.find((one) => one.known) ?? merged[0];
  const errata = merged.flatMap((one) => one.errata);
  const names = merged.flatMap((one) => one.names);
  return {
    permissions: first?.permissions ?? permissions,
    ...given({ unasserted: first?.unasserted, selfOnly: first?.selfOnly }),
    pathPermissions: merged.flatMap((one) => (first === undefined || sameRows(one, first) ? [] : [ownOf(one)])),
    names: names.filter(({ name }, at) => names.findIndex((other) => other.name === name) === at),
    gaps,
    errata: errata.filter(
      (one, at) => errata.findIndex((other) => JSON.stringify(other) === JSON.stringify(one)) === at,
    ),
  };
}

interface MergedPath extends PathPermissions {
  /** Whether the file has the path. */
  readonly known: boolean;
  readonly names: readonly PermissionName[];
  readonly errata: readonly Erratum[];
}

function mergedPath(
  facts: OperationFacts,
  {
    template,
    file,
    table,
  }: { readonly template: string; readonly file: PermissionFacts; readonly table: PermissionTable | undefined },
  tables: readonly PermissionTable[],
  known: readonly PermissionName[],
): MergedPath {
  const own = facts.pathPermissions?.find(({ templates }) => templates.includes(template)) ?? facts;
  const path = { templates: [template], ...given({ selfOnly: own.selfOnly }) };
  if (table === undefined) {
    return {
      ...path,
      permissions: own.permissions,
      ...given({ unasserted: own.unasserted }),
      known: false,
      names: [],
      errata: [],
    };
  }
  // Of several tables, each is for its own paths already.
  const { rows, unasserted: open } =
    facts.pathPermissions === undefined
      ? narrowedRows(own.permissions, table, tables)
      : { rows: own.permissions, unasserted: [] };
  const merged = mergePermissions(
    { value: pageTable(rows, table, known), at: (row) => rowPlace(rows, row) },
    { value: table, at: (row) => rowPlace(file.permissions, row) },
  );
  const agreed = agreedRows(rows, table, merged.value.names);
  return {
    ...path,
    permissions: { ...file.permissions, ...agreed.rows },
    unasserted: [...new Set([...merged.value.unasserted.permissions, ...open, ...agreed.unasserted])],
    known: true,
    names: merged.value.names,
    errata: merged.errata,
  };
}

function sameRows(one: MergedPath, other: MergedPath): boolean {
  const text = ({ permissions, unasserted = [], selfOnly = [] }: MergedPath): string =>
    JSON.stringify([types.map((type) => permissions[type]?.value), [...unasserted].sort(), selfOnly]);
  return text(one) === text(other);
}

function ownOf({ templates, permissions, unasserted, selfOnly }: MergedPath): PathPermissions {
  return { templates, permissions, ...given({ unasserted, selfOnly }) };
}

/** The members that are there. */
function given<T extends object>(members: T): { readonly [K in keyof T]?: NonNullable<T[K]> } {
  const there = Object.entries(members).filter(([, value]) => value !== undefined);
  return Object.fromEntries(there) as { readonly [K in keyof T]?: NonNullable<T[K]> };
}

// What the page leaves open, or says in conditions, contradicts nothing: there the file's row stands in.
function pageTable(
  permissions: PermissionRows,
  file: PermissionTable,
  known: readonly PermissionName[],
): PermissionTable {
  const grant = (type: PermissionType): Grant => {
    const row = permissions[type]?.value;
    if (row === undefined || "conditional" in row) return file[type];
    return row;
  };
  const rows = {
    delegatedWork: grant("delegatedWork"),
    delegatedPersonal: grant("delegatedPersonal"),
    application: grant("application"),
  };
  const names = [...new Set(types.flatMap((type) => namesOf(rows[type])))];
  return {
    ...rows,
    names: names.map((name) => known.find((one) => one.name === name) ?? { name, aliases: [] }),
    roles: [],
    unasserted: { permissions: [], roles: [] },
  };
}

function namesOf(grant: Grant): readonly string[] {
  return grant.supported ? [...grant.least, ...grant.higher] : [];
}

function rowPlace(rows: PermissionRows, row: string | undefined): Place {
  const found = types.find((type) => type === row);
  const [any] = Object.values(rows);
  return (found === undefined ? undefined : rows[found]?.at) ?? any?.at ?? { document: "", line: 1 };
}

/**
 * The rows of a page's only table as they hold for one of its paths. A permission that the permissions file has for another
 * path of the page and not for this one stands in the table for that other path: here it is neither allowed nor refused.
 */
function narrowedRows(rows: PermissionRows, own: PermissionTable, others: readonly PermissionTable[]): KeptRows {
  return keptRows(rows, (name, type) => {
    const here = namesIn(own, type);
    return here.includes(name) || !others.some((table) => namesIn(table, type).includes(name));
  });
}

/**
 * The rows of a page with those permissions alone that the permissions file has for the path as well, whatever it calls them. Where
 * the two are of different ages, nobody knows whether the others are still enough: they are neither allowed nor refused. A row of
 * which the file knows nothing stays as it is.
 */
function agreedRows(rows: PermissionRows, own: PermissionTable, names: readonly PermissionName[]): KeptRows {
  const isKnown = (name: string, type: PermissionType): boolean => {
    const aliases = names.find((one) => one.name === name)?.aliases ?? [];
    return namesIn(own, type).some((one) => one === name || aliases.includes(one));
  };
  const isShared = (type: PermissionType): boolean => {
    const row = rows[type]?.value;
    return row !== undefined && "least" in row && [...row.least, ...row.higher].some((name) => isKnown(name, type));
  };
  return keptRows(rows, (name, type) => !isShared(type) || isKnown(name, type));
}

interface KeptRows {
  readonly rows: PermissionRows;
  readonly unasserted: readonly string[];
}

function keptRows(rows: PermissionRows, isKept: (name: string, type: PermissionType) => boolean): KeptRows {
  const unasserted: string[] = [];
  const narrowed = types.flatMap((type): readonly (readonly [PermissionType, Fact<PermissionRow>])[] => {
    const fact = rows[type];
    if (fact === undefined) return [];
    if (!("least" in fact.value)) return [[type, fact]];
    const left = [...fact.value.least, ...fact.value.higher];
    const kept = left.filter((name) => isKept(name, type));
    if (kept.length === left.length) return [[type, fact]];
    unasserted.push(...left.filter((name) => !kept.includes(name)));
    // The table has its order from the least privileged, so the first that is left is the least here.
    const least = fact.value.least.filter((name) => kept.includes(name));
    const [first, rest] =
      least.length > 0 ? [least, kept.filter((name) => !least.includes(name))] : [kept.slice(0, 1), kept.slice(1)];
    return first.length === 0 ? [] : [[type, { ...fact, value: { supported: true, least: first, higher: rest } }]];
  });
  return { rows: Object.fromEntries(narrowed), unasserted };
}

function namesIn(table: PermissionTable, type: PermissionType): readonly string[] {
  const grant = table[type];
  return grant.supported ? [...grant.least, ...grant.higher] : [];
}
