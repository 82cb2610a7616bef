import type { Probe } from "../../engine/asking/probe.ts";
import type { Options } from "../../judging/answers/ask.ts";
import { andThen } from "../../engine/builders/and-then.ts";
import { onEveryListing } from "../../engine/builders/every-listing.ts";
import { isOdd, oddSearch } from "../../engine/builders/refusals.ts";
import { filterFor, occurrences } from "../../engine/drawing/occurrences.ts";
import { bodyOf, type Judge, outcomeText, statusOf } from "../../judging/answers/answer.ts";
import { broken, kept, unjudged } from "../../judging/judgement.ts";
import { isObject } from "../../judging/values/json-object.ts";
import { jsonType, observedText } from "../../schemas/judge/observed.ts";

const judge: Judge = (answer, contract) => {
  if (statusOf(answer) !== 200) return unjudged(`the request was ${outcomeText(answer)}`);
  if (!contract.operation.returns.collection) return unjudged("the operation returns a single entity");
  const body = bodyOf(answer.exchange);
  const expected = "a JSON object whose value is an array of objects";
  if (body.kind === "empty") return broken({ expected, observed: "an empty body", pointers: [] });
  if (body.kind === "malformed") return broken({ expected, observed: body.reason, pointers: [] });
  if (!isObject(body.value)) return broken({ expected, observed: jsonType(body.value), pointers: [""] });
  const value: unknown = body.value["value"];
  if (!Array.isArray(value))
    return broken({ expected, observed: `value: ${observedText(value)}`, pointers: ["/value"] });
  const wrong = value.findIndex((item: unknown) => !isObject(item));
  if (wrong >= 0) return broken({ expected, observed: observedText(value[wrong]), pointers: [`/value/${wrong}`] });
  // An empty array shows the envelope as well as a full one.
  return kept(1);
};

// An option that nobody documents may be refused or passed over. What answers it is a list all the same.
const unusual: Readonly<Record<string, Options>> = { $count: { count: true }, $search: oddSearch };
/** Behind the last item of any collection. */
const beyond: Options = { skip: 1_000_000 };

function unusualOptions(probe: Probe): readonly Options[] {
  const undocumented = Object.entries(unusual).flatMap(([name, options]) => (isOdd(probe, name) ? [options] : []));
  return probe.some([...undocumented, beyond], { family: 1, library: 0 });
}

export const suite = andThen(onEveryListing(judge, unusualOptions), async (probe, { judgement }) => {
  const [ids] = probe.bindings;
  if (judgement.kind !== "kept" || ids === undefined) return [];
  // What one item alone has shows whether a list of one stays a list.
  const { items } = await probe.shareWhole(probe.request(ids));
  const filters = occurrences(items, probe.contract, 8).map(filterFor);
  // What is counted is filtered all the same.
  const counted = isOdd(probe, "$count") ? filters.slice(0, 1) : [];
  return Promise.all([
    ...filters.map((filter) => probe.share(probe.request(ids, { filter }))),
    ...counted.map((filter) => probe.share(probe.request(ids, { filter, count: true }))),
  ]);
});
