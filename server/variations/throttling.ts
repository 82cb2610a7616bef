import { busyAtFirst, throttledAtFirst } from "../behaviour/repeats.ts";
import type { VariationDefinitions } from "../variation.ts";

export const variations: VariationDefinitions = {
  "throttled-for-a-fraction": {
    title: "Every ninth request is answered 429 once, with Retry-After in fractions of a second",
    allowedBy: "Graph throttling guidance: its sample Retry-After is 2.128",
    group: "throttling",
    apply: (honest) =>
      throttledAtFirst(
        honest,
        (addresses) => addresses % 9 === 0,
        () => ({ "Retry-After": "0.02" }),
      ),
  },
  "throttled-for-a-second": {
    title: "Some requests are answered 429 once, with Retry-After in seconds",
    allowedBy: "Graph throttling guidance: wait as long as Retry-After says",
    group: "throttling",
    apply: (honest) =>
      throttledAtFirst(
        honest,
        (addresses) => addresses === 5 || addresses === 30,
        () => ({ "Retry-After": "1" }),
      ),
  },
  "throttled-until-date": {
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
  },
  "throttled-without-retry-after": {
    title: "Some requests are answered 429 once, without Retry-After",
    allowedBy: "Graph throttling guidance: some services send none",
    group: "throttling",
    apply: (honest) =>
      throttledAtFirst(
        honest,
        (addresses) => addresses === 5 || addresses === 30,
        () => ({}),
      ),
  },
  "unavailable-once": {
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
  },
};
