import { foldedId } from "../../judging/values/collation.ts";
import type { Probe } from "../../engine/asking/probe.ts";
import { guid } from "../../engine/drawing/unknown-ids.ts";
import { nothingFound } from "../../engine/builders/listing.ts";
import { outcome } from "../../engine/builders/paged.ts";
import type { Outcome, Suite } from "../../engine/builders/suite.ts";
import { writePath } from "../../engine/urls/write-url.ts";
import { type Answer, bodyMember, bodyOf, outcomeText, statusOf } from "../../judging/answers/answer.ts";
import type { Ask, Ids, Options } from "../../judging/answers/ask.ts";
import { judgeAlike } from "../../judging/answers/compare-values.ts";
import { itemsOf } from "../../judging/answers/items.ts";
import { percentEncoded } from "../../judging/contexts/path-pieces.ts";
import { broken, type Judgement, kept, unjudged } from "../../judging/judgement.ts";
import { expandable, keyMembers, knownOf } from "../../judging/values/documented-members.ts";
import { type Item, itemType } from "../../judging/values/item.ts";
import { itemId } from "../../judging/values/item-ids.ts";
import { isObject, type JsonObject } from "../../judging/values/json-object.ts";
import { toldType } from "../../judging/values/members.ts";
import { isPlain } from "../../judging/values/same-value.ts";
import { observedText } from "../../schemas/judge/observed.ts";
import type { Whole } from "../../judging/answers/whole.ts";
import type { Contract } from "../../specs/contract.ts";
import { edmType } from "../../specs/edm-type.ts";
import type { Route } from "../../specs/operation.ts";
import { lastNavigation } from "../../specs/route-types.ts";

const needs = "a target that serves the items of the list by their keys";
// No documentation names these addresses, so that nobody need serve them. Who does serves what the list shows.
export const suite: Suite = {
  applies: holdsItsOwn,
  async drive(probe) {
    const { contract } = probe;
    const [ids] = probe.bindings;
    if (ids === undefined) return nothingFound(probe);
    const whole = await probe.shareWhole(probe.request(ids));
    const items = whole.items.filter((item) => itemId(item, contract) !== "");
    const [first, second = first] = [items[Math.floor(items.length / 2)], items.at(-1)];
    if (first === undefined || second === undefined) return outcome(unjudged("the list is empty", needs));
    const found = await compare(probe, ids, first, {});
    // Whoever serves them does so on all routes alike: more is asked on the first one.
    const isKept = found.judgement.kind === "kept" && probe.isOnFirstRoute;
    if (!isKept) return found;
    const more = probe.some([() => projected(probe, ids, second), () => below(probe, ids, whole)], { library: 0 });
    for (const ask of more) {
      const beside = await ask();
      if (beside.judgement.kind === "broken") return beside;
    }
    return found;
  },
};

// Only what is part of its parent, and has one key, stands at an address below it.
function holdsItsOwn(contract: Contract, route: Route): boolean {
  const isPart = lastNavigation(contract.types, route)?.contained === true;
  return contract.operation.returns.collection && isPart && keyMembers(contract).length === 1;
}

function addressed(probe: Probe, ids: Ids, id: string, options: Options): Ask {
  return probe.request(ids, options, { path: `${writePath(probe.route, ids)}/${percentEncoded(id)}` });
}

// What the options of the list make of one item, all of them in one request.
async function projected(probe: Probe, ids: Ids, item: Item): Promise<Outcome> {
  const { contract } = probe;
  const { queryOptions } = contract.operation;
  const member = plainMembers(item.value, contract).at(-1);
  const select =
    member === undefined || !queryOptions.includes("$select") ? undefined : [...keyMembers(contract), member[0]];
  const [name] = [...expandable(contract, "must"), ...expandable(contract, "should")];
  const expand = name === undefined || !queryOptions.includes("$expand") ? undefined : [{ name }];
  // Of others nothing tells whether there is anything to expand.
  const filled =
    expand === undefined
      ? []
      : (itemsOf(await probe.share(probe.request(ids, { expand })), contract) ?? []).filter(
          ({ value }) => name !== undefined && isObject(value[name]),
        );
  return compare(probe, ids, filled.at(-1) ?? item, {
    ...(select === undefined ? {} : { select }),
    ...(expand === undefined ? {} : { expand }),
  });
}

