import { addressText, readAddress } from "./address.ts";
import { announce, byId, element } from "./element.ts";
import { readData } from "./blocks.ts";
import { showClasses } from "./class-table.ts";
import { entriesOf, entryFinder } from "./entry.ts";
import { matching, noFilter } from "./filter.ts";
import { startGrid } from "./grid.ts";
import { type List, startList } from "./list.ts";
import { showOverview } from "./overview.ts";
import { startTheme, remember, remembered } from "./theme.ts";
import { showTimings } from "./timings.ts";
import { startToolbar } from "./toolbar.ts";
import { visibleText } from "./visible.ts";
import type { PermissionCell, PermissionRow } from "../../../engine/finished-run.ts";
import { anchorText } from "./anchor-text.ts";
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
function showPermissions(rows: readonly PermissionRow[] | undefined): void {
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

const data = readData();
const entries = entriesOf(data);
const find = entryFinder(entries);
const list = startList(entries, (entry, open) => writeAddress(open ? entry.anchor : ""));
const toolbar = startToolbar(entries, () => {
  apply();
  // Typing would otherwise rewrite the address with every key.
  clearTimeout(pending);
  pending = setTimeout(() => writeAddress(""), 200);
});
let pending: ReturnType<typeof setTimeout> | undefined;

startTheme();
showOverview(data);
showClasses(data.run.classes);
showPermissions(data.run.permissionMatrix);
showTimings(data.run);
startGrid(
  entries,
  data.run.classes.map(({ id }) => id),
);
startKeyboard(list, () => {
  toolbar.write(noFilter);
  apply();
  writeAddress("");
});

addEventListener("hashchange", () => follow(true));
// A link to where one is already changes nothing, so nothing would happen.
document.addEventListener("click", ({ target }) => {
  const href = target instanceof Element ? target.closest("a")?.getAttribute("href") : undefined;
  if (href?.startsWith("#") === true && href === location.hash) follow(true);
});
follow(false);

function apply(): void {
  const wanted = matching(entries, toolbar.read());
  list.show(wanted);
  byId("notice").hidden = true;
  const [some, all] = [wanted.length, entries.length].map((count) => count.toLocaleString("en"));
  byId("count").textContent = some === all ? `${all} results` : `${some} of ${all} results`;
}

function writeAddress(anchor: string): void {
  clearTimeout(pending);
  try {
    history.replaceState(null, "", addressText({ anchor, filter: toolbar.read() }));
  } catch {
    // Some viewers let no page touch its address; then there is nothing to share, but all else works.
  }
}

/** Goes where the address says. `asked`: by the reader, rather than by opening the page. */
function follow(asked: boolean): void {
  const { anchor, filter } = readAddress(location.hash);
  const isSection = anchor !== "" && !anchor.includes("/");
  if (isSection && asked) return;
  toolbar.write(isSection ? noFilter : filter);
  apply();
  if (anchor === "" || isSection) {
    if (asked && location.hash.includes("?")) byId("requirements").scrollIntoView();
    return;
  }
  const entry = find(anchor);
  if (entry === undefined) {
    tellUnknown(anchor);
    return;
  }
  if (list.reveal(entry)) return;
  // The filter hides what the link is about.
  toolbar.write(noFilter);
  apply();
  list.reveal(entry);
}

function tellUnknown(anchor: string): void {
  const text = visibleText(`This report has no requirement ${decodeURIComponent(anchor)}.`);
  byId("notice").textContent = text;
  byId("notice").hidden = false;
  announce(text);
}

// What the keys do; single characters only as long as the reader wants them to.
function startKeyboard(steps: Pick<List, "step">, clear: () => void): void {
  const search = byId("search", HTMLInputElement);
  const wanted = byId("shortcuts", HTMLInputElement);
  wanted.checked = remembered("shortcuts") !== "off";
  wanted.addEventListener("change", () => remember("shortcuts", wanted.checked ? "on" : "off"));

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return;
    const act = actionOf(event);
    if (act === undefined) return;
    event.preventDefault();
    act();
  });

  const actionOf = ({ key, target }: KeyboardEvent): (() => void) | undefined => {
    const inSearch = target === search;
    const inHead = target instanceof Element && target.matches("#list .head");
    if (key === "Escape") {
      if (!inSearch) return clear;
      return search.value === "" ? () => search.blur() : clearSearch;
    }
    if (key === "ArrowDown" && (inHead || inSearch)) return () => steps.step(1);
    if (key === "ArrowUp" && inHead) return () => steps.step(-1);
    if (!wanted.checked || isTyping(target)) return undefined;
    if (key === "/") return () => search.focus();
    if (key === "j") return () => steps.step(1);
    if (key === "k") return () => steps.step(-1);
    return undefined;
  };
  const clearSearch = (): void => {
    search.value = "";
    search.dispatchEvent(new Event("input", { bubbles: true }));
  };
}

function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return target.type !== "checkbox";
  return target instanceof HTMLSelectElement || target instanceof HTMLTextAreaElement;
}
