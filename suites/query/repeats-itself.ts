import type { Probe } from "../../engine/asking/probe.ts";
import { readAbove } from "../../engine/builders/behind.ts";
import { withItems } from "../../engine/builders/filters.ts";
import type { Outcome, Suite } from "../../engine/builders/suite.ts";
import { tellingFilter, tellingOrder } from "../../engine/drawing/telling-samples.ts";
import { busyOrRefused } from "../../judging/answers/answered.ts";
import type { Answer } from "../../judging/answers/answer.ts";
import type { Ids, Options } from "../../judging/answers/ask.ts";
import { judgeSameItems } from "../../judging/answers/same-items.ts";
import { broken, type Judgement, kept } from "../../judging/judgement.ts";
import { expandable, keyMembers, structuralMembers } from "../../judging/values/documented-members.ts";
import { itemId } from "../../judging/values/item-ids.ts";
import type { Item } from "../../judging/values/item.ts";
import type { Contract } from "../../specs/contract.ts";

export const suite: Suite = {
  drive: (probe) =>
    withItems(
      probe,
      async (ids, plain) => {
        const between = probe.draws.quick
          ? [undefined]
          : probe.some(roundsOf(detours(plain, probe.contract)), { library: 2 });
        for (const options of between) {
          // What a request has asked for is nothing to the next one.
          if (options !== undefined) await probe.send(probe.request(ids, options));
          // A header of its own makes it a request of its own where a quick run sends the same only once.
          const found = await probe.whole(probe.request(ids, {}, { headers: { "cache-control": "no-cache" } }));
          if (found.kind === "stopped") return { judgement: busyOrRefused(found), evidence: [found.last] };
          const judgement = judgeAgain(found.items, plain, probe.contract);
          if (judgement.kind === "broken") return { judgement, evidence: [found.first] };
        }
        const read = probe.draws.quick ? undefined : await readingChanges(probe, ids);
        return read ?? { judgement: kept(plain.length), evidence: [] };
      },
      probe.contract.operation.returns.collection ? 2 : 1,
    ),
};

// Of three instances, as services often have, each has its turn.
function roundsOf(options: readonly Options[]): readonly (Options | undefined)[] {
  return [undefined, ...options, undefined, undefined].slice(0, Math.max(fewest, options.length + 1));
}

const fewest = 3;

// Each leaves its mark where a service keeps it.
function detours(plain: readonly Item[], contract: Contract): readonly Options[] {
  const { queryOptions } = contract.operation;
  const [filter, order] = [tellingFilter(plain, contract), tellingOrder(plain, contract)];
  const expand = expandable(contract, "must").map((name) => ({ name }));
  return [
    ...(filter === undefined ? [] : [{ filter }]),
    ...(queryOptions.includes("$select") ? [{ select: keyMembers(contract) }] : []),
    ...(order === undefined
      ? []
      : [
          {
            orderby: order.descending ? `${order.member} desc` : order.member,
            ...(expand.length === 0 ? {} : { expand }),
          },
        ]),
  ];
}

function judgeAgain(found: readonly Item[], plain: readonly Item[], contract: Contract): Judgement {
  const same = judgeSameItems(found, plain, contract);
  if (same.kind === "broken") return same;
  // Values may change while somebody looks; which members there are may not.
  const before = new Map(plain.map((item) => [itemId(item, contract), item.value]));
  const required = structuralMembers(contract).flatMap(([name, { nullable }]) => (nullable ? [] : [name]));
  const others = structuralMembers(contract).flatMap(([name, { key }]) => (key === true ? [] : [name]));
  for (const item of found) {
    const known = before.get(itemId(item, contract)) ?? {};
    // One that is null may be left out, and several that were not are hardly so all at once.
    const had = others.filter((name) => known[name] !== undefined && known[name] !== null);
    if (had.length > 1 && !others.some((name) => Object.hasOwn(item.value, name)))
      return broken({ expected: `${had.join(", ")}, as before`, observed: "absent", pointers: [item.pointer] });
    const lost = required.find((name) => Object.hasOwn(known, name) && !Object.hasOwn(item.value, name));
    if (lost === undefined) continue;
    return broken({ expected: `${lost}, as before`, observed: "absent", pointers: [`${item.pointer}/${lost}`] });
  }
  return same;
}

const mostPages = 5;

// Whether each of two entities that nobody asked for yet has changed once it was read, and none of those that were let be.
async function readingChanges(probe: Probe, ids: Ids): Promise<Outcome | undefined> {
  const { contract, route } = probe;
  const last = route.segments.at(-1);
  if (contract.operation.returns.collection || last?.kind !== "key" || route.segments.length < 2) return undefined;
  const above = (turn: number) =>
    readAbove(probe, ids, route.segments.length - 1, mostPages, { headers: { "cache-control": `max-age=${turn}` } });
  const { whole: before, key } = await above(0);
  const met = new Set(probe.known.map((one) => one[last.parameter]));
  const fresh = before.items.filter(({ value }) => typeof value[key] === "string" && !met.has(value[key]));
  const [read, others] = [fresh.slice(0, 2), fresh.slice(2)];
  if (read.length < 2 || others.length < 2) return undefined;
  const answers: Answer[] = [];
  for (const { value } of read)
    answers.push(await probe.send(probe.request({ ...ids, [last.parameter]: String(value[key]) })));
  const { whole: after } = await above(1);
  const now = new Map(after.items.map(({ value }) => [value[key], JSON.stringify(value)]));
  const hasChanged = ({ value }: Item): boolean => now.has(value[key]) && now.get(value[key]) !== JSON.stringify(value);
  if (!read.every(hasChanged) || others.some(hasChanged)) return undefined;
  const [first] = read;
  const seen = after.items.find(({ value }) => value[key] === first?.value[key]);
  const names = Object.keys(first?.value ?? {}).filter((name) => !alike(first?.value[name], seen?.value[name]));
  const judgement = broken({
    expected: "entities that are as before when they have been read",
    observed: `${names.join(", ")} of those that were read have changed, and of no other`,
    pointers: names.map((name) => `/${name}`),
  });
  return { judgement, evidence: [...answers, after.first] };
}

function alike(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
