import { throttledAtFirst } from "../behaviour/throttled-at-first.ts";
import type { VariationDefinition } from "../variation.ts";

export const variation: VariationDefinition = {
  title: "Some requests are answered 429 once, with Retry-After in seconds",
  allowedBy: "Graph throttling guidance: wait as long as Retry-After says",
  group: "throttling",
  apply: (honest) =>
    throttledAtFirst(
      honest,
      (addresses) => addresses === 5 || addresses === 30,
      () => ({ "Retry-After": "1" }),
    ),
};
