import { outcomeText, statusOf } from "../../judging/answers/answer.ts";
import type { Ask, Ids } from "../../judging/answers/ask.ts";
import { itemsOf } from "../../judging/answers/items.ts";
import type { Whole } from "../../judging/answers/whole.ts";
import { type Judgement, unjudged } from "../../judging/judgement.ts";
import { foldedId } from "../../judging/values/collation.ts";
import type { JsonObject } from "../../judging/values/json-object.ts";
import type { Contract } from "../../specs/contract.ts";
import { keyNameAt } from "../../specs/route-types.ts";
import { ofMany, readWhole } from "../asking/pages.ts";
import type { Probe } from "../asking/probe.ts";
import { asHeaders } from "../urls/needed-beside.ts";
import { writePath } from "../urls/write-url.ts";
import { nothingFound } from "./listing.ts";
import { outcome } from "./paged.ts";
import type { Outcome, Suite } from "./suite.ts";

/**
 * A request for what stands behind a collection's path, such as `$count` or the name of a type. It has the headers that any
 * option of the operation needs: such paths need them as well.
 */
export function behind(probe: Probe, ids: Ids, segment: string, headers: Ask["headers"] = {}): Ask {
  const needed = (probe.contract.operation.neededHeaders ?? []).filter(({ beside }) => !beside.includes("$expand"));
  const isCounted = segment !== "$count" && needed.some(({ counted }) => counted);
  return probe.request(
    ids,
    {},
    {
      path: `${writePath(probe.route, ids)}/${segment}`,
      query: isCounted ? "$count=true" : "",
      headers: { ...asHeaders(needed), ...headers },
    },
  );
}

/**
 * The collection on a route that the key at a segment is of, read by whoever may read parents, no more than so many pages of it,
 * with the name of its key.
 */
export async function readAbove(
  probe: Probe,
  ids: Ids,
  at: number,
  pages: number,
  more: Partial<Ask> = {},
): Promise<{ readonly whole: Whole; readonly key: string }> {
  const { contract, route } = probe;
  const path = writePath({ ...route, segments: route.segments.slice(0, at) }, ids);
  const whole = await readListAt(probe, ids, path, pages, { asker: probe.reader, ...more });
  return { whole, key: keyNameAt(contract.types, route, at) };
}

/** The collection at a path, as it is sent, read by whoever may read the route unless told otherwise; no more than so many pages of it. */
export function readListAt(
  probe: Probe,
  ids: Ids,
  path: string,
  pages: number,
  more: Partial<Ask> = {},
): Promise<Whole> {
  const ask = probe.request(ids, {}, { path, ...more });
  return readWhole(ofMany(probe.contract), ask, (page) => probe.share(page), { pages, asSent: true });
}

type JudgeListed = (entity: JsonObject, listed: JsonObject, contract: Contract) => Judgement;

/** Known entities, and further ones of the list of the first, that are looked at; pages of a list that are read. */
const [mostKnown, mostFurther, mostPages] = [5, 8, 5] as const;
/** Multiples of it, less what is whole of them, are spread evenly and never in step with anything. */
const golden = (Math.sqrt(5) - 1) / 2;
const needs = "a list that the same identity may read, and an entity in it";

/** Drives the comparison of entities that are read by their key with the same entities in the list of their parent. */
export function withListed(judge: JudgeListed): Suite["drive"] {
  return async (probe) => {
    const outcomes: Outcome[] = [];
    const known = probe.bindings.slice(0, mostKnown);
    for (const ids of [...known, ...(await furtherOf(probe, known[0]))]) {
      let found = await compare(probe, ids, judge, {});
      // The data may have changed between the two: only fresh answers can say.
      if (found.judgement.kind === "broken")
        found = await compare(probe, ids, judge, { headers: { "cache-control": "no-cache" } });
      if (found.judgement.kind === "broken") return found;
      outcomes.push(found);
    }
    return outcomes.find(({ judgement }) => judgement.kind === "kept") ?? outcomes[0] ?? nothingFound(probe);
  };
}

// What is wrong with one of many entities shows when many are looked at: those of all parts of the list.
async function furtherOf(probe: Probe, ids: Ids | undefined): Promise<readonly Ids[]> {
  const at = probe.route.segments.length - 1;
  const last = probe.route.segments[at];
  if (ids === undefined || last?.kind !== "key") return [];
  const { whole, key } = await readAbove(probe, ids, at, mostPages);
  const own = foldedId(ids[last.parameter] ?? "");
  const others = whole.items.flatMap(({ value: { [key]: id } }) =>
    (typeof id === "string" || typeof id === "number") && foldedId(String(id)) !== own ? [String(id)] : [],
  );
  // Not one in so many, for what is wrong may be wrong with one in as many.
  const spread = new Set(
    Array.from({ length: mostFurther }, (_, n) => others[Math.floor(((n * golden) % 1) * others.length)]),
  );
  return probe
    .some(
      [...spread].filter((id) => id !== undefined),
      { library: 6 },
    )
    .map((id) => ({ ...ids, [last.parameter]: id }));
}

async function compare(
  probe: Probe,
  ids: Ids,
  judge: JudgeListed,
  fresh: { readonly headers?: Readonly<Record<string, string>> },
): Promise<Outcome> {
  const { contract, route } = probe;
  const own = await probe.share(probe.request(ids, {}, fresh));
  // Whoever may read what is their own is told nothing of others.
  const isRefused = statusOf(own) === 403 && probe.has("discovery");
  const entity = isRefused ? await probe.share(probe.request(ids, {}, { asker: "discovery", ...fresh })) : own;
  const [item] = itemsOf(entity, contract) ?? [];
  if (item === undefined) return outcome(unjudged(`the entity was ${outcomeText(entity)}`, needs));
  const { whole, key } = await readAbove(probe, ids, route.segments.length - 1, mostPages, fresh);
  if (statusOf(whole.first) !== 200) return outcome(unjudged(`the list was ${outcomeText(whole.first)}`, needs));
  const id = foldedId(String(item.value[key]));
  const listed = whole.items.find(({ value }) => foldedId(String(value[key])) === id);
  if (listed === undefined) return outcome(unjudged("the list does not show the entity", needs));
  return outcome(judge(item.value, listed.value, contract), entity, whole.first);
}
