import type { Ids, Ask } from "../../judging/answers/ask.ts";
import type { Probe } from "../asking/probe.ts";
import { printFilter } from "../../judging/oracle/print.ts";
import { structuralMembers } from "../../judging/values/documented-members.ts";
import type { Contract } from "../../specs/contract.ts";

/** A GUID, in any letter case. */
export const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** A number that no service counts up to. */
const strangeNumber = "2147480007";
const unlikeEnd = "-unknown";

/** Ids that no service has: random once, so that none has them by chance and every run asks for the same. */
export const strangers = ["c0ffee5e-93b1-4d6f-a8b2-5d0f4e1c7a90", "7e57ab1e-2c64-4f0d-9b1a-86f3d2c0e4b7"];

/**
 * Ids of which one is unknown to the target, written as the target writes its own. Keys of which the documentation gives
 * contradicting values are left alone, unless they are wanted, too.
 */
export function unknownIds(probe: Probe, ids: Ids, contested = false): readonly Ids[] {
  return probe.route.parameters
    .filter((parameter) => contested || !probe.contract.operation.contestedKeys.includes(parameter))
    .map((parameter) => ({ ...ids, [parameter]: unlike(formOf(probe, ids, parameter)) }));
}

// An id of that parameter. Where any is a GUID, one that is none is the exception, and an unknown one of its form might be malformed.
function formOf({ known }: Probe, ids: Ids, parameter: string): string {
  const own = ids[parameter] ?? "";
  return guid.test(own) ? own : (known.find((other) => guid.test(other[parameter] ?? ""))?.[parameter] ?? own);
}

/** Whether an id is one that {@link unlike} made. */
export function isUnlike(id: string): boolean {
  return isStranger(id) || id === strangeNumber || id.endsWith(unlikeEnd);
}

/** Whether an id is a text that {@link unlike} made, which a service may call malformed: only GUIDs and numbers have a form to keep. */
export function hasFreeForm(id: string): boolean {
  return id.endsWith(unlikeEnd);
}

/** Whether an id is one that no service has. */
export function isStranger(id: string): boolean {
  return strangers.includes(id.toLowerCase());
}

/** An id that is not `id`, of the same form. */
export function unlike(id: string): string {
  if (/^\d+$/.test(id)) return strangeNumber;
  if (!guid.test(id)) return `${id}${unlikeEnd}`;
  return strangers.find((stranger) => stranger !== id.toLowerCase()) ?? id;
}

const condition = "' or '1'='1";

/**
 * Ids that break careless code: no GUID, a wildcard, an apostrophe, a condition that would always hold, and one so long that no
 * column and no buffer was made for it (characters). None is a name that somebody has: names may stand in the place of ids.
 */
export const oddIds: readonly string[] = ["graph-conformance", "*", "nobody's", condition, "a".repeat(4000)];

// Of a GUID what stands before its last part: nobody has it, but who compares beginnings finds somebody.
function beginningOf(id: string): readonly string[] {
  return guid.test(id) ? [id.slice(0, 23)] : [];
}

/** An id that stands percent-encoded in an address that is decoded once: nobody has it, but who decodes twice finds somebody. */
export function encodedTwice(id: string): readonly string[] {
  const code = id.charCodeAt(0);
  return code > 0x1f && code < 0x7f ? [`%${code.toString(16)}${id.slice(1)}`] : [];
}

/**
 * Ids of which one is odd; in a quick run the condition alone, which has apostrophes as well. Keys of which the
 * documentation gives contradicting values are left alone.
 */
export function withOddIds(probe: Probe, ids: Ids): readonly Ids[] {
  const { route, contract, draws } = probe;
  const parameters = route.parameters.filter((name) => !contract.operation.contestedKeys.includes(name));
  if (draws.quick) return parameters.slice(-1).map((parameter) => ({ ...ids, [parameter]: condition }));
  const all = parameters.flatMap((parameter) =>
    [...oddIds, ...beginningOf(ids[parameter] ?? ""), ...encodedTwice(ids[parameter] ?? "")].map((odd) => ({
      ...ids,
      [parameter]: odd,
    })),
  );
  return probe.some(all, { family: 4, library: 2 });
}

/** The key that a filter on is documented for, if there is one. */
export function filterableKey(contract: Contract): string | undefined {
  if (!contract.operation.queryOptions.includes("$filter")) return undefined;
  return structuralMembers(contract).find(([, property]) => property.key && property.filter?.includes("eq"))?.[0];
}

/** A request whose `$filter` is for a key that no item has; none where no filter on the key is documented. */
export function matchingNothing(probe: Probe, ids: Ids): readonly Ask[] {
  const path = filterableKey(probe.contract);
  if (path === undefined) return [];
  const literal = { kind: "text", value: unlike(Object.values(ids)[0] ?? "") } as const;
  return [probe.request(ids, { filter: printFilter({ kind: "compare", path, operator: "eq", literal }) })];
}
