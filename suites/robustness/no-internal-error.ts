import type { Probe } from "../../engine/asking/probe.ts";
import { andThen } from "../../engine/builders/and-then.ts";
import { onEveryListing } from "../../engine/builders/every-listing.ts";
import { oddOptionAsks } from "../../engine/builders/refusals.ts";
import type { Suite } from "../../engine/builders/suite.ts";
import { sampleOptions, sampleSelect } from "../../engine/drawing/samples.ts";
import { type Judge, outcomeText, statusOf } from "../../judging/answers/answer.ts";
import type { Ask, Options } from "../../judging/answers/ask.ts";
import { broken, kept, unjudged } from "../../judging/judgement.ts";
import { expandable, structuralMembers } from "../../judging/values/documented-members.ts";

const expected = "an answer, or a refusal that says what is wrong";

// What is not supported may be told so, and who stands between may be out of reach: neither is a breakdown.
const judge: Judge = (answer) => {
  const status = statusOf(answer);
  if (status === 500) return broken({ expected, observed: "500", pointers: [] });
  if (status !== undefined) return kept(1);
  // Twice, each time on a connection that nobody used before.
  const { ask, exchange } = answer;
  return ask.asker === "allowed" && (exchange.losses ?? []).length > 1
    ? broken({ expected, observed: "the connection was closed without an answer", pointers: [] })
    : unjudged(`the request was ${outcomeText(answer)}`);
};

// Of what others ask, only what breaks down tells: that the rest is answered decides other requirements.
const ofOthers: Judge = (answer, contract) => {
  const judgement = judge(answer, contract);
  return judgement.kind === "kept"
    ? unjudged("only a breakdown tells", "a run, which sends what careless code breaks down over")
    : judgement;
};

const driven = andThen(onEveryListing(judge), async (probe, { judgement }) => {
  const [ids] = probe.bindings;
  if (judgement.kind !== "kept" || ids === undefined || probe.draws.quick) return [];
  const all = everyOption(probe);
  const page = garbled(await probe.laterPage());
  const asks = [
    ...[all, withUnicode(probe)].flatMap((options) => (options === undefined ? [] : [probe.request(ids, options)])),
    ...oddOptionAsks(probe, ids),
    ...malformed.map((query) => probe.request(ids, {}, { query })),
    ...(all?.select === undefined ? [] : [probe.request(ids, { select: [...all.select, ...all.select] })]),
    ...(page === undefined ? [] : [page]),
  ];
  return Promise.all(probe.some(asks, { family: 4, library: 2 }).map((ask) => probe.share(ask)));
});

export const suite: Suite = { ...driven, judge: ofOthers };

// What is written wrongly, and an option that stands twice.
const malformed = ["noSuchOption=%zz", "$orderby=id&$orderby=id"];

// All that is documented at once.
function everyOption({ contract }: Probe): Options | undefined {
  const select = contract.operation.queryOptions.includes("$select") ? sampleSelect(contract) : [];
  const expand = expandable(contract, "must").slice(0, 1);
  const parts: readonly Options[] = [
    ...sampleOptions(contract),
    ...(select.length === 0 ? [] : [{ select }]),
    ...(expand.length === 0 ? [] : [{ expand: expand.map((name) => ({ name })) }]),
  ];
  return parts.length < 2 ? undefined : Object.assign({}, ...parts);
}

// A text of which each character is written in another way in a URL.
function withUnicode({ contract }: Probe): Options | undefined {
  if (!contract.operation.queryOptions.includes("$filter")) return undefined;
  const text = structuralMembers(contract).find(
    ([, { type, filter }]) => type === "Edm.String" && filter?.includes("eq"),
  );
  return text === undefined ? undefined : { filter: `${text[0]} eq 'Zürich 東京 😀'` };
}

// A link whose token stands for no page.
function garbled(page: Ask | undefined): Ask | undefined {
  if (page?.url === undefined) return undefined;
  const url = new URL(page.url);
  const token = [...url.searchParams.keys()].find((name) => /^\$?skiptoken$/i.test(name));
  if (token === undefined) return undefined;
  url.searchParams.set(token, "graph-conformance");
  return { ...page, url };
}
