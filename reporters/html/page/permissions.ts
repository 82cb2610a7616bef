import type { PermissionCell, PermissionRow } from "../../../engine/finished-run.ts";
import { anchorText } from "./anchor-text.ts";
import { byId, element } from "./element.ts";
import { table } from "./table.ts";
import { verdictSign } from "./verdict-badge.ts";

const columns = ["delegated", "application", "personal"] as const;
const signOf: Readonly<Record<PermissionCell["outcome"], string>> = {
  admitted: "passed",
  refused: "passed",
  wrong: "failed",
  untested: "untested",
  "not-documented": "not-applicable",
};

/** For each operation a table: who is let in with which permission. */
export function showPermissions(rows: readonly PermissionRow[] | undefined): void {
  if (rows === undefined || rows.length === 0) return;
  byId("permissions").hidden = false;
  byId("to-permissions").hidden = false;
  for (const operation of new Set(rows.map((row) => row.operation))) {
    const own = rows.filter((row) => row.operation === operation);
    byId("permission-tables").append(
      element("h3", {}, operation),
      element(
        "p",
        { class: "hint" },
        "What a token with this one permission gets. Wrong ones show the status that came.",
      ),
      table(
        `Permissions of ${operation}`,
        ["Permission", ...columns],
        own.map((row) => [nameOf(row), ...columns.map((column) => cell(row[column]))]),
      ),
    );
  }
}

function nameOf({ permission, aliases }: PermissionRow): Node {
  const others = aliases.map((alias) => element("span", { class: "alias" }, "or ", element("code", {}, alias)));
  const name = permission === undefined ? "any other permission" : element("code", {}, permission);
  return element("span", {}, name, ...others);
}

function cell({ outcome, statuses, requirement }: PermissionCell): Node {
  const word = outcome === "not-documented" ? "not documented" : outcome;
  const text = outcome === "wrong" ? `${word}: ${statuses.join(", ")}` : word;
  const shown = { class: "badge", "data-verdict": signOf[outcome] };
  const sign = verdictSign(signOf[outcome]);
  return requirement === undefined || outcome === "not-documented"
    ? element("span", shown, sign, text)
    : element("a", { ...shown, href: `#${anchorText(requirement)}` }, sign, text);
}