const plainMembers = (value: JsonObject, contract: Contract): ReturnType<typeof knownOf> =>
  knownOf(toldType(value, itemType(contract), contract.types)).filter(
    ([name, { key, type }]) => key !== true && !edmType(type).collection && isPlain(value[name]),
  );

async function compare(probe: Probe, ids: Ids, item: Item, options: Options): Promise<Outcome> {
  const { contract } = probe;
  const { expand } = options;
  const id = itemId(item, contract);
  const ask = addressed(probe, ids, id, options);
  const answer = await probe.share(ask);
  if (statusOf(answer) !== 200) return outcome(unjudged(`an item was ${outcomeText(answer)}`, needs));
  const found = judge(answer, item.value, contract, options);
  if (found.kind !== "broken") return outcome(found, answer);
  // The data may have changed between the two: only fresh answers can say.
  const fresh = { headers: { "cache-control": "no-cache" } };
  const [again, { items }] = [
    await probe.send({ ...ask, ...fresh }),
    await probe.whole(probe.request(ids, expand === undefined ? {} : { expand }, fresh)),
  ];
  const listed = items.find((one) => itemId(one, contract) === id);
  return statusOf(again) !== 200 || listed === undefined
    ? outcome(unjudged("the item has changed since", needs))
    : outcome(judge(again, listed.value, contract, options), again);
}

function judge(answer: Answer, listed: JsonObject, contract: Contract, { select, expand }: Options): Judgement {
  const body = bodyOf(answer.exchange);
  const expected = "the item, as in the list";
  if (body.kind !== "json") return broken({ expected, observed: outcomeText(answer), pointers: [] });
  if (!isObject(body.value) || Array.isArray(body.value["value"]))
    return broken({ expected: "one JSON object", observed: observedText(body.value), pointers: [] });
  const entity = body.value;
  const [key = "id"] = keyMembers(contract);
  if (foldedId(String(entity[key])) !== foldedId(String(listed[key])))
    return broken({
      expected: `${key} ${observedText(listed[key])}`,
      observed: observedText(entity[key]),
      pointers: [`/${key}`],
    });
  const alike = judgeAlike(entity, listed, contract);
  if (alike.kind === "broken") return alike;
  const extra = plainMembers(entity, contract).find(([name]) => select !== undefined && !select.includes(name));
  if (extra !== undefined)
    return broken({
      expected: `${select?.join(", ") ?? ""} alone, as selected`,
      observed: `${extra[0]} as well`,
      pointers: [`/${extra[0]}`],
    });
  const lacking = expand?.find(({ name }) => isObject(listed[name]) && !Object.hasOwn(entity, name));
  if (lacking !== undefined)
    return broken({ expected: `${lacking.name}, as expanded`, observed: "absent", pointers: [`/${lacking.name}`] });
  return judgeContext(answer);
}

function judgeContext(answer: Answer): Judgement {
  const context = bodyMember(answer, "@odata.context");
  if (typeof context !== "string" || context.endsWith("/$entity")) return kept(1);
  return broken({ expected: "a context that ends in /$entity", observed: context, pointers: ["/@odata.context"] });
}

// What is below another parent is not below this one.
async function below(probe: Probe, ids: Ids, whole: Whole): Promise<Outcome> {
  const { contract } = probe;
  const own = new Set(whole.items.map((item) => itemId(item, contract)));
  for (const others of whole.kind === "whole" ? probe.known.filter((known) => known !== ids) : []) {
    const { items } = await probe.shareWhole(probe.request(others));
    const id = items.map((item) => itemId(item, contract)).find((one) => guid.test(one) && !own.has(one));
    if (id === undefined) continue;
    const answer = await probe.share(addressed(probe, ids, id, {}));
    const expected = "a 4xx, as the list does not show it";
    return outcome(statusOf(answer) === 200 ? broken({ expected, observed: "200", pointers: [] }) : kept(1), answer);
  }
  return outcome(unjudged("no other list has other items", needs));
}
