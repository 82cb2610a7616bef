import type { JSX } from "preact";
import { useMemo } from "preact/hooks";

import { groupBy } from "../../group-by.ts";
import { type Entry, verdictOrder } from "./entry.ts";
import { type Filter, isNarrow, isSame, noFilter, routeKey } from "./filter.ts";
import { countsOf, type Grouping, groupings } from "./grouping.ts";
import { VerdictSign, verdictWord } from "./verdict-badge.tsx";

interface ToolbarProps {
  readonly entries: readonly Entry[];
  readonly hasBaseline: boolean;
  readonly filter: Filter;
  readonly grouping: Grouping;
  readonly onFilter: (different: Partial<Filter>) => void;
  readonly onGrouping: (grouping: Grouping) => void;
}

/** The form by which results are searched, filtered and put together. */
export function Toolbar(props: ToolbarProps): JSX.Element {
  const { entries, filter, grouping, onFilter, onGrouping } = props;
  const counts = useMemo(() => countsOf(entries), [entries]);
  const present = verdictOrder.filter((verdict) => counts[verdict] > 0);
  const changed = (verdict: string, wanted: boolean): Filter["verdicts"] => {
    const next = present.filter((one) => (one === verdict ? wanted : filter.verdicts.includes(one)));
    // What no result has makes no other filter of the usual one.
    const isUsual = present.every((one) => next.includes(one) === noFilter.verdicts.includes(one));
    return isUsual ? noFilter.verdicts : next;
  };
  return (
    <form id="filter" role="search" aria-label="Filter the results" onSubmit={(event) => event.preventDefault()}>
      <div class="field wide">
        <label for="search" class="unseen">
          Search
        </label>
        <input
          type="search"
          id="search"
          autocomplete="off"
          spellcheck={false}
          aria-keyshortcuts="/"
          placeholder="Search id, title, reason or observed"
          value={filter.text}
          onInput={({ currentTarget }) => onFilter({ text: currentTarget.value })}
        />
      </div>
      <fieldset class="segmented">
        <legend class="unseen">Group by</legend>
        <b aria-hidden="true">Group by</b>
        {groupings.map((one) => (
          <label>
            <input
              type="radio"
              name="grouping"
              class="unseen"
              value={one}
              checked={one === grouping}
              onInput={() => onGrouping(one)}
            />
            <span>{one}</span>
          </label>
        ))}
      </fieldset>
      <fieldset class="chips">
        <legend class="unseen">Show</legend>
        {present.map((verdict) => (
          <label>
            <input
              type="checkbox"
              class="unseen"
              value={verdict}
              checked={filter.verdicts.includes(verdict)}
              onInput={({ currentTarget }) => onFilter({ verdicts: changed(verdict, currentTarget.checked) })}
            />
            <span class="chip" data-verdict={verdict}>
              <VerdictSign verdict={verdict} />
              {`${verdictWord(verdict)} `}
              <b>{counts[verdict].toLocaleString("en")}</b>
            </span>
          </label>
        ))}
      </fieldset>
      <MoreFilters {...props} />
    </form>
  );
}

function MoreFilters({ entries, filter, hasBaseline, onFilter }: ToolbarProps): JSX.Element {
  // What there is to choose from stays the same, however often the filter changes.
  const [classes, levels, routes] = useMemo(
    () => [
      options(entries.map(({ claim }) => claim.class)),
      options(entries.map(({ claim }) => claim.level)),
      routeOptions(entries),
    ],
    [entries],
  );
  const choice = (name: "class" | "level" | "route" | "baseline"): Pick<ChoiceProps, "id" | "value" | "onChoice"> => ({
    id: `filter-${name}`,
    value: filter[name],
    onChoice: (value) => onFilter({ [name]: value }),
  });
  return (
    <details class="more-filters" open={isNarrow({ ...filter, text: "" })}>
      <summary>More filters</summary>
      <div class="fields">
        <Choice {...choice("class")} label="Class" all="all classes">
          {classes}
        </Choice>
        <Choice {...choice("level")} label="Level" all="all levels">
          {levels}
        </Choice>
        <Choice {...choice("route")} label="Route" all="all routes">
          {routes}
        </Choice>
        {hasBaseline && (
          <Choice {...choice("baseline")} label="Baseline" all="known or not">
            {[<option value="new">newly broken</option>, <option value="known">known</option>]}
          </Choice>
        )}
      </div>
    </details>
  );
}

interface ChoiceProps {
  readonly id: string;
  readonly label: string;
  /** What stands there as long as nothing is chosen. */
  readonly all: string;
  readonly value: string;
  readonly onChoice: (value: string) => void;
  readonly children: readonly JSX.Element[];
}

function Choice({ id, label, all, value, onChoice, children }: ChoiceProps): JSX.Element {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select id={id} value={value} onInput={({ currentTarget }) => onChoice(currentTarget.value)}>
        <option value="">{all}</option>
        {children}
      </select>
    </div>
  );
}

function options(values: readonly string[]): readonly JSX.Element[] {
  return [...new Set(values)].map((value) => <option value={value}>{value}</option>);
}

function routeOptions(entries: readonly Entry[]): readonly JSX.Element[] {
  const places = [...new Map(entries.map(({ place }) => [routeKey(place), place])).entries()].sort(([one], [other]) =>
    one < other ? -1 : 1,
  );
  return groupBy(places, ([, place]) => place.operation).map((own) => {
    const { operation } = own[0][1];
    return (
      <optgroup label={operation}>
        <option value={operation}>{`all of ${operation}`}</option>
        {own.map(([key, place]) => (
          <option value={key}>{place.route}</option>
        ))}
      </optgroup>
    );
  });
}

interface FoundProps {
  readonly all: readonly Entry[];
  /** Those that the filter wants, whatever their verdict. */
  readonly fitting: readonly Entry[];
  readonly wanted: readonly Entry[];
  readonly filter: Filter;
  readonly onFilter: (different: Partial<Filter>) => void;
  readonly onClear: () => void;
}

/** How many results are shown, and what is hidden: nobody shall take the part for the whole. */
export function Found({ all, fitting, wanted, filter, onFilter, onClear }: FoundProps): JSX.Element {
  const hidden = countsOf(fitting);
  const left = verdictOrder.filter((verdict) => hidden[verdict] > 0 && !filter.verdicts.includes(verdict));
  const words = left.map((verdict) => `${hidden[verdict].toLocaleString("en")} ${verdictWord(verdict)}`);
  const [some, many] = [wanted.length, all.length].map((count) => count.toLocaleString("en"));
  return (
    <div class="found">
      <p role="status" id="count">
        {some === many ? `${many} results` : `${some} of ${many} results`}
        {words.length > 0 && `; hidden: ${words.join(", ")}`}
      </p>
      <p>
        {left.length > 0 && (
          <button type="button" class="quiet" onClick={() => onFilter({ verdicts: verdictOrder })}>
            Show the hidden
          </button>
        )}
        {!isSame(filter, noFilter) && (
          <button type="button" class="quiet" id="clear" onClick={onClear}>
            Clear the filters
          </button>
        )}
      </p>
    </div>
  );
}
