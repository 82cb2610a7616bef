import type { Probe } from "../../engine/asking/probe.ts";
import { afterControl } from "../../engine/builders/controlled.ts";
import { outcome } from "../../engine/builders/paged.ts";
import type { Suite } from "../../engine/builders/suite.ts";
import type { Ask, Ids } from "../../judging/answers/ask.ts";
import { isRefusal, judgeStatus } from "../../judging/answers/status.ts";
import { unjudged } from "../../judging/judgement.ts";
import { asksForChanges } from "../../specs/operation.ts";

/** What no service has given out. */
const unreadable = "graph-conformance-unreadable";
/** The token of a next link, where it stands in an option of that name. */
const skipToken = /(?<=[?&](?:\$|%24)skiptoken=)[^&]+/i;
const needs = "a collection in pages, the links of which have a $skiptoken";

const judge = judgeStatus(isRefusal, "a 4xx");

export const suite: Suite = {
  // Whoever reads tokens of pages does so for all routes of an operation.
  applies: ({ operation: { returns, routes } }, route) =>
    returns.collection && (asksForChanges(route) || route === routes[0]),
  drive: (probe) =>
    afterControl(probe, async (ids) => {
      const ask = await unreadableAsk(probe, ids);
      if (ask === undefined) return outcome(unjudged("no link to a next page has a $skiptoken", needs));
      const answer = await probe.share(ask);
      return outcome(judge(answer, probe.contract), answer);
    }),
};

async function unreadableAsk(probe: Probe, ids: Ids): Promise<Ask | undefined> {
  if (asksForChanges(probe.route)) return probe.request(ids, {}, { query: `$deltatoken=${unreadable}` });
  const { queryOptions } = probe.contract.operation;
  for (const options of [{}, ...(queryOptions.includes("$top") ? [{ top: 1 }] : [])]) {
    const page = await probe.laterPage(options);
    const link = page?.url?.href;
    if (page !== undefined && link !== undefined && skipToken.test(link))
      return { ...page, url: new URL(link.replace(skipToken, unreadable)) };
  }
  return undefined;
}
