import type { Ask, Ids } from "../../judging/answers/ask.ts";
import type { Whole } from "../../judging/answers/whole.ts";
import { keyNameAt } from "../../specs/route-types.ts";
import { ofMany, readWhole } from "../asking/pages.ts";
import type { Probe } from "../asking/probe.ts";
import { asHeaders } from "../urls/needed-beside.ts";
import { writePath } from "../urls/write-url.ts";

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
  const asker = probe.has("discovery") ? "discovery" : "allowed";
  const path = writePath({ ...route, segments: route.segments.slice(0, at) }, ids);
  const ask = probe.request(ids, {}, { asker, path, ...more });
  const whole = await readWhole(ofMany(contract), ask, (page) => probe.share(page), { pages, asSent: true });
  return { whole, key: keyNameAt(contract.types, route, at) };
}
