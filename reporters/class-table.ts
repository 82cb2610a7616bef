import type { ClassResult, FinishedRun, VerdictKind } from "../engine/finished-run.ts";
import type { Layout, Style } from "./paint.ts";

const always: readonly VerdictKind[] = ["passed", "failed", "warned", "untested"];
const whenAny: readonly VerdictKind[] = ["waived", "error"];
const styles: Readonly<Record<ClassResult["verdict"], Style>> = {
  passed: "good",
  failed: "bad",
  warned: "doubtful",
  untested: "doubtful",
  "not-applicable": "quiet",
};

/** A line for each conformance class: how many requirements have which verdict. */
export function classTable({ classes }: FinishedRun, { paint }: Layout): readonly string[] {
  const columns = [...always, ...whenAny.filter((kind) => classes.some(({ counts }) => counts[kind] > 0))];
  const row = (name: string, cells: readonly string[]): string =>
    `${name.padEnd(13)}${cells.map((cell) => cell.padStart(9)).join("")}`;
  const numbers = ({ counts }: ClassResult): readonly string[] =>
    columns.map((kind) => (counts[kind] === 0 ? "·" : String(counts[kind])));
  return [
    paint("quiet", row("class", columns)),
    ...classes.map((one) => {
      const text =
        one.verdict === "not-applicable" ? `${one.id.padEnd(13)}   not applicable` : row(one.id, numbers(one));
      return paint(styles[one.verdict], one.id) + text.slice(one.id.length);
    }),
    "",
  ];
}
