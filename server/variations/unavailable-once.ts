import { busyAtFirst } from "../behaviour/busy-at-first.ts";
import type { VariationDefinition } from "../variation.ts";

export const variation: VariationDefinition = {
  title: "One request is answered 503 the first time",
  allowedBy: "Graph best practices: retry after 503",
  apply: (honest) =>
    busyAtFirst(
      honest,
      (addresses) => addresses === 7,
      () => ({
        reason: "busy",
        status: 503,
        code: "serviceNotAvailable",
        message: "The service is temporarily unavailable.",
      }),
    ),
};
