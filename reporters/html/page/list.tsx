import type { JSX } from "preact";
import { useEffect, useId, useMemo, useRef } from "preact/hooks";

import { Details } from "./details.tsx";
import { type Entry, verdictOrder } from "./entry.ts";
import { ExchangeView } from "./exchange-view.tsx";
import { type Group, pageOf, type Row } from "./grouping.ts";
import { VerdictBadge, VerdictSign, verdictWord } from "./verdict-badge.tsx";

/** What is opened and what is closed, and how the reader changes it. */
export interface Folding {
  isOpen(key: string, usual: boolean): boolean;
  /** `anchor`: what a link to what was opened says. */
  toggle(key: string, open: boolean, anchor?: string): void;
}

interface ListProps {
  readonly groups: readonly Group[];
  readonly isGroupOpen: (group: Group) => boolean;
  readonly folding: Folding;
  /** How many groups and rows are in the page. */
  readonly limit: number;
  readonly onMore: () => void;
}

/** The results in groups: a row for a requirement, its routes folded under it. Only what was scrolled to is in the page. */
export function List({ groups, isGroupOpen, folding, limit, onMore }: ListProps): JSX.Element {
  const { shown, left } = pageOf(groups, isGroupOpen, limit);
  // What is to be mended is told from what merely could not be decided.
  const firstOther = groups[0]?.cause === undefined ? undefined : groups.find(({ cause }) => cause === undefined);
  const more = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const button = more.current;
    if (button === null) return undefined;
    const observer = new IntersectionObserver(
      (seen) => {
        if (seen.some(({ isIntersecting }) => isIntersecting)) onMore();
      },
      { rootMargin: "600px" },
    );
    observer.observe(button);
    return () => observer.disconnect();
  }, [left]);
  return (
    <>
      <ol id="list">
        {shown.map(({ group, rows }) => (
          <>
            {group === firstOther && <li class="divider">Other results</li>}
            <GroupItem key={group.key} group={group} rows={rows} isOpen={isGroupOpen(group)} folding={folding} />
          </>
        ))}
      </ol>
      {left > 0 && (
        <button type="button" id="more" ref={more} onClick={onMore}>
          {`Show more of ${left.toLocaleString("en")}`}
        </button>
      )}
    </>
  );
}

interface GroupProps {
  readonly group: Group;
  readonly rows: readonly Row[];
  readonly isOpen: boolean;
  readonly folding: Folding;
}

function GroupItem({ group, rows, isOpen, folding }: GroupProps): JSX.Element {
  const { cause, counts, title, advice, key } = group;
  const worst = verdictOrder.find((verdict) => counts[verdict] > 0) ?? "failed";
  const firstFollowing = rows.find(({ follows }) => follows);
  return (
    <li class="group" data-verdict={worst}>
      <h3>
        <button type="button" class="head" aria-expanded={isOpen} onClick={() => folding.toggle(key, !isOpen)}>
          {cause !== undefined && <span class="rank">{cause.number}</span>}
          <span class="title">{title}</span>
          {cause?.kind === "known" && <span class="note">known by the baseline</span>}
          <span class="pills">
            {verdictOrder.map((verdict) => counts[verdict] > 0 && <Pill verdict={verdict} count={counts[verdict]} />)}
          </span>
        </button>
      </h3>
      <p class="lead">
        {advice !== "" && <span class="advice">{advice}</span>} {extentText(group)}
      </p>
      {isOpen && (
        <div class="within">
          {cause?.exchanges.map((at) => (
            <ExchangeView key={at} at={at} heading="A request that shows it" pointers={[]} />
          ))}
          <ol class="rows">
            {rows.map((row) => (
              <>
                {row === firstFollowing && <li class="between">What follows from it</li>}
                <RowItem key={row.key} row={row} title={title} folding={folding} />
              </>
            ))}
          </ol>
        </div>
      )}
    </li>
  );
}

function extentText({ cause, rows }: Group): string {
  if (rows.length === 0) return "";
  const many = `${rows.length} ${rows.length === 1 ? "requirement" : "requirements"}.`;
  const places = new Set(rows.flatMap(({ entries }) => entries.map(({ place }) => place.short)));
  const [first] = places;
  if (cause === undefined || first === undefined) return many;
  const also = places.size === 1 ? "" : ` and ${places.size - 1} more`;
  return `${many.slice(0, -1)} on ${first}${also}.`;
}

