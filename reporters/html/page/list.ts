import { groupBy } from "../../group-by.ts";
import { byId, element } from "./element.ts";
import type { Entry } from "./entry.ts";
import { details } from "./details.ts";
import { verdictBadge } from "./verdict-badge.ts";

/** A requirement in the list: its head, and what it has to show once it is opened. */
interface Row {
  readonly item: HTMLLIElement;
  readonly button: HTMLButtonElement;
  isOpen(): boolean;
  setOpen(open: boolean): void;
}

let rowsMade = 0;

function makeRow(entry: Entry, siblings: readonly Entry[], onToggle: (open: boolean) => void): Row {
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

const chunk = 50;

/** The list of requirements, of which only what was scrolled to is in the page. */
export interface List {
  /** Shows these entries, from the first one on. */
  show(entries: readonly Entry[]): void;
  /** Opens an entry and puts the focus on it; false when it is not among those shown. */
  reveal(entry: Entry): boolean;
  /** Puts the focus on the next (1) or previous (-1) requirement. */
  step(by: 1 | -1): void;
}

export function startList(all: readonly Entry[], onToggle: (entry: Entry, open: boolean) => void): List {
  const list = byId("list");
  const more = byId("more");
  const earlier = byId("earlier");
  const rows = new Map<Entry, Row>();
  const keyOf = ({ claim, place }: Entry): string => `${claim.id}\n${place.operation}`;
  const byClaim = new Map(groupBy(all, keyOf).map((group) => [keyOf(group[0]), group]));
  let shown: readonly Entry[] = [];
  // Those in the page are the ones from `first` to before `end`.
  let first = 0;
  let end = 0;

  const rowOf = (entry: Entry): Row => {
    const known = rows.get(entry);
    if (known !== undefined) return known;
    const siblings = byClaim.get(keyOf(entry)) ?? [];
    const row = makeRow(
      entry,
      siblings.filter((one) => one !== entry),
      (open) => onToggle(entry, open),
    );
    rows.set(entry, row);
    return row;
  };
  const items = (from: number, to: number): readonly HTMLElement[] =>
    shown.slice(from, to).map((entry) => rowOf(entry).item);
  const extend = (from: number, to: number): void => {
    const newFirst = Math.max(0, Math.min(first, from));
    const newEnd = Math.min(shown.length, Math.max(end, to));
    list.prepend(...items(newFirst, first));
    list.append(...items(end, newEnd));
    first = newFirst;
    end = newEnd;
    label(earlier, "earlier", first);
    label(more, "more", shown.length - end);
  };
  const startAt = (at: number): void => {
    list.replaceChildren();
    first = at;
    end = at;
    extend(at, at + chunk);
  };
  const bring = (at: number): void => {
    // A place far away is gone to, rather than all on the way there being made.
    if (at < first - chunk || at >= end + chunk) startAt(at);
    else extend(at, at + 1);
  };

  more.addEventListener("click", () => {
    const next = shown[end];
    extend(first, end + chunk);
    if (next !== undefined) rowOf(next).button.focus();
  });
  earlier.addEventListener("click", () => {
    const next = shown[first - 1];
    extend(first - chunk, end);
    if (next !== undefined) rowOf(next).button.focus();
  });
  new IntersectionObserver(
    (seen) => {
      if (seen.some(({ isIntersecting }) => isIntersecting)) extend(first, end + chunk);
    },
    { rootMargin: "600px" },
  ).observe(more);
  addEventListener("beforeprint", () => extend(0, shown.length));

  return {
    show: (entries) => {
      shown = entries;
      startAt(0);
    },
    reveal: (entry) => {
      const at = shown.indexOf(entry);
      if (at === -1) return false;
      bring(at);
      const row = rowOf(entry);
      row.setOpen(true);
      row.button.focus({ preventScroll: true });
      // A smooth way there would be overtaken by what is still being laid out.
      row.item.scrollIntoView({ block: "start", behavior: "instant" });
      return true;
    },
    step: (by) => {
      const focused = document.activeElement?.closest("#list > li") ?? null;
      const at = shown.findIndex((entry) => rows.get(entry)?.item === focused);
      // Without one in focus, both ways lead to the first in the page.
      const to = at === -1 ? first : Math.min(shown.length - 1, Math.max(0, at + by));
      const entry = shown[to];
      if (entry === undefined) return;
      bring(to);
      rowOf(entry).button.focus();
    },
  };
}

function label(button: HTMLElement, which: string, left: number): void {
  button.hidden = left === 0;
  button.textContent = `Show ${Math.min(chunk, left)} ${which} of ${left.toLocaleString("en")}`;
}
