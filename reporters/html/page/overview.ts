import type { PageData } from "../page-data.ts";
import { anchorText } from "./anchor-text.ts";
import { byId, element } from "./element.ts";
import { duration } from "./timings.ts";
import { verdictSign } from "./verdict-badge.ts";
import { visibleText } from "./visible.ts";

type Run = PageData["run"];

const meanings: Readonly<Record<number, string>> = {
  0: "conformant",
  1: "a requirement is broken",
  3: "the target cannot be reached or refuses our identity",
  4: "a bug of ours",
  5: "undecided",
};
const words = { conformant: "Conformant", "non-conformant": "Not conformant", undecided: "Undecided" } as const;
const signOf: Readonly<Record<string, string>> = { conformant: "passed", "non-conformant": "failed" };

/** What the run came to, and what it took. */
export function showOverview({ run, choices, decided }: Pick<PageData, "run" | "choices" | "decided">): void {
  const { verdict, reason, cutShort, tool, target } = run;
  byId("brand").append(element("strong", {}, tool.name), element("span", {}, ` ${tool.version}`));
  byId("made-by").append(
    element("span", {}, `Made by ${tool.name} ${tool.version}. This file needs no network and sends nothing.`),
  );
  byId("verdict").append(
    element("p", { class: "target" }, target.embedded ? "The reference server that comes along" : target.url),
    element(
      "h1",
      { id: "verdict-heading", "data-run": verdict },
      verdictSign(signOf[verdict] ?? "untested"),
      words[verdict],
      decided !== "" && ` ${decided}`,
    ),
    element("p", { class: "reason" }, reason),
    ...(cutShort === undefined
      ? []
      : [element("p", { class: "notice" }, element("strong", {}, "The run was cut short. "), cutShort)]),
    ...(choices === "" ? [] : [element("p", { class: "notice" }, choices)]),
    ...causes(run),
    facts(run),
  );
  byId("verdict").dataset["run"] = verdict;
  document.title = visibleText(`${words[verdict]}: ${target.url.slice(0, 200)}`);
}

const mostCauses = 50;

/** What to mend, in the order in which to mend it; each leads to the result that shows it. */
function causes({ causes: all = [] }: Run): readonly HTMLElement[] {
  if (all.length === 0) return [];
  const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? "" : "s"}`;
  const items = all.slice(0, mostCauses).map(({ title, next, known, findings, consequences }) => {
    const [first] = findings;
    const href = first === undefined ? undefined : `#${anchorText(`${first.id}@${first.operation}/${first.route}`)}`;
    const note = known === true ? ", known by the baseline" : "";
    return element(
      "li",
      {},
      element("strong", {}, href === undefined ? title : element("a", { href }, title)),
      element("span", {}, ` ${counted(findings.length + consequences.length, "result")}${note}`),
      next !== "" && element("p", {}, next),
    );
  });
  const left = all.length - mostCauses;
  return [
    element(
      "section",
      { class: "causes", "aria-labelledby": "causes-heading" },
      element("h2", { id: "causes-heading" }, "What to mend first"),
      element("ol", {}, ...items),
      left > 0 && element("p", {}, `and ${counted(left, "more cause")}`),
    ),
  ];
}

function facts({ exitCode, seed, durationMs, exchanges, startedAt, propertyRuns, quick }: Run): HTMLElement {
  const shown: readonly (readonly [label: string, value: string, note?: string | undefined])[] = [
    ["Exit code", String(exitCode), meanings[exitCode]],
    ["Exchanges", exchanges.toLocaleString("en"), quick ? "a quick run" : undefined],
    ["Duration", duration(durationMs)],
    ["Seed", String(seed), `${propertyRuns} runs of a property`],
    ["Started", startedAt.slice(0, 10), `${startedAt.slice(11, 19)} UTC`],
  ];
  return element(
    "dl",
    { class: "facts" },
    ...shown.map(([label, value, note]) =>
      element(
        "div",
        {},
        element("dt", {}, label),
        element("dd", {}, element("b", {}, value), note !== undefined && element("span", {}, note)),
      ),
    ),
  );
}
