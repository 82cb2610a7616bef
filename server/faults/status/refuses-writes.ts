import type { FaultDefinition } from "../../fault.ts";

export const fault: FaultDefinition = {
  title: "Any method is answered as if it were a GET",
  who: "A mock that registers its routes for all methods",
  apply: (honest) => ({
    ...honest,
    methodRefusal: () => undefined,
  }),
};
