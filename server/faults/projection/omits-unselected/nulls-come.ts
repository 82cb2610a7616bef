import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
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
};
