import { judgeAll } from "../../engine/builders/listing.ts";
import type { Suite } from "../../engine/builders/suite.ts";
import { readUrl } from "../../engine/urls/read-url.ts";
import type { Ask, Ids } from "../../judging/answers/ask.ts";
import { judgeItems } from "../../judging/answers/items.ts";
import { broken, kept, unjudged } from "../../judging/judgement.ts";
import { keyMembers } from "../../judging/values/documented-members.ts";
import { itemType } from "../../judging/values/item.ts";
import { isObject, type JsonObject } from "../../judging/values/json-object.ts";
import { observedText } from "../../schemas/judge/observed.ts";
import { laterMembers } from "../../schemas/shapes/enumeration.ts";
import type { Contract } from "../../specs/contract.ts";
import { enumType, structuredBehind } from "../../specs/edm-type.ts";
import type { Property, StructuredType } from "../../specs/resource.ts";

/** A documented example: what was asked, and the entities of its answer. */
interface Documented {
  readonly ask: Ask;
  readonly items: readonly JsonObject[];
}

const needs = "a target that has the entities of the documented examples";

const judge = judgeItems((items, { ask }, contract) => {
  const mine = documented(contract).filter((one) => one.ask.route === ask.route && sameIds(one.ask.ids, ask.ids));
  if (mine.length === 0) return unjudged("the request has no documented ids", needs);
  let judged = 0;
  for (const { value, pointer } of items) {
    const known = mine.flatMap((one) => one.items).find((other) => sameKey(value, other, contract));
    if (known === undefined) continue;
    for (const { path, expected, observed } of shown(value, known, itemType(contract), contract)) {
      judged += 1;
      if (observed === expected) continue;
      return broken({
        expected: `${path} ${observedText(expected)}, as in the documented example`,
        observed: observedText(observed),
        pointers: [`${pointer}/${path}`],
      });
    }
  }
  return judged > 0 ? kept(judged) : unjudged("no item is one of the documented examples", needs);
});

export const suite: Suite = {
  judge,
  // Some ids are the same in every tenant, as those of templates are, whose texts change: what is below a documented parent
  // is nobody's but the documentation's.
  applies: (contract, route) =>
    contract.operation.returns.collection &&
    route.parameters.length > 0 &&
    documented(contract).some(({ ask }) => ask.route === route),
  async drive(probe) {
    const asks = documented(probe.contract).filter(({ ask }) => ask.route === probe.route);
    const ids = new Map(asks.map(({ ask }) => [JSON.stringify(ask.ids), ask.ids]));
    const answers = await Promise.all([...ids.values()].map((one) => probe.share(probe.request(one))));
    return judgeAll(probe, answers, judge);
  },
};

const known = new WeakMap<Contract["operation"], readonly Documented[]>();

function documented({ operation }: Contract): readonly Documented[] {
  const before = known.get(operation);
  if (before !== undefined) return before;
  const found = operation.examples.flatMap(({ request, status, body }): Documented[] => {
    const ask = readUrl(operation, new URL(request.url), "allowed");
    if (ask === undefined || status !== 200 || !isObject(body)) return [];
    const value = body["value"];
    const items = operation.returns.collection ? (Array.isArray(value) ? value.filter(isObject) : []) : [body];
    return [{ ask, items }];
  });
  known.set(operation, found);
  return found;
}

function sameIds(a: Ids, b: Ids): boolean {
  const names = Object.keys(a);
  return (
    names.length === Object.keys(b).length && names.every((name) => a[name]?.toLowerCase() === b[name]?.toLowerCase())
  );
}

function sameKey(a: JsonObject, b: JsonObject, contract: Contract): boolean {
  return keyMembers(contract).every((name) => {
    const [mine, other] = [a[name], b[name]];
    return typeof mine === "string" && typeof other === "string" && mine.toLowerCase() === other.toLowerCase();
  });
}

interface Shown {
  readonly path: string;
  readonly expected: unknown;
  readonly observed: unknown;
}

// Of single values those that a service does not choose how to write: texts, numbers, booleans and enumerations, not
// timestamps. What is null in the example is what it did not know.
function shown(
  value: JsonObject,
  example: JsonObject,
  type: StructuredType,
  contract: Contract,
  above = "",
): readonly Shown[] {
  const own = Object.entries(type.properties).flatMap(([name, property]): Shown[] => {
    const [expected, observed] = [example[name], value[name]];
    return property.key !== true && isTold(expected, observed, property, contract)
      ? [{ path: `${above}${name}`, expected, observed }]
      : [];
  });
  const nested = Object.entries(type.navigation).flatMap(([name, { type: reference }]) => {
    const [expected, observed, target] = [example[name], value[name], structuredBehind(contract.types, reference)];
    if (!isObject(expected) || !isObject(observed) || target === undefined) return [];
    // Another entity is another one's matter.
    if (expected["id"] !== observed["id"]) return [];
    return shown(observed, expected, target, contract, `${above}${name}/`);
  });
  return [...own, ...nested];
}

function isTold(expected: unknown, observed: unknown, property: Property, contract: Contract): boolean {
  if (!isSingle(expected) || !isSingle(observed)) return false;
  const type = enumType(contract.types, property.type);
  if (type === undefined) return property.type !== "Edm.DateTimeOffset";
  // A member that the example has may be one that is told on request alone.
  return !type.flags && observed !== type.sentinel && !laterMembers(type).includes(String(expected));
}

function isSingle(value: unknown): boolean {
  return ["string", "number", "boolean"].includes(typeof value);
}
