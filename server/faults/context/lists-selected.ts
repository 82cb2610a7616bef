import { everyNth } from "../../behaviour/repeats.ts";
import { withCollection } from "../../behaviour/collections.ts";
import { withListedNames } from "../../behaviour/contexts.ts";
import { withoutOptions } from "../../behaviour/options.ts";
import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "context/lists-selected": {
    title: "The context does not say what was selected",
    who: "A mock that makes the context once for each collection",
    apply: (honest) => ({
      ...honest,
      contextList: (target, ex) => honest.contextList(target, withoutOptions(ex, "select")),
    }),
  },
  "context/lists-selected/every-fourth-without": {
    title: "Every fourth context has no list",
    who: "A service of which one instance out of four is older",
    apply: (honest) => {
      const older = everyNth(4);
      return {
        ...honest,
        contextList: (target, ex) => (ex.operation !== undefined && older(ex) ? "" : honest.contextList(target, ex)),
      };
    },
  },
  "context/lists-selected/first-page-only": {
    title: "The context of later pages does not say what was selected",
    who: "A mock whose nextLinks lead to a handler of its own",
    apply: (honest) => ({
      ...honest,
      contextList: (target, ex) =>
        ex.operation !== undefined && ex.options.offset !== undefined ? "" : honest.contextList(target, ex),
    }),
  },
  "context/lists-selected/last-missing": {
    title: "Of more than three selected members the context lists all but the last",
    who: "A gateway that cuts long lists, and counts from zero",
    apply: (honest) => withListedNames(honest, (names) => (names.length > 3 ? names.slice(0, -1) : names)),
  },
  "context/lists-selected/previous-list": {
    title: "The context lists what the request before selected",
    who: "A mock that keeps the list in a variable for all requests and sets it too late",
    apply: (honest) => {
      let previous: readonly string[] | undefined;
      return withListedNames(honest, (names) => {
        const shown = previous ?? names;
        previous = names;
        return shown;
      });
    },
  },
  "context/lists-selected/small-letters": {
    title: "The context lists the selected members in small letters",
    who: "A gateway that lowers the query to use it as a cache key",
    apply: (honest) => withListedNames(honest, (names) => names.map((name) => name.toLowerCase())),
  },
  "context/lists-selected/without-navigation": {
    title: "The context does not list selected navigation properties",
    who: "A mock whose list is made of the columns that it reads",
    apply: (honest) =>
      withListedNames(honest, (names) => {
        const columns = names.filter((name) => name !== "subject" && name !== "task");
        return columns.length === 0 ? ["id"] : columns;
      }),
  },
  "context/lists-selected/last-of-path": {
    title: "The context lists of a path in $select its last name",
    who: "A mock that knows the members of complex values by their own names",
    needs: "selectPaths",
    apply: (honest) => withListedNames(honest, (names) => names.map((name) => name.slice(name.indexOf("/") + 1))),
  },
  "context/lists-selected/empty-without": {
    title: "The context of an empty collection does not say what was selected",
    who: "A service that makes the list of the members of the first item",
    apply: (honest) =>
      withCollection(honest, (body) => {
        const { value, "@odata.context": context } = body;
        const isBare = Array.isArray(value) && value.length === 0 && typeof context === "string";
        return isBare ? { ...body, "@odata.context": context.replace(/\(([\w,]+)\)$/, "") } : body;
      }),
  },
};
