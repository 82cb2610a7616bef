import type { Probe } from "../../engine/asking/probe.ts";
import { driveControlled } from "../../engine/builders/controlled.ts";
import type { Suite } from "../../engine/builders/suite.ts";
import { nonsense, telltaleSearches } from "../../engine/drawing/searches.ts";
import { sampleFilter, sampleOrder } from "../../engine/drawing/samples.ts";
import { asHeaders } from "../../engine/urls/needed-beside.ts";
import { writePath, writeQuery } from "../../engine/urls/write-url.ts";
import { type Judge, outcomeText, statusOf } from "../../judging/answers/answer.ts";
import type { Ask, Ids, Options } from "../../judging/answers/ask.ts";
import { itemsOf } from "../../judging/answers/items.ts";
import { isRefusal } from "../../judging/answers/status.ts";
import { broken, kept, unjudged } from "../../judging/judgement.ts";
import { printSearch } from "../../judging/oracle/search.ts";
import type { Contract } from "../../specs/contract.ts";

// Which filters and orders need the header depends on what they ask for, so that they may be answered as well.
const judge: Judge = (answer) => {
  const status = statusOf(answer);
  if (status === undefined || status === 429 || status === 503)
    return unjudged(`the request was ${outcomeText(answer)}`);
  if (isRefusal(status)) return kept(1);
  const isSearch = answer.exchange.request.url.includes("search=");
  if (!isSearch && status < 500) return unjudged("the query may be answered without the header as well");
  return broken({ expected: "a 4xx", observed: String(status), pointers: [] });
};

export const suite: Suite = {
  applies: ({ operation }) => operation.returns.collection && neededBy(operation).length > 0,
  drive: (probe) =>
    driveControlled(probe, async (ids) => {
      const items = itemsOf(await probe.listing(ids), probe.contract) ?? [];
      const { searchable = [] } = probe.contract.operation;
      // Whether it would find anything does not matter.
      const [search = { ...nonsense, property: searchable[0] }] = telltaleSearches(items, searchable);
      const [filter, orderby] = [sampleFilter(probe.contract), sampleOrder(probe.contract)];
      const all: readonly (readonly [string, Options | undefined])[] = [
        ["$search", { search: printSearch(search) }],
        ["$filter", filter === undefined ? undefined : { filter }],
        ["$orderby", orderby === undefined ? undefined : { orderby }],
      ];
      const needed = neededBy(probe.contract.operation);
      const asks = all.flatMap(([name, options]) =>
        options === undefined || !needed.includes(name) ? [] : [bare(probe, ids, options)],
      );
      // What is kept of an answer to one who sent the header is none for one who did not.
      const [first] = asks;
      if (first === undefined || !needed.includes("$search")) return { asks, judge };
      const counted = { ...first, query: `${first.query ?? ""}&$count=true` };
      await probe.share({ ...counted, headers: asHeaders(probe.contract.operation.neededHeaders ?? []) });
      return { asks: [...asks, counted], judge };
    }),
};

function neededBy({ neededHeaders = [] }: Contract["operation"]): readonly string[] {
  return neededHeaders.flatMap(({ beside }) => beside);
}

// A request that says its method gets no headers beside it.
function bare(probe: Probe, ids: Ids, options: Options): Ask {
  return probe.request(ids, {}, { method: "GET", path: writePath(probe.route, ids), query: writeQuery(options) });
}
