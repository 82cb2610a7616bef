import type { Probe } from "../../engine/asking/probe.ts";
import { behind } from "../../engine/builders/behind.ts";
import { withItems } from "../../engine/builders/filters.ts";
import { outcome } from "../../engine/builders/paged.ts";
import type { Outcome, Suite } from "../../engine/builders/suite.ts";
import { tellingFilter } from "../../engine/drawing/telling-samples.ts";
import { percentEncoded } from "../../judging/contexts/path-pieces.ts";
import { type Answer, headerOf, outcomeText, statusOf } from "../../judging/answers/answer.ts";
import type { Ask, Ids } from "../../judging/answers/ask.ts";
import { isBusy } from "../../judging/answers/status.ts";
import { broken, type Judgement, kept, unjudged } from "../../judging/judgement.ts";
import type { Item } from "../../judging/values/item.ts";

// JSON is not what it is written in.
const headers = { accept: "text/plain" };
/** Further parents whose items are counted. */
const mostParents = 8;

export const suite: Suite = {
  applies: ({ operation }) => operation.returns.collection && operation.countSegment === true,
  drive: (probe) =>
    withItems(
      probe,
      async (ids, all) => {
        const plain = await judgeAgain(probe, behind(probe, ids, "$count", headers), all.length, probe.request(ids));
        if (plain.judgement.kind !== "kept") return plain;
        const parts = [...filtered(probe, ids, all), ...cast(probe, ids), ...underOthers(probe, ids)];
        for (const { number, items } of parts) {
          const listed = await probe.shareWhole(items);
          // A part that is all or nothing would not tell, and what is not understood has requirements of its own.
          const size = listed.kind === "whole" ? listed.items.length : 0;
          if (size === 0 || size === all.length) continue;
          const found = await judgeAgain(probe, number, size, items);
          if (found.judgement.kind === "broken") return found;
        }
        return plain;
      },
      1,
    ),
};

/** A request for the number of some items, and the one for the items. */
interface Part {
  readonly number: Ask;
  readonly items: Ask;
}

function filtered(probe: Probe, ids: Ids, all: readonly Item[]): readonly Part[] {
  const filter = probe.contract.operation.queryOptions.includes("$filter")
    ? tellingFilter(all, probe.contract)
    : undefined;
  if (filter === undefined) return [];
  const number = behind(probe, ids, "$count", headers);
  return [
    {
      number: { ...number, query: `$filter=${percentEncoded(filter)}` },
      items: probe.request(ids, { filter }),
    },
  ];
}

function cast(probe: Probe, ids: Ids): readonly Part[] {
  return (probe.contract.operation.casts ?? []).map((type) => ({
    number: behind(probe, ids, `${type}/$count`, headers),
    items: behind(probe, ids, type),
  }));
}

// What stands behind others beside the items may be counted with them.
function underOthers(probe: Probe, ids: Ids): readonly Part[] {
  const others = probe.draws.quick ? [] : probe.known.filter((one) => one !== ids).slice(0, mostParents);
  return others.map((one) => ({ number: behind(probe, one, "$count", headers), items: probe.request(one) }));
}

async function judgeAgain(probe: Probe, ask: Ask, expected: number, items: Ask): Promise<Outcome> {
  const answer = await probe.send(ask);
  const judgement = judgeNumber(answer, expected);
  if (judgement.kind !== "broken") return outcome(judgement);
  // The data may have changed since the collection was read.
  const fresh = await probe.whole(items);
  return outcome(fresh.kind === "whole" ? judgeNumber(answer, fresh.items.length) : judgement, answer);
}

function judgeNumber(answer: Answer, expected: number): Judgement {
  const { response } = answer.exchange;
  const status = statusOf(answer);
  if (status === undefined || isBusy(status)) return unjudged(`the request was ${outcomeText(answer)}`);
  const text = response.kind === "answered" ? response.body.replace(/^\uFEFF/, "").trim() : "";
  const observed = status === 200 ? (text === "" ? "an empty body" : text) : String(status);
  if (status !== 200 || text !== String(expected))
    return broken({ expected: `${expected}, the number of items, as text`, observed, pointers: [] });
  // Whose media type nobody tells, it is what it looks like.
  const type = headerOf(answer, "content-type");
  return type === undefined || /^text\/plain\s*(;|$)/i.test(type)
    ? kept(1)
    : broken({ expected: "Content-Type: text/plain", observed: `Content-Type: ${type}`, pointers: [] });
}
