import { everyNth } from "../../behaviour/repeats.ts";
import { withSelection } from "../../behaviour/options.ts";
import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "projection/omits-unselected": {
    title: "The creation time comes whether it was selected or not",
    who: "A gateway that needs a property for its own routing and forgets to take it out",
    apply: (honest) => ({
      ...honest,
      finishItem: (json, entity, ex) => {
        const finished = honest.finishItem(json, entity, ex);
        const stored = entity.values["createdDateTime"];
        return ex.options.select === undefined || typeof stored !== "string" || "createdDateTime" in finished
          ? finished
          : { ...finished, createdDateTime: honest.instantText(stored) };
      },
    }),
  },
  "projection/omits-unselected/accumulated": {
    title: "Items have whatever was selected since the server started",
    who: "A mock that adds the names to a set for all requests",
    apply: (honest) => {
      const seen = new Set<string>();
      return withSelection(honest, (select) => {
        for (const name of select) seen.add(name);
        return [...seen];
      });
    },
  },
  "projection/omits-unselected/every-third-whole": {
    title: "Every third answer to a $select has whole items",
    who: "A service of which one instance out of three does not know $select",
    apply: (honest) => {
      const older = everyNth(3);
      return withSelection(honest, (select, ex) => (older(ex) ? undefined : select));
    },
  },
  "projection/omits-unselected/nulls-come": {
    title: "Members that were not selected come as null",
    who: "A mock that empties an object of a fixed class",
    apply: (honest) => ({
      ...honest,
      finishItem: (json, entity, ex) => {
        const { select } = ex.options;
        if (ex.operation === undefined || select === undefined || ex.target === undefined)
          return honest.finishItem(json, entity, ex);
        const unselected = Object.keys(ex.target.type.properties).filter((name) => !(name in json));
        return { ...json, ...Object.fromEntries(unselected.map((name) => [name, null])) };
      },
    }),
  },
  "projection/omits-unselected/whole-from-four-on": {
    title: "A $select of four names or more gives whole items",
    who: "A gateway that thinks a long projection not worth its while",
    apply: (honest) => withSelection(honest, (select) => (select.length < 4 ? select : undefined)),
  },
  "projection/omits-unselected/whole-when-expanded": {
    title: "$select has no effect next to $expand",
    who: "A mock that loads whole entities where it has to join",
    apply: (honest) =>
      withSelection(honest, (select, { options }) => (options.expand === undefined ? select : undefined)),
  },
  "projection/omits-unselected/whole-when-filtered": {
    title: "$select has no effect next to $filter",
    who: "A gateway that answers filters from a search index, which gives whole documents",
    apply: (honest) =>
      withSelection(honest, (select, { options }) => (options.filter === undefined ? select : undefined)),
  },
  "projection/omits-unselected/whole-when-ordered": {
    title: "$select has no effect next to $orderby",
    who: "A mock that handles the last option that it finds",
    apply: (honest) =>
      withSelection(honest, (select, { options }) => (options.orderby === undefined ? select : undefined)),
  },
};
