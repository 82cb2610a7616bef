import type { VariationDefinition } from "../variation.ts";

export const variation: VariationDefinition = {
  title: "The service root has a path before the version",
  allowedBy: "OData URL Conventions: the service root URL is the service's choice",
  serving: { basePath: "/some/base" },
  apply: (honest) => honest,
};
