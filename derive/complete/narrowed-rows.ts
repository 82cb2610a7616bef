import type { PermissionTable } from "../../specs/operation.ts";
import type { Fact, PermissionRow, PermissionRows, PermissionType } from "../facts.ts";

const types: readonly PermissionType[] = ["delegatedWork", "delegatedPersonal", "application"];

/**
 * The rows of a page's only table as they hold for one of its paths. A permission that the permissions file has for another
 * path of the page and not for this one stands in the table for that other path: here it is neither allowed nor refused.
 */
export function narrowedRows(
  rows: PermissionRows,
  own: PermissionTable,
  others: readonly PermissionTable[],
): { readonly rows: PermissionRows; readonly unasserted: readonly string[] } {
  const unasserted: string[] = [];
  const narrowed = types.flatMap((type): readonly (readonly [PermissionType, Fact<PermissionRow>])[] => {
    const fact = rows[type];
    if (fact === undefined) return [];
    if (!("least" in fact.value)) return [[type, fact]];
    const here = new Set(namesOf(own, type));
    const elsewhere = new Set(others.flatMap((table) => namesOf(table, type)));
    const left = [...fact.value.least, ...fact.value.higher];
    const kept = left.filter((name) => here.has(name) || !elsewhere.has(name));
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

function namesOf(table: PermissionTable, type: PermissionType): readonly string[] {
  const grant = table[type];
  return grant.supported ? [...grant.least, ...grant.higher] : [];
}
