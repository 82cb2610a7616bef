import { withOrderKeys } from "../../behaviour/ordering.ts";
import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "query/orders-by-several-keys": {
    title: "Only the first key of $orderby counts",
    who: "A mock whose sort takes one column",
    apply: (honest) => withOrderKeys(honest, (keys) => keys.slice(0, 1)),
  },
  "query/orders-by-several-keys/desc-lost-on-second": {
    title: "desc has no effect on the second key",
    who: "A parser that reads the direction once",
    apply: (honest) =>
      withOrderKeys(honest, (keys) => keys.map((key, index) => (index === 0 ? key : { ...key, descending: false }))),
  },
  "query/orders-by-several-keys/first-direction-for-all": {
    title: "The direction of the first key goes for all keys",
    who: "A mock that reverses the sorted list when it finds desc",
    apply: (honest) =>
      withOrderKeys(honest, (keys) => keys.map((key) => ({ ...key, descending: keys[0]?.descending === true }))),
  },
  "query/orders-by-several-keys/last-direction-for-all": {
    title: "The direction of the last key goes for all keys",
    who: "A parser that looks for a direction at the end of $orderby",
    apply: (honest) =>
      withOrderKeys(honest, (keys) => keys.map((key) => ({ ...key, descending: keys.at(-1)?.descending === true }))),
  },
  "query/orders-by-several-keys/last-key-first": {
    title: "The last key of $orderby orders first",
    who: "A mock that sorts once for each key, in the order of the keys",
    apply: (honest) => withOrderKeys(honest, (keys) => keys.toReversed()),
  },
};