function Pill({ verdict, count }: { readonly verdict: string; readonly count: number }): JSX.Element {
  return (
    <span class="pill" data-verdict={verdict} title={verdictWord(verdict)}>
      <VerdictSign verdict={verdict} />
      {count.toLocaleString("en")}
      <span class="unseen">{` ${verdictWord(verdict)}`}</span>
    </span>
  );
}

interface RowProps {
  readonly row: Row;
  /** Of the group, which its rows need not repeat. */
  readonly title: string;
  readonly folding: Folding;
}

function RowItem({ row: { key, claim, entries }, title, folding }: RowProps): JSX.Element {
  const id = useId();
  const [first, ...others] = entries;
  const { result, place } = first;
  const isOpen = folding.isOpen(key, false);
  const anchor = others.length === 0 ? first.anchor : claim.id;
  const reason = result.reason === "" || result.reason === title ? claim.title : result.reason;
  return (
    <li class="row" data-verdict={result.verdict}>
      <h4>
        <button
          type="button"
          class="head"
          data-anchor={others.length === 0 ? first.anchor : undefined}
          aria-expanded={isOpen}
          aria-controls={isOpen ? id : undefined}
          onClick={() => folding.toggle(key, !isOpen, anchor)}
        >
          <VerdictBadge verdict={result.verdict} />
          <span class="id">{claim.id}</span>
          <span class="level">{claim.level}</span>
          {entries.every((entry) => entry.result.known === true) && <span class="note">known</span>}
          <span class="where">
            {others.length === 0 ? place.short : <Spread entries={entries} worst={result.verdict} />}
          </span>
        </button>
      </h4>
      <p class="lead">{reason}</p>
      {isOpen && (
        <div class="panel" id={id}>
          {others.length === 0 ? <MemoDetails entry={first} /> : <Routes entries={entries} folding={folding} />}
        </div>
      )}
    </li>
  );
}

/** How many routes there are, and what became of them where that is not the same on all. */
function Spread({ entries, worst }: { readonly entries: Row["entries"]; readonly worst: string }): JSX.Element {
  const isMixed = entries.some(({ result }) => result.verdict !== worst);
  return (
    <>
      {`${entries.length.toLocaleString("en")} routes`}
      {isMixed &&
        verdictOrder.map((verdict) => {
          const count = entries.filter(({ result }) => result.verdict === verdict).length;
          return count > 0 && <Pill verdict={verdict} count={count} />;
        })}
    </>
  );
}

/** As many routes as a reader looks through at once. */
const mostRoutes = 50;

function Routes({ entries, folding }: { readonly entries: Row["entries"]; readonly folding: Folding }): JSX.Element {
  const allKey = `all routes of ${entries[0].anchor}`;
  const isRouteOpen = (entry: Entry, at: number): boolean => folding.isOpen(`route ${entry.anchor}`, at === 0);
  // One that a link leads to is there, however far down.
  const lastOpen = entries.findLastIndex(isRouteOpen);
  const shown = folding.isOpen(allKey, false) ? entries : entries.slice(0, Math.max(mostRoutes, lastOpen + 1));
  return (
    <>
      <ol class="routes">
        {shown.map((entry, at) => (
          <RouteItem key={entry.anchor} entry={entry} isOpen={isRouteOpen(entry, at)} folding={folding} />
        ))}
      </ol>
      {shown.length < entries.length && (
        <button type="button" class="quiet" onClick={() => folding.toggle(allKey, true)}>
          {`Show all ${entries.length.toLocaleString("en")} routes`}
        </button>
      )}
    </>
  );
}

interface RouteProps {
  readonly entry: Entry;
  readonly isOpen: boolean;
  readonly folding: Folding;
}

function RouteItem({ entry, isOpen, folding }: RouteProps): JSX.Element {
  const { result, place, anchor } = entry;
  const key = `route ${anchor}`;
  return (
    <li data-verdict={result.verdict}>
      <h5>
        <button
          type="button"
          class="head"
          data-anchor={anchor}
          aria-expanded={isOpen}
          onClick={() => folding.toggle(key, !isOpen, anchor)}
        >
          <VerdictBadge verdict={result.verdict} />
          <span class="id">{place.short}</span>
          <span class="where">{result.observed ?? place.operation}</span>
        </button>
      </h5>
      {isOpen && (
        <div class="details-of">
          <MemoDetails entry={entry} />
        </div>
      )}
    </li>
  );
}

// What was opened does not change, however often the list does.
function MemoDetails({ entry }: { readonly entry: Entry }): JSX.Element {
  return useMemo(() => <Details entry={entry} />, [entry]);
}
