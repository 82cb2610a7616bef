import type { Contract } from "../../specs/contract.ts";
import { type Judgement, unjudged } from "../judgement.ts";
import { type Item, itemType } from "../values/item.ts";
import { isObject, type JsonObject } from "../values/json-object.ts";
import { type Answer, bodyOf, type Judge, memo, outcomeText, statusOf } from "./answer.ts";
import { behind, gate } from "./gate.ts";

// The same body may be read as that of either.
const [ofMany, ofOne] = [Symbol("items of a collection"), Symbol("item")];

/** The entities of a successful answer; undefined when it is none or its envelope is broken. */
export function itemsOf(answer: Answer, contract: Contract): readonly Item[] | undefined {
  return memo(answer.exchange, contract.operation.returns.collection ? ofMany : ofOne, () =>
    readItems(answer, contract),
  );
}

function readItems(answer: Answer, contract: Contract): readonly Item[] | undefined {
  const body = bodyOf(answer.exchange);
  if (statusOf(answer) !== 200 || body.kind !== "json" || !isObject(body.value)) return undefined;
  if (!contract.operation.returns.collection) return [{ pointer: "", value: body.value }];
  const values: unknown = body.value["value"];
  if (!Array.isArray(values)) return undefined;
  // Of what was removed since the last round a key is told, and why: nothing of it can be judged as an entity.
  return values.flatMap((value: unknown, at) =>
    isObject(value) && !Object.hasOwn(value, "@removed") ? [{ pointer: `/value/${at}`, value }] : [],
  );
}

/** The item with its documented members alone, its type where it tells one, and of nested entities the key alone, or what filters ask for. */
export function compactItem({ pointer, value }: Item, contract: Contract): Item {
  const type = itemType(contract);
  const kept: Record<string, unknown> = {};
  // What is searched may be a member of derived types alone.
  const { searchable = [] } = contract.operation;
  for (const name of [...Object.keys(type.properties), ...searchable, "@odata.type"])
    if (Object.hasOwn(value, name)) kept[name] = value[name];
  for (const name of Object.keys(type.navigation)) {
    const nested = value[name];
    if (isObject(nested)) kept[name] = { id: nested["id"] };
  }
  for (const [name, { members }] of contract.operation.askedEntities ?? []) {
    const nested = value[name];
    const link = `${name}@odata.nextLink`;
    if (Object.hasOwn(value, link)) kept[link] = value[link];
    if (Array.isArray(nested)) kept[name] = nested.map((entity: unknown) => picked(entity, members));
  }
  return { pointer, value: kept };
}

function picked(entity: unknown, members: readonly string[]): unknown {
  if (!isObject(entity)) return entity;
  return Object.fromEntries(members.flatMap((name) => (Object.hasOwn(entity, name) ? [[name, entity[name]]] : [])));
}

/** A judge of a successful answer's JSON object; anything else is left to the requirements on status and envelope. */
export function judgeObject(judge: (body: JsonObject, answer: Answer, contract: Contract) => Judgement): Judge {
  return behind(gate.success, (answer, contract) => {
    if (statusOf(answer) !== 200) return unjudged(`the request was ${outcomeText(answer)}`);
    const body = bodyOf(answer.exchange);
    if (body.kind !== "json" || !isObject(body.value)) return unjudged("the answer is no JSON object");
    return judge(body.value, answer, contract);
  });
}

/** A judge of a successful answer's entities, of which there is at least one. */
export function judgeItems(judge: (items: readonly Item[], answer: Answer, contract: Contract) => Judgement): Judge {
  return judgeObject((_body, answer, contract) => {
    const items = itemsOf(answer, contract);
    if (items === undefined) return unjudged("the answer has no array value");
    if (items.length === 0) return unjudged("the answer has no items", "a collection with at least one item");
    return judge(items, answer, contract);
  });
}
