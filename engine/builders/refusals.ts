import { itemsOf } from "../../judging/answers/items.ts";
import { percentEncoded } from "../../judging/contexts/path-pieces.ts";
import { keyMembers } from "../../judging/values/documented-members.ts";
import type { AboutRefusal } from "../../specs/requirement.ts";
import { asksForChanges } from "../../specs/operation.ts";
import { writePath } from "../urls/write-url.ts";
import { type Answer, type Judge, outcomeText, statusOf } from "../../judging/answers/answer.ts";
import type { Ask, Ids, Options } from "../../judging/answers/ask.ts";
import { judgeEnvelope, refuses } from "../../judging/answers/error-body.ts";
import { isRefusal, judgeStatus } from "../../judging/answers/status.ts";
import type { About } from "../../judging/answers/unvouched.ts";
import { unjudged } from "../../judging/judgement.ts";
import { flawOf } from "../../judging/oracle/read-filter.ts";
import type { Probe } from "../asking/probe.ts";
import { isStranger, unknownIds } from "../drawing/unknown-ids.ts";
import { asksOneOf, driveControlled, onControlled } from "./controlled.ts";
import type { Suite } from "./suite.ts";

/** A name that no resource has. */
const nothing = "graphConformanceNoSuchResource";

/** Requests with an id that the target does not know. */
export function unknownIdAsks(probe: Probe, ids: Ids): readonly Ask[] {
  return unknownIds(probe, ids).map((unknown) => probe.request(unknown));
}

/** Requests whose `$filter` is no OData expression. */
export function malformedFilterAsks(probe: Probe, ids: Ids): readonly Ask[] {
  const filters = ["(id ne 'x'", "id eq", "id 'x' eq", "id ne 'x"];
  return (probe.draws.quick ? filters.slice(0, 1) : probe.some(filters, { library: 1 })).map((filter) =>
    probe.request(ids, { filter }),
  );
}

/** Whether a request has a `$filter` that is no OData expression, whatever its names mean. */
const filtersMalformed: About = ({ ask }) =>
  ask.options.filter !== undefined && flawOf(ask.options.filter) !== undefined;

/** Requests with an option that neither OData nor the service knows: one of the system, and one of somebody's own. */
export function oddOptionAsks(probe: Probe, ids: Ids): readonly Ask[] {
  return probe
    .some(["$noSuchOption=1", "noSuchOption=%E6%9D%B1"], { library: 1 })
    .map((query) => probe.request(ids, {}, { query }));
}

const unknownSelect: Options = { select: ["noSuchMember"] };

/** A request that selects what no documented type has. */
export function unknownSelectAsk(probe: Probe, ids: Ids): Ask {
  return probe.request(ids, unknownSelect);
}

/** Whether an option is documented for nobody, on the route where such are tried. */
export function isOdd(probe: Probe, option: string): boolean {
  return probe.isOnFirstRoute && !probe.contract.operation.queryOptions.includes(option);
}

/** A search, for where none is documented. */
export const oddSearch: Options = { search: '"graph"' };

function oddSearchAsks(probe: Probe, ids: Ids): readonly Ask[] {
  const isTried = probe.contract.operation.returns.collection && isOdd(probe, "$search");
  return probe.some(isTried ? [probe.request(ids, oddSearch)] : [], { family: 1, library: 0 });
}

/** Whether a request is that one. */
const selectsUnknown: About = asksOneOf(() => [unknownSelect]);

/** Whether a request for the plain listing has an id that no service knows. */
export const asksUnknownId: About = ({ ask }, { operation }) =>
  Object.keys(ask.options).length === 0 &&
  Object.entries(ask.ids).some(([name, id]) => isStranger(id) && !operation.contestedKeys.includes(name));

// These may come from what stands between us and the service.
const ofIntermediaries: ReadonlySet<number> = new Set([407, 408, 414, 431, 499]);

// Nor does the service see a segment that is longer than what some HTTP servers take.
const longestSegment = 255;

function reachesService({ ask }: Answer): boolean {
  return Object.values(ask.ids).every((id) => id.length <= longestSegment);
}

/** A suite that judges refusals of every kind that the target makes. */
export function onRefusals(judge: Judge): Suite {
  const onlyRefusals: Judge = (answer, contract) =>
    refuses(answer) && !ofIntermediaries.has(statusOf(answer) ?? 0) && reachesService(answer)
      ? judge(answer, contract)
      : unjudged(`the request was ${outcomeText(answer)}`, "a request that the target refuses");
  const { drive } = onControlled(onlyRefusals, (probe, ids) => [
    ...unknownIdAsks(probe, ids),
    ...malformedFilterAsks(probe, ids),
    // A quick run asks it on one route for what it is, which is enough to see how it is refused.
    ...(probe.draws.quick
      ? []
      : [unknownSelectAsk(probe, ids), ...oddOptionAsks(probe, ids), ...oddSearchAsks(probe, ids)]),
    probe.request(ids, {}, { asker: "anonymous" }),
    ...(probe.has("unrelated") ? [probe.request(ids, {}, { asker: "unrelated" })] : []),
  ]);
  return { judge: onlyRefusals, drive };
}

