import { withStoredInstants } from "../behaviour/with-stored-instants.ts";
import type { VariationDefinition } from "../variation.ts";

export const variation: VariationDefinition = {
  title: "Timestamps have three digits after the second, in the store as well",
  allowedBy: "Graph: the precision of timestamps is the service's choice",
  apply: (honest) =>
    withStoredInstants(honest, (text) =>
      text.replace(
        /(?:\.(\d+))?Z$/,
        (_, fraction: string | undefined) => `.${(fraction ?? "").padEnd(3, "0").slice(0, 3)}Z`,
      ),
    ),
};
