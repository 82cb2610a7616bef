import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "context/no-list-unless-selected": {
    title: "The context lists all members although nothing was selected",
    who: "A mock that takes no $select for a $select of everything",
    apply: (honest) => ({
      ...honest,
      contextList: (target, ex) => {
        const { select, expand } = ex.options;
        if (ex.operation === undefined || select !== undefined || expand !== undefined)
          return honest.contextList(target, ex);
        return honest.contextList(target, { ...ex, options: { select: Object.keys(target.type.properties) } });
      },
    }),
  },
  "context/no-list-unless-selected/inline-navigation": {
    title: "Without $expand the context lists the navigation properties that stand inline",
    who: "A library that lists whatever it has expanded, by itself or not",
    apply: (honest) => ({
      ...honest,
      contextList: (target, ex) =>
        ex.operation === undefined || ex.options.select !== undefined || ex.options.expand !== undefined
          ? honest.contextList(target, ex)
          : "(subject(),task())",
    }),
  },
  "context/no-list-unless-selected/star": {
    title: "Without $select the context lists a star",
    who: "A mock that takes no $select for a star",
    apply: (honest) => ({
      ...honest,
      contextList: (target, ex) => (ex.operation === undefined ? "" : honest.contextList(target, ex) || "(*)"),
    }),
  },
};
