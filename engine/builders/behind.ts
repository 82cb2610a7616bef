import type { Ask, Ids } from "../../judging/answers/ask.ts";
import type { Probe } from "../asking/probe.ts";
import { writePath } from "../urls/write-url.ts";

/**
 * A request for what stands behind a collection's path, such as `$count` or the name of a type. It has the headers that any
 * option of the operation needs: such paths need them as well.
 */
export function behind(probe: Probe, ids: Ids, segment: string, headers: Ask["headers"] = {}): Ask {
  const needed = (probe.contract.operation.neededHeaders ?? []).filter(({ beside }) => !beside.includes("$expand"));
  const own = Object.fromEntries(needed.map(({ name, value }) => [name.toLowerCase(), value]));
  const isCounted = segment !== "$count" && needed.some(({ counted }) => counted);
  return probe.request(
    ids,
    {},
    {
      path: `${writePath(probe.route, ids)}/${segment}`,
      query: isCounted ? "$count=true" : "",
      headers: { ...own, ...headers },
    },
  );
}
