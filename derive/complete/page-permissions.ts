import type { Place } from "../../specs/erratum.ts";
import type { Grant, PermissionName, PermissionTable } from "../../specs/operation.ts";
import type { OperationFacts, PermissionType } from "../facts.ts";
import { mergePermissions } from "../merge/merge-permissions.ts";
import { permissionFacts } from "../paths/permission-facts.ts";
import { routePermissions } from "../permissions/route-permissions.ts";
import type { Sources } from "../sources.ts";

const types: readonly PermissionType[] = ["delegatedWork", "delegatedPersonal", "application"];

type Completed = Pick<OperationFacts, "permissions" | "unasserted" | "gaps" | "errata"> & {
  readonly names: readonly PermissionName[];
};

/**
 * The permissions of a page beside those of a permissions file: the page's rows are used, rows that it lacks come from the
 * file, and ids, other names and what is left unasserted come from both. `known` has the names that are known anyway.
 */
export function pagePermissions(
  facts: OperationFacts,
  source: NonNullable<Sources["permissions"]>,
  known: readonly PermissionName[],
): Completed {
  const templates = facts.requests.flatMap(({ value: { method, template, unbound } }) =>
    method === "GET" && unbound === undefined ? [template] : [],
  );
  if (templates.length === 0) return { permissions: facts.permissions, names: [], gaps: [], errata: [] };
  const file = permissionFacts(source, templates);
  const route = templates.flatMap((template) => routePermissions(source.content, template) ?? [])[0];
  if (route === undefined) return { permissions: facts.permissions, names: [], gaps: file.gaps, errata: [] };
  const page = pageTable(facts, route.table, known);
  const merged = mergePermissions(
    { value: page, at: (row) => rowPlace(facts.permissions, row) },
    { value: route.table, at: (row) => rowPlace(file.permissions, row) },
  );
  return {
    permissions: { ...file.permissions, ...facts.permissions },
    names: merged.value.names,
    unasserted: merged.value.unasserted.permissions,
    gaps: file.gaps,
    errata: merged.errata,
  };
}

// What the page leaves open, or says in conditions, contradicts nothing: there the file's row stands in.
function pageTable(
  { permissions }: OperationFacts,
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

function rowPlace(rows: OperationFacts["permissions"], row: string | undefined): Place {
  const found = types.find((type) => type === row);
  const [any] = Object.values(rows);
  return (found === undefined ? undefined : rows[found]?.at) ?? any?.at ?? { document: "", line: 1 };
}
