import type { Ask, Ids } from "../../judging/answers/ask.ts";
import type { Probe } from "./probe.ts";

const methods = ["POST", "PATCH", "PUT", "DELETE"] as const;

/** Requests that would change a collection which only has reads. None where writes are not allowed. */
export function writes(probe: Probe, ids: Ids): readonly Ask[] {
  if (!probe.allowWrites) return [];
  const body = { headers: { "content-type": "application/json" }, body: "{}" };
  const wanted = probe.draws.quick ? methods.slice(0, 1) : methods;
  return wanted.map((method) => probe.request(ids, {}, { method, ...(method === "DELETE" ? {} : body) }));
}
