import { addressText, readAddress } from "./address.ts";
import { announce, byId } from "./element.ts";
import { readData } from "./blocks.ts";
import { showClasses } from "./class-table.ts";
import { entriesOf, entryFinder } from "./entry.ts";
import { matching, noFilter } from "./filter.ts";
import { startGrid } from "./grid.ts";
import { startKeyboard } from "./keyboard.ts";
import { startList } from "./list.ts";
import { showOverview } from "./overview.ts";
import { showPermissions } from "./permissions.ts";
import { startTheme } from "./theme.ts";
import { showTimings } from "./timings.ts";
import { startToolbar } from "./toolbar.ts";
import { visibleText } from "./visible.ts";

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
