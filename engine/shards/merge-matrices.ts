import type { FinishedRun, PermissionCell, PermissionRow } from "../finished-run.ts";

/** The permission matrix over all shards, cell by cell: what one shard has decided, it decides for all. */
export function mergeMatrices(runs: readonly FinishedRun[]): Pick<FinishedRun, "permissionMatrix"> {
  const matrices = runs.flatMap(({ permissionMatrix }) => (permissionMatrix === undefined ? [] : [permissionMatrix]));
  if (matrices.length === 0) return {};
  const rows = new Map<string, PermissionRow>();
  for (const row of matrices.flat()) {
    const key = JSON.stringify([row.operation, row.permission]);
    const before = rows.get(key);
    rows.set(key, before === undefined ? row : mergedRow(before, row));
  }
  return { permissionMatrix: [...rows.values()] };
}

function mergedRow(a: PermissionRow, b: PermissionRow): PermissionRow {
  return {
    ...a,
    delegated: mergedCell(a.delegated, b.delegated),
    application: mergedCell(a.application, b.application),
    personal: mergedCell(a.personal, b.personal),
  };
}

const weights: Readonly<Record<PermissionCell["outcome"], number>> = {
  wrong: 3,
  admitted: 2,
  refused: 2,
  untested: 1,
  "not-documented": 0,
};

function mergedCell(a: PermissionCell, b: PermissionCell): PermissionCell {
  const [telling, other] = weights[b.outcome] > weights[a.outcome] ? [b, a] : [a, b];
  return { ...telling, statuses: [...new Set([...telling.statuses, ...other.statuses])] };
}
