import { throttledAtFirst } from "../behaviour/throttled-at-first.ts";
import type { VariationDefinition } from "../variation.ts";

export const variation: VariationDefinition = {
  title: "Some requests are answered 429 once, with a date as Retry-After",
  allowedBy: "RFC 9110, Retry-After: seconds or an HTTP date",
  group: "throttling",
  apply: (honest) =>
    throttledAtFirst(
      honest,
      (addresses) => addresses === 5 || addresses === 30,
      () => ({
        "Retry-After": new Date(Date.now() + 1000).toUTCString(),
      }),
    ),
};
