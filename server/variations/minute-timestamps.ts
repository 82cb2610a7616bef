import { withStoredInstants } from "../behaviour/with-stored-instants.ts";
import type { VariationDefinition } from "../variation.ts";

export const variation: VariationDefinition = {
  title: "Timestamps have no seconds, in the store neither",
  allowedBy: "OData ABNF: the seconds are optional",
  group: "fraction-digits",
  apply: (honest) => withStoredInstants(honest, (text) => text.replace(/(T\d\d:\d\d):\d\d(?:\.\d+)?/, "$1")),
};
