import { withAnswers } from "../../behaviour/answers.ts";
import { withOptions } from "../../behaviour/options.ts";
import { everyNth, timesAsked } from "../../behaviour/repeats.ts";
import { withFoundItems } from "../../behaviour/store.ts";
import type { FaultDefinitions } from "../../fault.ts";
import type { Options } from "../../query/query-options.ts";

export const faults: FaultDefinitions = {
  "query/repeats-itself": {
    title: "Every second answer to a request lacks the last item",
    who: "A service with two replicas, one of which lags behind",
    apply: (honest) => {
      const times = timesAsked();
      return withFoundItems(honest, (items, _, ex) => (times(ex) % 2 === 0 ? items.slice(0, -1) : items));
    },
  },
  "query/repeats-itself/every-third-empty": {
    title: "Every third request finds an empty collection",
    who: "A service of which one instance out of three has not loaded its data",
    apply: (honest) => {
      const unloaded = everyNth(3);
      return withFoundItems(honest, (items, _, ex) => (unloaded(ex) ? [] : items));
    },
  },
  "query/repeats-itself/every-third-fails": {
    title: "Every third plain request is answered 500",
    who: "A gateway with a pool of three connections, one of which is dead",
    apply: (honest) => {
      const dead = everyNth(3);
      return withAnswers(honest, (answer, ex) =>
        ex.request.query === "" && dead(ex) ? { ...answer, status: 500 } : answer,
      );
    },
  },
  "query/repeats-itself/filter-stays": {
    title: "A $filter goes for the requests after it as well",
    who: "A mock that keeps the query of its data source in one object for all requests",
    apply: (honest) => {
      let last: Options["filter"];
      return withOptions(honest, (options) => {
        if (options.filter !== undefined) last = options.filter;
        return last === undefined ? options : { ...options, filter: last };
      });
    },
  },
  "query/repeats-itself/halves": {
    title: "Items come from one of two halves in turn",
    who: "A load balancer in front of two stores that were never joined",
    apply: (honest) => {
      const times = timesAsked();
      return withFoundItems(honest, (items, _, ex) => {
        const half = times(ex) % 2;
        return items.filter((_item, index) => index % 2 === half);
      });
    },
  },
  "query/repeats-itself/not-modified": {
    title: "Who asks for a list again is answered 304",
    who: "A proxy that takes every client for one that keeps what it got",
    apply: (honest) => {
      const asked = timesAsked({ byToken: true });
      return withAnswers(honest, (answer, ex) =>
        ex.request.query === "" && asked(ex) > 1 ? { ...answer, status: 304, body: { kind: "none" } } : answer,
      );
    },
  },
  "query/repeats-itself/select-stays": {
    title: "A $select goes for the next request as well",
    who: "A mock that clears the projection where it sets the next one",
    apply: (honest) => {
      let last: Options["select"];
      return withOptions(honest, (options) => {
        const kept = last;
        last = options.select;
        return options.select !== undefined || kept === undefined ? options : { ...options, select: kept };
      });
    },
  },
  "query/repeats-itself/used-up": {
    title: "A collection is shorter by an item each time that it is read",
    who: "A mock that takes its fixtures from a queue",
    apply: (honest) => {
      const asked = timesAsked();
      return withFoundItems(honest, (items, _, ex) => (ex.request.query === "" ? items.slice(asked(ex) - 1) : items));
    },
  },
};
