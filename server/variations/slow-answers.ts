import { setTimeout as sleep } from "node:timers/promises";

import type { VariationDefinition } from "../variation.ts";

export const variation: VariationDefinition = {
  title: "Each answer takes up to some milliseconds, each another time",
  allowedBy: "How fast a service answers is not documented",
  apply: (honest) => ({
    ...honest,
    produce: async (ex) => {
      await sleep((ex.request.number * 7) % 6);
      return honest.produce(ex);
    },
  }),
};