/** A suite on requests that are refused: that something is refused at all is one requirement, and how another. */
export function onRefused({ what, status, envelope }: AboutRefusal): Suite {
  const isMeant: (answer: Answer) => boolean =
    what === "writes" ? ({ ask }) => (ask.method ?? "GET") !== "GET" : () => true;
  const judge =
    status === undefined
      ? judgeStatus(isRefusal, "a 4xx", isMeant)
      : judgeStatus(
          (found) => found === status,
          String(status),
          // Of an unknown name there is no other requirement.
          (answer) => isMeant(answer) && (what === "unknown-select" || isRefusal(statusOf(answer) ?? 0)),
        );
  switch (what) {
    case "anything":
      return onRefusals(judgeEnvelope);
    case "writes":
      return envelope === undefined ? onWrites(judge) : onRefusedWrites(judgeEnvelope);
    case "malformed-filter":
      return onControlled(judge, malformedFilterAsks, filtersMalformed);
    case "unknown-id":
      return onControlled(judge, unknownIdAsks, asksUnknownId, [404]);
    case "unknown-id-unauthenticated":
      return onUnknownUnauthenticated();
    case "lacking-parameter":
      return onLacking(judge);
    case "unknown-path":
      return onUnknownPath(judge);
    case "unknown-select":
      return onControlled(judge, (probe, ids) => [unknownSelectAsk(probe, ids)], selectsUnknown);
  }
}

// Of what is refused otherwise nobody knows whether it is for the token.
function onUnknownUnauthenticated(): Suite {
  const judge = judgeStatus(
    (status) => status === 401,
    "401, as for ids that exist",
    (answer) => [401, 404].includes(statusOf(answer) ?? 0),
  );
  const asks = (probe: Probe, ids: Ids): readonly Ask[] =>
    unknownIdAsks(probe, ids).map((ask) => ({ ...ask, asker: "anonymous" }));
  const about: About = (answer, contract) => answer.ask.asker === "anonymous" && asksUnknownId(answer, contract);
  return onControlled(judge, asks, about, [401, 404]);
}

// Once without each of the parameters that the path requires.
function onLacking(judge: Judge): Suite {
  return {
    applies: (_contract, { query = [] }) => query.length > 0,
    drive: (probe) =>
      driveControlled(probe, async (ids) => {
        const { url } = (await probe.listing(ids)).exchange.request;
        const lacking = (name: string): URL => {
          const left = new URL(url);
          left.searchParams.delete(name);
          return left;
        };
        const asks = (probe.route.query ?? []).map(({ name }) => probe.request(ids, {}, { url: lacking(name) }));
        return { asks, judge };
      }),
  };
}

// In place of the last name of a path stands another; behind a key, where another name could be as well, one is added, and so one is
// behind an item of a collection. In the place of a function of a collection stands an id.
function onUnknownPath(judge: Judge): Suite {
  return {
    applies: (_contract, route) => !asksForChanges(route),
    drive: (probe) =>
      driveControlled(probe, async (ids) => {
        const [path, last] = [writePath(probe.route, ids), probe.route.segments.at(-1)];
        const [item] = last?.kind === "key" ? [] : (itemsOf(await probe.listing(ids), probe.contract) ?? []);
        const [member = ""] = keyMembers(probe.contract);
        const key = item?.value[member];
        const behindItem = typeof key === "string" ? [`${path}/${percentEncoded(key)}/${nothing}`] : [];
        const beyond = `${path}/${nothing}`;
        // Behind a collection one name could be a key.
        const behind = last?.kind === "key" ? [beyond] : [path.replace(/[^/]+$/, nothing), `${beyond}/${nothing}`];
        // A path of one name has no other beginning.
        const before = probe.route.segments.length > 1 ? [path.replace(/^\/[^/]+/, `/${nothing}`)] : [];
        const paths = [...behind, ...behindItem, ...before];
        const some = probe.some(paths, { library: 1 });
        return { asks: some.map((other) => probe.request(ids, {}, { path: other })), judge };
      }),
  };
}

/** A suite of requests that would write. They go to a target on this machine, or where the user allows it. */
function onWrites(judge: Judge): Suite {
  return ofWrites(judge, (answer, contract) => {
    const status = statusOf(answer) ?? 0;
    // A write that succeeds or is not allowed says so itself; other refusals may be for its token, ids or body.
    if (status === 405 || (status >= 200 && status < 300)) return judge(answer, contract);
    return unjudged(`the request was ${outcomeText(answer)}, which may have other causes`);
  });
}

/** A suite on how such requests are refused, for whatever cause. */
function onRefusedWrites(judge: Judge): Suite {
  const ofRefused: Judge = (answer, contract) =>
    refuses(answer) ? judge(answer, contract) : unjudged(`the request was ${outcomeText(answer)}`);
  return ofWrites(ofRefused, ofRefused);
}

function ofWrites(driven: Judge, judge: Judge): Suite {
  return {
    ofWrites: true,
    judge,
    async drive(probe) {
      if (!probe.allowWrites) {
        const judgement = unjudged("nothing but GET is sent to a target elsewhere", "--allow-writes");
        return { judgement, evidence: [] };
      }
      return driveControlled(probe, (ids) => ({ asks: writes(probe, ids), judge: driven }));
    },
  };
}

const methods = ["POST", "PATCH", "PUT", "DELETE"] as const;

/** Requests that would change a collection which only has reads. None where writes are not allowed. */
function writes(probe: Probe, ids: Ids): readonly Ask[] {
  if (!probe.allowWrites) return [];
  const body = { headers: { "content-type": "application/json" }, body: "{}" };
  const wanted = probe.draws.quick ? methods.slice(0, 1) : methods;
  return wanted.map((method) => probe.request(ids, {}, { method, ...(method === "DELETE" ? {} : body) }));
}
