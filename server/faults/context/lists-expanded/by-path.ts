import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
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
};
