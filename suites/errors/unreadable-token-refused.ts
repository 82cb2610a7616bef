import type { Probe } from "../../engine/asking/probe.ts";
import { driveControlled } from "../../engine/builders/controlled.ts";
import type { Suite } from "../../engine/builders/suite.ts";
import type { Ask, Ids } from "../../judging/answers/ask.ts";
import { isRefusal, judgeStatus } from "../../judging/answers/status.ts";
import { asksForChanges } from "../../specs/operation.ts";

/** What no service has given out. */
const unreadable = "graph-conformance-unreadable";
/** The token of a next link, where it stands in an option of that name. */
const skipToken = /(?<=[?&](?:\$|%24)skiptoken=)[^&]+/i;

async function asks(probe: Probe, ids: Ids): Promise<readonly Ask[]> {
  if (asksForChanges(probe.route)) return [probe.request(ids, {}, { query: `$deltatoken=${unreadable}` })];
  if (!probe.isOnFirstRoute) return [];
  const { queryOptions } = probe.contract.operation;
  for (const options of [{}, ...(queryOptions.includes("$top") ? [{ top: 1 }] : [])]) {
    const page = await probe.laterPage(options);
    const link = page?.url?.href;
    if (page !== undefined && link !== undefined && skipToken.test(link))
      return [{ ...page, url: new URL(link.replace(skipToken, unreadable)) }];
  }
  return [];
}

const judge = judgeStatus(isRefusal, "a 4xx");

export const suite: Suite = {
  applies: ({ operation }) => operation.returns.collection,
  drive: (probe) => driveControlled(probe, async (ids) => ({ asks: await asks(probe, ids), judge })),
};
