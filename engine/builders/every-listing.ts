import type { Judge } from "../../judging/answers/answer.ts";
import type { Ask, Options } from "../../judging/answers/ask.ts";
import { type Aspect, judgeAspect } from "../../judging/answers/shape.ts";
import type { Probe } from "../asking/probe.ts";
import { documentedProperties } from "../drawing/documented-properties.ts";
import { sampleOptions } from "../drawing/samples.ts";
import { judgeAll } from "./listing.ts";
import type { JudgedSuite, Suite } from "./suite.ts";

/**
 * A suite on listings in whatever way they come about: the plain one of every id that discovery chose, one next to each of
 * `$filter`, `$orderby` and the options given, and a later page. A quick run judges the plain ones alone.
 */
export function onEveryListing(judge: Judge, also: (probe: Probe) => readonly Options[] = () => []): JudgedSuite {
  return {
    judge,
    async drive(probe) {
      const plain = probe.bindings.map((ids) => probe.request(ids));
      const page = probe.draws.quick ? undefined : await probe.laterPage();
      const varied = probe.draws.quick ? [] : besideOptions(probe, also(probe));
      const asks = [...plain, ...varied, ...(page === undefined ? [] : [page])];
      return judgeAll(probe, await Promise.all(asks.map((ask) => probe.share(ask))), judge);
    },
  };
}

/** A suite on one aspect of the derived schema, for contracts whose answers may show such a member. */
export function onAspect(aspect: Aspect): Suite {
  return {
    ...onEveryListing(judgeAspect(aspect)),
    applies: (contract) => documentedProperties(contract).some((property) => aspect.of(property, contract)),
  };
}

// Whether these options are accepted has a requirement of its own, which sends the same requests.
function besideOptions(probe: Probe, also: readonly Options[]): readonly Ask[] {
  const options = [...sampleOptions(probe.contract), ...also];
  return probe.bindings.slice(0, 1).flatMap((ids) => options.map((option) => probe.request(ids, option)));
}
