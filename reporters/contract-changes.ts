import type { ContractChange } from "../engine/compare-runs/diff.ts";
import type { ConsoleOptions } from "./console.ts";
import { groupBy } from "./group-by.ts";
import { markdownTable } from "./markdown-table.ts";
import { painter } from "./paint.ts";
import { printable } from "./printable.ts";

const styles = { added: "good", removed: "bad", changed: "doubtful" } as const;
// A comment or a pull request of GitHub may have 65,536 characters.
const [mostRows, mostNamed] = [300, 3] as const;

/** What changed in contracts, for a reader at a terminal: by operation and type, a line for each fact. */
export function contractChangesConsole(changes: readonly ContractChange[], { color }: ConsoleOptions): string {
  const paint = painter(color);
  const blocks = [...groupBy(changes, ({ of }) => of)].map((own) => {
    const of = own[0]?.of ?? "";
    const lines = own.map(
      (change) => `  ${paint(styles[change.change], change.change.padEnd(7))}  ${printable(told(change))}`,
    );
    const concerns = own[0] === undefined ? "" : concernsOf(own[0], Number.POSITIVE_INFINITY);
    return [`${paint("strong", printable(of))}${concerns === of ? "" : `   ${printable(concerns)}`}`, ...lines, ""];
  });
  return `${[...blocks.flat(), summary(changes)].join("\n")}\n`;
}

/** The same as a table of Markdown, as for a pull request. */
export function contractChangesMarkdown(changes: readonly ContractChange[]): string {
  if (changes.length === 0) return `${summary(changes)}\n`;
  const rows = changes
    .slice(0, mostRows)
    .map((change) => [
      change.change,
      change.of,
      change.kind,
      change.fact,
      change.before ?? "",
      change.after ?? "",
      concernsOf(change, mostNamed),
    ]);
  const table = markdownTable(["change", "of", "what", "fact", "was", "is", "concerns"], rows);
  const left = changes.length - rows.length;
  const more = left > 0 ? ["", `${left} more are not shown here: --format json has all.`] : [];
  return `${[summary(changes), "", ...table, ...more].join("\n")}\n`;
}

function told({ kind, fact, before, after }: ContractChange): string {
  if (fact === "") return kind;
  const values = before !== undefined && after !== undefined ? `${before} → ${after}` : (after ?? before ?? "");
  return `${kind} ${fact}: ${values}`;
}

function concernsOf({ operations }: ContractChange, most: number): string {
  if (operations.length === 0) return "no operation answers with it";
  const rest = operations.length - most;
  return rest > 0 ? `${operations.slice(0, most).join(", ")} and ${rest} more` : operations.join(", ");
}

function summary(changes: readonly ContractChange[]): string {
  if (changes.length === 0) return "The contracts say the same.";
  const count = (change: ContractChange["change"]): number => changes.filter((one) => one.change === change).length;
  const operations = new Set(changes.flatMap((one) => one.operations)).size;
  const facts = changes.length === 1 ? "1 fact" : `${changes.length} facts`;
  const of = operations === 1 ? "1 operation" : `${operations} operations`;
  return `${facts} changed for ${of}: ${count("added")} added, ${count("removed")} removed, ${count("changed")} changed.`;
}
