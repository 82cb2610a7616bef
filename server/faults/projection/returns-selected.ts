import { without } from "../../behaviour/change-json.ts";
import { throughRun } from "../../behaviour/contexts.ts";
import { instantMembers } from "../../behaviour/instants.ts";
import { withSelectedItems } from "../../behaviour/items.ts";
import { withOptions, withSelection } from "../../behaviour/options.ts";
import { failure } from "../../behaviour/refusals.ts";
import { everyNth } from "../../behaviour/repeats.ts";
import type { Behaviour, Exchange } from "../../exchange.ts";
import type { FaultDefinitions } from "../../fault.ts";
import { isObject } from "../../json.ts";
import type { Options, Selection } from "../../query/query-options.ts";

// Of changes what was never set may be left out.
function withFewer(honest: Behaviour, change: (select: Selection, ex: Exchange) => Selection): Behaviour {
  return withSelection(honest, (select, ex) => (ex.target?.changes === true ? select : change(select, ex)));
}

export const faults: FaultDefinitions = {
  "projection/returns-selected": {
    title: "Selected members that are null are left out",
    who: "A serializer that is set to skip nulls",
    apply: (honest) =>
      withSelectedItems(honest, (item, { target }) =>
        // Of changes what was never set may be left out.
        target?.changes === true
          ? item
          : Object.fromEntries(Object.entries(item).filter(([, value]) => value !== null)),
      ),
  },
  "projection/returns-selected/every-fourth-loses-last": {
    title: "Every fourth answer to a $select lacks its last member",
    who: "A service of which one instance out of four is older",
    apply: (honest) => {
      const older = everyNth(4);
      return withFewer(honest, (select, ex) => (older(ex) ? select.slice(0, -1) : select));
    },
  },
  "projection/returns-selected/every-seventh-fails": {
    title: "Every seventh request with a $select is answered 500",
    who: "A gateway with a pool of seven connections, one of which is dead",
    apply: (honest) => {
      const dead = everyNth(7);
      return withOptions(honest, (options, ex) => {
        if (options.select !== undefined && dead(ex)) throw failure("The connection was closed.");
        return options;
      });
    },
  },
  "projection/returns-selected/failed-short": {
    title: "Items that failed lack the selected timestamps",
    who: "A mock whose failed items are of another class",
    apply: (honest) =>
      withSelectedItems(honest, (item, _, entity) =>
        entity.values["processingStatus"] === "failed" ? without(item, ...instantMembers) : item,
      ),
  },
  "projection/returns-selected/id-dropped": {
    title: "The id is left out where it was selected among others",
    who: "A mapper that treats the key apart from other members and forgets to put it back",
    apply: (honest) =>
      withSelection(honest, (select) => (select.length > 1 ? select.filter((name) => name !== "id") : select)),
  },
  "projection/returns-selected/kept-by-length": {
    title: "A projection is kept for all lists of the same length",
    who: "A mock that keeps compiled projections under a key that was made too short",
    apply: (honest) => {
      const kept = new Map<number, Selection>();
      return withSelection(honest, (select) => {
        const known = kept.get(select.length) ?? select;
        kept.set(select.length, known);
        return known;
      });
    },
  },
  "projection/returns-selected/last-of-many": {
    title: "Of more than four selected members the last is left out",
    who: "A gateway that cuts long options, and counts from zero",
    apply: (honest) => withFewer(honest, (select) => (select.length > 4 ? select.slice(0, -1) : select)),
  },
  "projection/returns-selected/no-empty-texts": {
    title: "A selected text that is empty is left out",
    who: "A JavaScript mock that copies what is truthy or null",
    apply: (honest) =>
      withSelectedItems(honest, (item) => Object.fromEntries(Object.entries(item).filter(([, value]) => value !== ""))),
  },
  "projection/returns-selected/previous-selection": {
    title: "Items have the members that the request before selected",
    who: "A mock that keeps the projection in a variable for all requests and sets it too late",
    apply: (honest) => {
      let previous: Selection | undefined;
      const shown = new WeakMap<Options, Selection>();
      return withSelection(
        withOptions(honest, (options) => {
          if (options.select !== undefined) {
            shown.set(options, previous ?? options.select);
            previous = options.select;
          }
          return options;
        }),
        (select, ex) => shown.get(ex.options) ?? select,
      );
    },
  },
  "projection/returns-selected/small-letters": {
    title: "Selected members come in small letters",
    who: "A gateway that lowers the query and builds items from it",
    apply: (honest) =>
      withSelectedItems(honest, (item) =>
        Object.fromEntries(Object.entries(item).map(([name, value]) => [name.toLowerCase(), value])),
      ),
  },
  "projection/returns-selected/through-run": {
    title: "Through a run items always have the members of the first documented example",
    who: "A mock author who wrote the second route from the examples",
    apply: (honest) =>
      withSelection(honest, (select, { target }) =>
        target !== undefined && throughRun(target) ? ["id", "failureReason", "processingStatus", "subject"] : select,
      ),
  },
  "projection/returns-selected/paths-passed-over": {
    title: "Of a path in $select nothing comes",
    who: "A mock that looks the whole path up among its columns",
    needs: "selectPaths",
    apply: (honest) => withSelection(honest, (select) => select.filter((name) => !name.includes("/"))),
  },
  "projection/returns-selected/path-loses-member": {
    title: "Of a path in $select the complex value comes, and what was selected of it does not",
    who: "A mock that removes the members that the list names in place of the others",
    needs: "selectPaths",
    apply: (honest) => ({
      ...honest,
      narrowed: (value, name, select) =>
        select.includes(name) || !isObject(value)
          ? value
          : without(value, ...select.map((path) => path.slice(name.length + 1))),
    }),
  },
};
