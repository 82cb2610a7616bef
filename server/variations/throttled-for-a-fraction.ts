import { throttledAtFirst } from "../behaviour/throttled-at-first.ts";
import type { VariationDefinition } from "../variation.ts";

export const variation: VariationDefinition = {
  title: "Every ninth request is answered 429 once, with Retry-After in fractions of a second",
  allowedBy: "Graph throttling guidance: its sample Retry-After is 2.128",
  group: "throttling",
  apply: (honest) =>
    throttledAtFirst(
      honest,
      (addresses) => addresses % 9 === 0,
      () => ({ "Retry-After": "0.02" }),
    ),
};
