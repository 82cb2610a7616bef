import fc from "fast-check";

import { type Judge, outcomeText, statusOf } from "../../judging/answers/answer.ts";
import { judgeAnswered } from "../../judging/answers/answered.ts";
import type { Ask, Expand, Ids } from "../../judging/answers/ask.ts";
import { breachOf } from "../../judging/answers/breach.ts";
import { expandedIn, judgeExpanded, judgeNested } from "../../judging/answers/expanded.ts";
import { findingsOf } from "../../judging/answers/findings.ts";
import { itemsOf, judgeItems } from "../../judging/answers/items.ts";
import { judgeOrder } from "../../judging/answers/order.ts";
import { broken, type Judgement, together, unjudged } from "../../judging/judgement.ts";
import type { Comparison } from "../../judging/oracle/expression.ts";
import { tellsApart } from "../../judging/oracle/membership.ts";
import { printOrder } from "../../judging/oracle/order.ts";
import { printFilter } from "../../judging/oracle/print.ts";
import { orderable, valueKind } from "../../judging/values/comparable.ts";
import { expandable, nestedContract } from "../../judging/values/documented-members.ts";
import { type Item, itemType } from "../../judging/values/item.ts";
import type { Contract } from "../../specs/contract.ts";
import { edmType } from "../../specs/edm-type.ts";
import type { NestedOption } from "../../specs/operation.ts";
import type { AboutNested } from "../../specs/requirement.ts";
import type { Probe } from "../asking/probe.ts";
import { comparisons, covering } from "../drawing/comparisons.ts";
import { literalsOf } from "../drawing/literals.ts";
import { singleOrders } from "../drawing/orders.ts";
import { afterControl, onControlled } from "./controlled.ts";
import type { Outcome, Suite } from "./suite.ts";

/** Requests that expand each navigation property which is documented at the level, one at a time, and then all at once. */
function expansions(probe: Probe, ids: Ids, level: "must" | "should"): readonly Ask[] {
  const { contract, draws } = probe;
  const single = expandable(contract, level).map((name) => [name]);
  const all = allExpandable(contract);
  const isHere = level === "should" || expandable(contract, "should").length === 0;
  const atOnce = isHere && all.length > 1 && !draws.quick ? [all] : [];
  return [...single, ...atOnce].map((names) => probe.request(ids, { expand: names.map((name) => ({ name })) }));
}

function allExpandable(contract: Contract): readonly string[] {
  return [...expandable(contract, "must"), ...expandable(contract, "should")];
}

/** A suite that expands each navigation property documented at the level: it stands in every item, with its documented members. */
export function onExpansions(level: "must" | "should"): Suite {
  const judge = judgeItems((items, answer, contract) => {
    const names = (answer.ask.options.expand ?? []).map(({ name }) => name);
    const presence = judgeExpanded(items, answer, contract);
    if (presence.kind !== "kept") return presence;
    const within = new RegExp(`^(/value/\\d+)?/(${names.join("|")})(/|$)`);
    const breach = breachOf(
      findingsOf(answer, contract).filter(({ pointer }) => within.test(pointer)),
      items.length,
    );
    return breach === undefined ? presence : broken(breach);
  });
  const answered = judgeAnswered(judge);
  // Several services take one expansion at a time, and say so.
  const own: Judge = (answer, contract) =>
    (answer.ask.options.expand ?? []).length > 1 ? judge(answer, contract) : answered(answer, contract);
  return {
    ...onControlled(own, (probe, ids) => expansions(probe, ids, level)),
    judge: (answer, contract) =>
      isOfLevel(answer.ask.options.expand ?? [], level, contract)
        ? judge(answer, contract)
        : unjudged("the request expands something else"),
    applies: (contract) => expandable(contract, level).length > 0,
  };
}

function isOfLevel(expand: readonly Expand[], level: "must" | "should", contract: Contract): boolean {
  const names = expand.map(({ name }) => name);
  const known = level === "must" ? expandable(contract, "must") : allExpandable(contract);
  return (
    names.every((name) => known.includes(name)) && names.some((name) => expandable(contract, level).includes(name))
  );
}

// Of the filters and of the orders that tell, so many are sent.
const mostOfAKind = 4;

/** A suite on options inside of `$expand`, where they are documented: each does there what it does outside. */
export function onNested({ options, needs }: AboutNested): Suite {
  const judge = judgeItems((items, { ask }, contract) =>
    together((ask.options.expand ?? []).map((expand) => judgeNested(items, expand, ask, contract))),
  );
  return {
    applies: (contract) => documented(contract, options).length > 0,
    judge: (answer, contract) =>
      (answer.ask.options.expand ?? []).some((expand) => isAbout(expand, options, contract))
        ? judge(answer, contract)
        : unjudged("the request has no such option inside of $expand"),
    drive: (probe) => drive(probe, options, needs),
  };
}

type Documented = readonly [navigation: string, option: NestedOption];

function documented(contract: Contract, wanted: readonly NestedOption[]): readonly Documented[] {
  return allExpandable(contract).flatMap((name) =>
    wanted
      .filter((option) => contract.operation.expandOptions?.get(name)?.options.includes(option) === true)
      .map((option) => [name, option] as const),
  );
}

const members = {
  $filter: "filter",
  $orderby: "orderby",
  $top: "top",
  $skip: "skip",
  $count: "count",
  $expand: "expand",
  $levels: "levels",
} as const satisfies Record<NestedOption, keyof Expand>;

