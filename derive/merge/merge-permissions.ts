import type { Grant, PermissionName, PermissionTable } from "../../specs/operation.ts";
import { Comparison, type Merged, type Statement } from "./statement.ts";

const rows = ["delegatedWork", "delegatedPersonal", "application"] as const;

/**
 * Merges the permission table of a documentation page with that of a permissions file. The page is used; the file fills in
 * ids. Where in every row of both exactly one and the same name is missing on either side, it is one permission under two
 * names: the file's becomes an alias. Other names that only the file has are neither allowed nor refused for certain.
 */
export function mergePermissions(
  page: Statement<PermissionTable>,
  file: Statement<PermissionTable>,
): Merged<PermissionTable> {
  const notes = new Comparison(page, file);
  const renamed = renaming(page.value, file.value);
  for (const row of rows) {
    notes.hold(`permissions of ${row}`, rowText(page.value[row]), rowText(file.value[row]), row);
  }
  const known = new Set(page.value.names.flatMap(({ name, aliases }) => [name, ...aliases]));
  const extra = file.value.names.map(({ name }) => name).filter((name) => !known.has(name) && name !== renamed?.file);
  const unasserted = [...page.value.unasserted.permissions, ...file.value.unasserted.permissions, ...extra];
  return {
    value: {
      ...page.value,
      names: page.value.names.map((name) => completed(name, file.value.names, renamed)),
      unasserted: {
        ...page.value.unasserted,
        permissions: [...new Set(unasserted)].filter((name) => !known.has(name)),
      },
    },
    errata: notes.errata,
  };
}

interface Renaming {
  readonly page: string;
  readonly file: string;
}

function renaming(page: PermissionTable, file: PermissionTable): Renaming | undefined {
  const aliases = new Set(page.names.flatMap((name) => name.aliases));
  const pairs = rows.flatMap((row) => {
    const [here, there] = [namesOf(page[row]), namesOf(file[row])];
    if (here.length === 0 && there.length === 0) return [];
    const mine = here.filter((name) => !there.includes(name));
    const theirs = there.filter((name) => !here.includes(name) && !aliases.has(name));
    return [{ mine, theirs, place: leastOf(page[row], mine) === leastOf(file[row], theirs) }];
  });
  const [first] = pairs;
  const [mine, theirs] = [first?.mine[0], first?.theirs[0]];
  if (mine === undefined || theirs === undefined) return undefined;
  const same = pairs.every(
    (pair) =>
      pair.place &&
      pair.mine.length === 1 &&
      pair.mine[0] === mine &&
      pair.theirs.length === 1 &&
      pair.theirs[0] === theirs,
  );
  return same ? { page: mine, file: theirs } : undefined;
}

function leastOf(grant: Grant, names: readonly string[]): boolean {
  return grant.supported && names.every((name) => grant.least.includes(name));
}

function namesOf(grant: Grant): readonly string[] {
  return grant.supported ? [...grant.least, ...grant.higher] : [];
}

function rowText(grant: Grant): string {
  if (!grant.supported) return "not supported";
  const names = (list: readonly string[]): string => (list.length === 0 ? "none" : [...list].sort().join(", "));
  return `least ${names(grant.least)}; higher ${names(grant.higher)}`;
}

function completed(
  name: PermissionName,
  others: readonly PermissionName[],
  renamed: Renaming | undefined,
): PermissionName {
  const alias = renamed?.page === name.name ? renamed.file : undefined;
  const aliases = alias === undefined ? name.aliases : [...name.aliases, alias];
  const other = others.find((one) => one.name === name.name || aliases.includes(one.name));
  const { name: _, aliases: __, ...ids } = other ?? { name: "", aliases: [] };
  return { ...ids, ...name, aliases };
}
