import { type ComponentChildren, type JSX, render } from "preact";
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";

import { addressText } from "./address.ts";
import { readData } from "./blocks.ts";
import { entriesOf, entryFinder, verdictOrder } from "./entry.ts";
import { baselineWord, type Filter, isNarrow, matching, noFilter } from "./filter.ts";
import { countsOf, followsKey, type Group, groupsOf } from "./grouping.ts";
import { History } from "./history.tsx";
import { KeyboardHelp, startKeyboard } from "./keyboard.tsx";
import { type Folding, List } from "./list.tsx";
import { Overview, runWords } from "./overview.tsx";
import { Permissions } from "./permissions.tsx";
import { Classes } from "./shares.tsx";
import { announce, visibleText, writeOutUnseen } from "./texts.tsx";
import { ThemeButton } from "./theme.tsx";
import { Timings } from "./timings.tsx";
import { Found, Toolbar } from "./toolbar.tsx";
import { chunk, isSection, type Results as AllResults, type View, viewAt } from "./view.ts";

/** The whole page: what needs action first, then all else that is known of the run. */
function Page({ all }: { readonly all: AllResults }): JSX.Element {
  const { data, entries } = all;
  const { tool, classes, permissionMatrix = [] } = data.run;
  const isBroken = data.causes.length > 0;
  const counts = useMemo(() => countsOf(entries), []);
  const broken = useMemo(() => {
    const words = entries.map(({ result }) => baselineWord(result));
    const many = (wanted: string): number => words.filter((word) => word === wanted).length;
    return { known: many("known"), fresh: many("new") };
  }, []);
  const ofClasses = (
    <Section id="classes" heading="Conformance classes">
      <Classes classes={classes} />
    </Section>
  );
  return (
    <>
      <a class="skip" href="#results">
        Skip to the results
      </a>
      <header class="top">
        <p class="brand">
          <strong>{tool.name}</strong>
          {` ${tool.version}`}
        </p>
        <nav aria-label="Sections">
          <a href="#results">{isBroken ? "Causes" : "Results"}</a>
          <a href="#classes">Classes</a>
          {permissionMatrix.length > 0 && <a href="#permissions">Permissions</a>}
          {data.history.length > 0 && <a href="#history">History</a>}
          <a href="#timings">Timings</a>
        </nav>
        <ThemeButton />
      </header>
      <main>
        <Overview data={data} counts={counts} broken={broken} />
        {!isBroken && ofClasses}
        <Results all={all} />
        {isBroken && ofClasses}
        {permissionMatrix.length > 0 && (
          <Section id="permissions" heading="Permissions">
            <Permissions rows={permissionMatrix} />
          </Section>
        )}
        {data.history.length > 0 && (
          <Section id="history" heading="History">
            <History runs={data.history} />
          </Section>
        )}
        <Section id="timings" heading="Timings">
          <Timings run={data.run} />
        </Section>
      </main>
      <footer>
        <KeyboardHelp />
        <p>{`Made by ${tool.name} ${tool.version}. This file needs no network and sends nothing.`}</p>
      </footer>
      <div class="unseen" role="status" id="announcements" />
    </>
  );
}

interface SectionProps {
  readonly id: string;
  readonly heading: string;
  readonly children: ComponentChildren;
}

/** A part of the page that a link in its head leads to. */
function Section({ id, heading, children }: SectionProps): JSX.Element {
  return (
    <section id={id} aria-labelledby={`${id}-heading`} tabIndex={-1}>
      <h2 id={`${id}-heading`}>{heading}</h2>
      {children}
    </section>
  );
}

