import type { JSX } from "preact";
import { useEffect, useId, useRef } from "preact/hooks";

import { Details } from "./details.tsx";
import { type Entry, verdictOrder } from "./entry.ts";
import { ExchangeView } from "./exchange-view.tsx";
import { extentText, followsKey, type Group, manyRequirements, pageOf, type Row, toneOf } from "./grouping.ts";
import { Pill, VerdictBadge } from "./verdict-badge.tsx";

/** What is opened and what is closed, and how the reader changes it. */
export interface Folding {
  isOpen(key: string, usual: boolean): boolean;
  /** `anchor`: what a link to what was opened says. */
  toggle(key: string, open: boolean, anchor?: string): void;
}

interface Openness {
  readonly group: boolean;
  readonly follows: boolean;
}

interface ListProps {
  readonly groups: readonly Group[];
  /** Whether a group is open, and what follows from its cause as well. */
  readonly openness: (group: Group) => Openness;
  readonly folding: Folding;
  /** How many groups and rows are in the page. */
  readonly limit: number;
  readonly onMore: () => void;
}

/** The results in groups: a row for a requirement, its routes folded under it. Only what was scrolled to is in the page. */
export function List({ groups, openness, folding, limit, onMore }: ListProps): JSX.Element {
  const rowsOf = (one: Group): readonly Row[] => {
    const { group, follows } = openness(one);
    return one.rows.filter((row) => group && (follows || !row.follows));
  };
  const { shown, left } = pageOf(groups, rowsOf, limit);
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
            <GroupItem key={group.key} group={group} rows={rows} isOpen={openness(group)} folding={folding} />
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
  /** Those of its rows that are in the page. */
  readonly rows: readonly Row[];
  readonly isOpen: Openness;
  readonly folding: Folding;
}

function GroupItem({ group, rows, isOpen, folding }: GroupProps): JSX.Element {
  const { cause, counts, title, advice, key } = group;
  const following = group.rows.filter(({ follows }) => follows).length;
  const item = (row: Row): JSX.Element => <RowItem key={row.key} row={row} title={title} folding={folding} />;
  return (
    <li class="group" data-verdict={toneOf(group)}>
      <h3>
        <button
          type="button"
          class="head"
          aria-expanded={isOpen.group}
          onClick={() => folding.toggle(key, !isOpen.group)}
        >
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
      {isOpen.group && (
        <div class="within">
          {cause?.exchanges.map((at) => (
            <ExchangeView key={at} at={at} heading="A request that shows it" pointers={[]} />
          ))}
          <ol class="rows">
            {rows.filter(({ follows }) => !follows).map(item)}
            {following > 0 && (
              <li class="between">
                <button
                  type="button"
                  class="head"
                  aria-expanded={isOpen.follows}
                  onClick={() => folding.toggle(followsKey(group), !isOpen.follows)}
                >
                  {`${cause?.findings.length === 0 ? "What it leaves undecided" : "What follows from it"}: ${manyRequirements(following)}`}
                </button>
              </li>
            )}
            {rows.filter(({ follows }) => follows).map(item)}
          </ol>
        </div>
      )}
    </li>
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
      {/* What was opened begins with the title. */}
      {!(isOpen && others.length === 0 && reason === claim.title) && <p class="lead">{reason}</p>}
      {isOpen && (
        <div class="panel" id={id}>
          {others.length === 0 ? <Details entry={first} /> : <Routes entries={entries} folding={folding} />}
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
          <Details entry={entry} />
        </div>
      )}
    </li>
  );
}