// All that it has must be documented and of these: what another option does beside it is not theirs.
function isAbout(expand: Expand, wanted: readonly NestedOption[], contract: Contract): boolean {
  const used = (Object.keys(members) as NestedOption[]).filter((option) => expand[members[option]] !== undefined);
  const known = documented(contract, wanted);
  return used.length > 0 && used.every((option) => known.some(([name, one]) => name === expand.name && one === option));
}

function drive(probe: Probe, wanted: readonly NestedOption[], needs: string): Promise<Outcome> {
  return afterControl(probe, (ids) => driveOn(probe, ids, wanted, needs));
}

async function driveOn(probe: Probe, ids: Ids, wanted: readonly NestedOption[], needs: string): Promise<Outcome> {
  const { contract } = probe;
  const judgements: Judgement[] = [];
  const known = documented(contract, wanted);
  for (const [name, option] of probe.draws.quick ? known.slice(0, 1) : known) {
    const plainly = probe.request(ids, { expand: [{ name }] });
    const plain = itemsOf(await probe.share(plainly), contract) ?? [];
    const drawn = drawNested(plain, name, option, contract, probe.draws.seed);
    if (drawn.length === 0) judgements.push(unjudged(`no ${option} inside of ${name} tells anything here`, needs));
    for (const expand of probe.draws.quick ? drawn.slice(0, 1) : drawn) {
      const ask = probe.request(ids, { expand: [expand] });
      const against = (items: readonly Item[]) =>
        judgeAnswered(judgeItems((found) => judgeNested(found, expand, ask, contract, items)));
      const answer = await probe.share(ask);
      // Where no page of the operation says that it can be expanded, what stands inside may be refused.
      const isCertain = expandable(contract, "must").includes(name) || statusOf(answer) === 200;
      const judgement = isCertain
        ? against(plain)(answer, contract)
        : unjudged(`the request was ${outcomeText(answer)}`);
      judgements.push(judgement);
      if (judgement.kind !== "broken") continue;
      // The data may have changed since they were read plainly: only a fresh reading can say.
      const fresh = await probe.send({ ...plainly, headers: { "cache-control": "no-cache" } });
      const again = against(itemsOf(fresh, contract) ?? [])(answer, contract);
      if (again.kind === "broken") return { judgement: again, evidence: [answer, fresh] };
      return { judgement: unjudged("the data changed in between", "data that holds still"), evidence: [] };
    }
  }
  return { judgement: together(judgements), evidence: [] };
}

// Expansions with one option each, of which the items without it show that it has an effect.
function drawNested(
  plain: readonly Item[],
  name: string,
  option: NestedOption,
  contract: Contract,
  seed: number,
): readonly Expand[] {
  const inner = nestedContract(contract, name);
  const perItem = plain.map((item) => expandedIn(item, name)?.items ?? []);
  const longest = Math.max(0, ...perItem.map(({ length }) => length));
  if (inner === undefined || longest === 0) return [];
  switch (option) {
    case "$filter":
      return some(tellingFilters(perItem.flat(), name, inner, contract), seed).map((comparison) => ({
        name,
        filter: printFilter(comparison),
      }));
    case "$orderby":
      return some(
        singleOrders(orderable(inner), ["desc", "asc"]).filter((keys) =>
          perItem.some((items) => judgeOrder(items, keys, inner).kind === "broken"),
        ),
        seed,
      ).map((keys) => ({ name, orderby: printOrder(keys) }));
    case "$top":
      return longest < 2 ? [] : [{ name, top: 1 }];
    case "$skip":
      return [{ name, skip: 1 }];
    case "$count":
      return [{ name, count: true }];
    case "$expand":
      return allExpandable(inner).map((one) => ({
        name,
        expand: [{ name: one }],
      }));
    case "$levels":
      // Without an end they may need more beside them than a few do.
      return [2, "max" as const]
        .slice(0, contract.operation.expandOptions?.get(name)?.mostLevels === undefined ? 2 : 1)
        .map((levels) => ({ name, levels }));
  }
}

function tellingFilters(
  entities: readonly Item[],
  name: string,
  inner: Contract,
  contract: Contract,
): readonly Comparison[] {
  const { members: shown = [] } = contract.operation.expandOptions?.get(name) ?? {};
  const { properties } = itemType(inner);
  const byExample = shown.flatMap((path): Comparison[] => {
    const type = properties[path]?.type ?? "";
    const kind = properties[path] === undefined ? undefined : valueKind(properties[path], inner);
    if (kind === undefined || edmType(type).collection) return [];
    const values = entities.map(({ value }) => value[path]);
    return literalsOf(kind, values, type, inner.types).map((literal) => ({
      kind: "compare",
      path,
      operator: "eq",
      literal,
    }));
  });
  return covering([
    ...byExample,
    ...comparisons(entities, inner, "text", "enum", "number", "datetime", "boolean", "guid", "date"),
  ]).filter((comparison) => tellsApart(comparison, entities, inner));
}

// The first of them, and others by the seed.
function some<T>(all: readonly T[], seed: number): readonly T[] {
  const [first, ...others] = all;
  if (first === undefined) return [];
  const size = Math.min(mostOfAKind - 1, others.length);
  const drawn = fc.sample(fc.shuffledSubarray(others, { minLength: size, maxLength: size }), { seed, numRuns: 1 });
  return [first, ...(drawn[0] ?? [])];
}
