import type { ClassResult } from "../../../engine/finished-run.ts";
import { addressText } from "./address.ts";
import { byId, element } from "./element.ts";
import { verdictOrder } from "./entry.ts";
import { table } from "./table.ts";
import { verdictBadge, verdictWord } from "./verdict-badge.ts";

const always = new Set(["passed", "failed", "warned", "untested"]);

/** For each class how many requirements have which verdict; each number leads to these. */
export function showClasses(classes: readonly ClassResult[]): void {
  const columns = verdictOrder.filter(
    (verdict) => always.has(verdict) || classes.some(({ counts }) => counts[verdict] > 0),
  );
  byId("class-table").append(
    table(
      "Verdicts by conformance class",
      ["Class", "Verdict", ...columns.map(verdictWord), "Share"],
      classes.map(({ id, verdict, counts }) => [
        element("a", { href: addressText({ filter: { class: id } }) }, id),
        verdictBadge(verdict),
        ...columns.map((column) =>
          counts[column] === 0
            ? element("span", { class: "none" }, "0")
            : element(
                "a",
                {
                  href: addressText({ filter: { class: id, verdicts: [column] } }),
                  "aria-label": `${counts[column]} ${verdictWord(column)} in ${id}`,
                },
                String(counts[column]),
              ),
        ),
        shares(columns.map((column) => [column, counts[column]])),
      ]),
    ),
  );
}

const svg = "http://www.w3.org/2000/svg";

// Drawn, for a style in the markup would need a hole in the page's policy.
function shares(counts: readonly (readonly [verdict: string, count: number])[]): Element {
  const total = counts.reduce((sum, [, count]) => sum + count, 0);
  const picture = document.createElementNS(svg, "svg");
  for (const [name, value] of [
    ["class", "shares"],
    ["viewBox", "0 0 100 8"],
    ["preserveAspectRatio", "none"],
    ["aria-hidden", "true"],
  ] as const)
    picture.setAttribute(name, value);
  let left = 0;
  for (const [verdict, count] of counts) {
    const width = total === 0 ? 0 : (count / total) * 100;
    const bar = document.createElementNS(svg, "rect");
    for (const [name, value] of [
      ["x", left],
      ["width", width],
      ["height", 8],
      ["data-verdict", verdict],
    ] as const)
      bar.setAttribute(name, String(value));
    picture.append(bar);
    left += width;
  }
  return picture;
}
