import type { JSX } from "preact";

import type { PermissionCell, PermissionRow } from "../../../engine/finished-run.ts";
import { groupBy } from "../../group-by.ts";
import { anchorText } from "./entry.ts";
import { Table } from "./table.tsx";
import { VerdictSign } from "./verdict-badge.tsx";

const columns = ["delegated", "application", "personal"] as const;
const signOf: Readonly<Record<PermissionCell["outcome"], string>> = {
  admitted: "passed",
  refused: "passed",
  wrong: "failed",
  untested: "untested",
  "not-documented": "not-applicable",
};

/** For each operation a table: who is let in with which permission. */
export function Permissions({ rows }: { readonly rows: readonly PermissionRow[] }): JSX.Element {
  return (
    <>
      <p class="hint">What a token with this one permission gets. Wrong ones show the status that came.</p>
      {groupBy(rows, ({ operation }) => operation).map((own) => (
        // Folded, unless it is the only one: an operation has a table of its own, and there may be hundreds.
        <details open={own.length === rows.length}>
          <summary>
            <h3>{own[0].operation}</h3> <Wrong rows={own} />
          </summary>
          <Table
            caption={`Permissions of ${own[0].operation}`}
            head={["Permission", ...columns]}
            rows={own.map((row) => [<Name row={row} />, ...columns.map((column) => <Cell cell={row[column]} />)])}
          />
        </details>
      ))}
    </>
  );
}

function Wrong({ rows }: { readonly rows: readonly PermissionRow[] }): JSX.Element {
  const all = rows.flatMap((row) => columns.map((column) => row[column].outcome));
  const wrong = all.filter((outcome) => outcome === "wrong").length;
  const open = all.filter((outcome) => outcome === "untested").length;
  if (wrong > 0) {
    return (
      <span class="badge" data-verdict="failed">
        <VerdictSign verdict="failed" />
        {`${wrong} wrong`}
      </span>
    );
  }
  return <span class="hint">{open === 0 ? "all as documented" : `${open} of ${all.length} untested`}</span>;
}

function Name({ row: { permission, aliases } }: { readonly row: PermissionRow }): JSX.Element {
  return (
    <span>
      {permission === undefined ? "any other permission" : <code>{permission}</code>}
      {aliases.map((alias) => (
        <span class="alias">
          {"or "}
          <code>{alias}</code>
        </span>
      ))}
    </span>
  );
}

function Cell({ cell: { outcome, statuses, requirement } }: { readonly cell: PermissionCell }): JSX.Element {
  const word = outcome === "not-documented" ? "not documented" : outcome;
  const text = outcome === "wrong" ? `${word}: ${statuses.join(", ")}` : word;
  const sign = <VerdictSign verdict={signOf[outcome]} />;
  return requirement === undefined || outcome === "not-documented" ? (
    <span class="badge" data-verdict={signOf[outcome]}>
      {sign}
      {text}
    </span>
  ) : (
    <a class="badge" data-verdict={signOf[outcome]} href={`#${anchorText(requirement)}`}>
      {sign}
      {text}
    </a>
  );
}
