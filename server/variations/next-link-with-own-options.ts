import { withNextLink } from "../behaviour/with-next-link.ts";
import type { VariationDefinition } from "../variation.ts";

export const variation: VariationDefinition = {
  title: "Next links have options of the service's own",
  allowedBy: "OData reserves nothing without a $; Graph: a next link is opaque",
  apply: (honest) =>
    withNextLink(honest, (link) => (link.includes("ocid=7") ? link : `${link}&ocid=7&deltaRound=%2B1`)),
};
