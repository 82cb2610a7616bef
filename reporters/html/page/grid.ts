import { groupBy } from "../../group-by.ts";
import { byId, element } from "./element.ts";
import type { Entry } from "./entry.ts";
import { scrolling, tableRow } from "./table.ts";
import { verdictSign, verdictWord } from "./verdict-badge.ts";

/** Every requirement on every route at a glance; built when somebody wants to see it. */
export function startGrid(entries: readonly Entry[], classOrder: readonly string[]): void {
  const details = byId("grid-details", HTMLDetailsElement);
  details.addEventListener("toggle", () => {
    const place = byId("grid-table");
    if (!details.open || place.childElementCount > 0) return;
    for (const own of groupBy(entries, (entry) => entry.place.operation)) {
      const { operation } = own[0].place;
      place.append(element("h3", {}, operation), grid(operation, own, classOrder));
    }
  });
}

function grid(operation: string, entries: readonly Entry[], classOrder: readonly string[]): HTMLElement {
  const columns = [...new Set(entries.map(({ place }) => place.route))].sort();
  const bodies = [...groupBy(entries, ({ claim }) => claim.class)]
    .sort(([one], [other]) => classOrder.indexOf(one.claim.class) - classOrder.indexOf(other.claim.class))
    .map((ofClass) =>
      element(
        "tbody",
        {},
        element(
          "tr",
          {},
          element("th", { scope: "rowgroup", colspan: String(columns.length + 1) }, ofClass[0].claim.class),
        ),
        ...[...groupBy(ofClass, ({ claim }) => claim.id)]
          .sort(([one], [other]) => (one.claim.id < other.claim.id ? -1 : 1))
          .map((ofClaim) => claimRow(ofClaim, columns)),
      ),
    );
  return scrolling(
    `Grid of ${operation}`,
    element(
      "table",
      { class: "grid" },
      element("caption", { class: "unseen" }, `Requirements of ${operation} by route`),
      element(
        "thead",
        {},
        element(
          "tr",
          {},
          element("th", { scope: "col" }, "Requirement"),
          ...columns.map((route) => element("th", { scope: "col" }, route)),
        ),
      ),
      ...bodies,
    ),
  );
}

function claimRow(entries: readonly [Entry, ...Entry[]], columns: readonly string[]): HTMLElement {
  const byRoute = new Map(entries.map((entry) => [entry.place.route, entry]));
  return tableRow(
    entries[0].claim.id,
    columns.map((route) => cell(byRoute.get(route))),
  );
}

function cell(entry: Entry | undefined): Node | string {
  if (entry === undefined) return "";
  const { verdict } = entry.result;
  return element(
    "a",
    { href: `#${entry.anchor}`, class: "badge", "data-verdict": verdict },
    verdictSign(verdict),
    element("span", { class: "word" }, verdictWord(verdict)),
  );
}
