import type { VariationDefinition } from "../variation.ts";

export const variation: VariationDefinition = {
  title: "OData-Version is 4.01",
  allowedBy: "OData Protocol, Header OData-Version: either, where the client names no highest one",
  group: "odata-version",
  apply: (honest) => ({
    ...honest,
    successHeaders: (ex) => ({ ...honest.successHeaders(ex), "OData-Version": "4.01" }),
  }),
};