/** The results, as the reader searches, filters and opens them; the address of the page keeps up. */
function Results({ all }: { readonly all: AllResults }): JSX.Element {
  const { data, entries } = all;
  const [view, setView] = useState(() => viewAt(location.hash, all));
  const { filter, grouping, folded, limit, focus, notice } = view;
  const latest = useRef(view);
  const pending = useRef<ReturnType<typeof setTimeout>>(undefined);
  const show = (different: Partial<View>): void => {
    latest.current = { ...latest.current, ...different };
    setView(latest.current);
  };
  const write = (): void => {
    clearTimeout(pending.current);
    try {
      history.replaceState(null, "", addressText(latest.current));
    } catch {
      // Some viewers let no page touch its address; then there is nothing to share, but all else works.
    }
  };
  const filterBy = (different: Partial<Filter>): void => {
    show({ filter: { ...latest.current.filter, ...different }, limit: chunk, anchor: "", notice: "" });
    // Typing would otherwise rewrite the address with every key.
    clearTimeout(pending.current);
    pending.current = setTimeout(write, 200);
  };
  const clear = (): void => {
    show({ filter: noFilter, limit: chunk, anchor: "", notice: "" });
    write();
  };
  const folding: Folding = {
    isOpen: (key, usual) => folded[key] ?? usual,
    toggle: (key, open, anchor) => {
      show({ folded: { ...latest.current.folded, [key]: open } });
      if (anchor === undefined) return;
      show({ anchor: open ? anchor : "" });
      write();
    },
  };

  const fitting = useMemo(() => matching(entries, { ...filter, verdicts: verdictOrder }), [filter]);
  const wanted = useMemo(() => matching(fitting, { ...noFilter, verdicts: filter.verdicts }), [fitting]);
  const groups = useMemo(() => groupsOf(wanted, grouping, data), [wanted, grouping]);
  const isUsuallyOpen = (group: Group): boolean =>
    isNarrow(filter) || groups.length === 1 || (group === groups[0] && group.cause !== undefined);

  useLayoutEffect(() => goTo(focus), [focus]);
  useEffect(() => {
    if (notice !== "") announce(notice);
  }, [notice]);
  useLayoutEffect(() => {
    const follow = (): void => {
      if (isSection(location.hash)) return;
      show(viewAt(location.hash, all, latest.current.folded));
      if (location.hash.startsWith("#?")) document.getElementById("results")?.scrollIntoView();
    };
    addEventListener("hashchange", follow);
    // A link to where one is already changes nothing, so nothing would happen.
    document.addEventListener("click", ({ target }) => {
      const href = target instanceof Element ? target.closest("a")?.getAttribute("href") : undefined;
      if (href?.startsWith("#") === true && href === location.hash) follow();
    });
    addEventListener("beforeprint", () => {
      const { limit: before, folded: wasFolded, filter: now, grouping: by } = latest.current;
      const keys = groupsOf(matching(entries, now), by, data).flatMap((group) => [group.key, followsKey(group)]);
      const open = Object.fromEntries(keys.map((key) => [key, true]));
      show({ limit: Infinity, folded: { ...wasFolded, ...open } });
      addEventListener("afterprint", () => show({ limit: before, folded: wasFolded }), { once: true });
    });
    startKeyboard({ clearFilters: clear, clearSearch: () => filterBy({ text: "" }) });
  }, []);

  // What the baseline had broken, or is only warned of, need not be mended.
  const heading = data.causes.some(({ kind }) => kind === "fails")
    ? "What to mend first"
    : "What is broken all the same";
  return (
    <Section id="results" heading={data.causes.length > 0 && grouping === "cause" ? heading : "Results"}>
      <Toolbar
        entries={entries}
        hasBaseline={data.run.baseline !== undefined}
        filter={filter}
        grouping={grouping}
        onFilter={filterBy}
        onGrouping={(next) => {
          show({ grouping: next, limit: chunk, anchor: "" });
          write();
        }}
      />
      <Found all={entries} fitting={fitting} wanted={wanted} filter={filter} onFilter={filterBy} onClear={clear} />
      {notice !== "" && (
        <p class="notice" id="notice">
          {notice}
        </p>
      )}
      <List
        groups={groups}
        openness={(group) => ({
          group: folded[group.key] ?? isUsuallyOpen(group),
          follows: folded[followsKey(group)] ?? isNarrow(filter),
        })}
        folding={folding}
        limit={limit}
        onMore={() => show({ limit: latest.current.limit + chunk })}
      />
    </Section>
  );
}

/** Puts the focus on what a link leads to, and that into view. */
function goTo(focus: View["focus"]): void {
  if (focus === undefined) return;
  const head = document.querySelector<HTMLElement>(`[data-anchor="${CSS.escape(focus.anchor)}"]`);
  head?.focus({ preventScroll: true });
  // A smooth way there would be overtaken by what is still being laid out.
  const item = head?.closest("li");
  // Above the first route stands its requirement.
  const top = item?.matches(".routes > :first-child") === true ? item.closest(".row") : item;
  top?.scrollIntoView({ block: "start", behavior: "instant" });
}

function start(): void {
  writeOutUnseen();
  const data = readData();
  const entries = entriesOf(data);
  const { verdict, target } = data.run;
  document.title = visibleText(`${runWords[verdict]}: ${target.url.slice(0, 200)}`);
  const place = document.getElementById("page");
  if (place !== null) render(<Page all={{ data, entries, find: entryFinder(entries) }} />, place);
}

start();
