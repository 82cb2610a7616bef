import { withoutOptions } from "../../behaviour/options.ts";
import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "context/lists-expanded": {
    title: "The context does not show what was expanded",
    who: "A mock that looks at $select only",
    apply: (honest) => ({
      ...honest,
      contextList: (target, ex) => honest.contextList(target, withoutOptions(ex, "expand")),
    }),
  },
  "context/lists-expanded/by-path": {
    title: "The context lists members of an expanded property by their path",
    who: "A mock that flattens what is wanted into one list",
    apply: (honest) => ({
      ...honest,
      contextList: (target, ex) => {
        const { select = [], expand } = ex.options;
        if (expand === undefined) return honest.contextList(target, ex);
        const nested = expand.flatMap(({ navigation, select: names }) =>
          (names ?? []).map((name) => `${navigation}/${name}`),
        );
        return [...select, ...nested].length === 0 ? "" : `(${[...select, ...nested].join(",")})`;
      },
    }),
  },
  "context/lists-expanded/first-page-only": {
    title: "The context of later pages does not show what was expanded",
    who: "A mock that adds the expansions where it reads $expand, and forgets them where it reads $skiptoken",
    apply: (honest) => ({
      ...honest,
      contextList: (target, ex) =>
        ex.operation !== undefined && ex.options.offset !== undefined && ex.options.expand !== undefined
          ? ""
          : honest.contextList(target, ex),
    }),
  },
  "context/lists-expanded/lost-next-to-select": {
    title: "Next to $select the context does not list what was expanded",
    who: "A mock that writes the list where it handles $select, and where it handles $expand, but not both",
    apply: (honest) => ({
      ...honest,
      contextList: (target, ex) =>
        honest.contextList(target, ex.options.select === undefined ? ex : withoutOptions(ex, "expand")),
    }),
  },
  "context/lists-expanded/without-parentheses": {
    title: "The context lists an expanded property like a selected one",
    who: "A mock that adds the names in $expand to those in $select",
    apply: (honest) => ({
      ...honest,
      contextList: (target, ex) => honest.contextList(target, ex).replaceAll(/(?<=[(,])(\w+)\([^()]*\)/g, "$1"),
    }),
  },
};
