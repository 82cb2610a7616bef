import { element } from "./element.ts";

export type Cell = Node | string;

/** A table whose first column names the rows. It scrolls on its own where the screen is narrow. */
export function table(caption: string, head: readonly string[], rows: readonly (readonly Cell[])[]): HTMLElement {
  return scrolling(
    caption,
    element(
      "table",
      {},
      element("caption", { class: "unseen" }, caption),
      element("thead", {}, element("tr", {}, ...head.map((name) => element("th", { scope: "col" }, name)))),
      element("tbody", {}, ...rows.map(([first = "", ...cells]) => tableRow(first, cells))),
    ),
  );
}

export function tableRow(first: Cell, cells: readonly Cell[]): HTMLElement {
  return element("tr", {}, element("th", { scope: "row" }, first), ...cells.map((cell) => element("td", {}, cell)));
}

/** Something wide in a place of its own that keys can scroll. */
export function scrolling(label: string, content: Node): HTMLElement {
  return element("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": label }, content);
}
