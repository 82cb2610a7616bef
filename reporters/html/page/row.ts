import { details } from "./details.ts";
import { element } from "./element.ts";
import type { Entry } from "./entry.ts";
import { verdictBadge } from "./verdict-badge.ts";

/** A requirement in the list: its head, and what it has to show once it is opened. */
export interface Row {
  readonly item: HTMLLIElement;
  readonly button: HTMLButtonElement;
  isOpen(): boolean;
  setOpen(open: boolean): void;
}

let rowsMade = 0;

export function makeRow(entry: Entry, siblings: readonly Entry[], onToggle: (open: boolean) => void): Row {
  const { claim, place, result } = entry;
  const id = `row-${(rowsMade += 1)}`;
  const button = element(
    "button",
    { type: "button", class: "head", "aria-expanded": "false", "aria-controls": id },
    verdictBadge(result.verdict),
    element("span", { class: "id" }, claim.id),
    element("span", { class: "level" }, claim.level),
    element("span", { class: "where" }, place.short),
  );
  const panel = element("div", { class: "panel", id, hidden: true });
  const lead = result.reason === "" ? claim.title : result.reason;
  const item = element(
    "li",
    { "data-verdict": result.verdict },
    element("h3", {}, button),
    element("p", { class: "lead" }, lead),
    panel,
  );
  const isOpen = (): boolean => !panel.hidden;
  const setOpen = (open: boolean): void => {
    if (open && panel.childElementCount === 0) panel.append(...details(entry, siblings));
    panel.hidden = !open;
    button.setAttribute("aria-expanded", String(open));
  };
  button.addEventListener("click", () => {
    setOpen(!isOpen());
    onToggle(isOpen());
  });
  return { item, button, isOpen, setOpen };
}
