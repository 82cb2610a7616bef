import { throttledAtFirst } from "../behaviour/throttled-at-first.ts";
import type { VariationDefinition } from "../variation.ts";

export const variation: VariationDefinition = {
  title: "Some requests are answered 429 once, without Retry-After",
  allowedBy: "Graph throttling guidance: some services send none",
  group: "throttling",
  apply: (honest) =>
    throttledAtFirst(
      honest,
      (addresses) => addresses === 5 || addresses === 30,
      () => ({}),
    ),
};
