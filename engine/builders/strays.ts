import type { Probe } from "../asking/probe.ts";
import { readAbove } from "./behind.ts";
import { afterControl } from "./controlled.ts";
import { judgeAll } from "./listing.ts";
import type { Suite } from "./suite.ts";
import { statusOf } from "../../judging/answers/answer.ts";
import { isRefusal, judgeStatus } from "../../judging/answers/status.ts";
import { unjudged } from "../../judging/judgement.ts";
import { foldedId } from "../../judging/values/collation.ts";
import type { Ids } from "../../judging/answers/ask.ts";
import type { Contract } from "../../specs/contract.ts";
import type { Route } from "../../specs/operation.ts";
import { routeTypes } from "../../specs/route-types.ts";
import { guid } from "../drawing/unknown-ids.ts";

const judge = judgeStatus(isRefusal, "a 4xx");

/**
 * A suite on ids below another parent than their own, by whether the documentation is at one with itself on the parent. That an id
 * belongs below another parent, one answer does not show.
 */
export function onStrays(parents: "certain" | "contested"): Suite {
  return {
    applies: (contract, route) => mayStray(contract, route, parents),
    drive: (probe) =>
      afterControl(probe, async () => {
        const found = strays(probe, parents);
        if (found.length === 0) {
          const reason = "no two parents were found whose entities have GUIDs as ids";
          return { judgement: unjudged(reason, "two parents with entities of their own"), evidence: [] };
        }
        const answers = await Promise.all(
          found.map(async (stray) => {
            const answer = await probe.share(probe.request(stray.ids));
            const isHome =
              judge(answer, probe.contract).kind === "broken" &&
              statusOf(answer) === 200 &&
              !(await isStranger(probe, stray));
            return isHome ? [] : [answer];
          }),
        );
        const told = answers.flat();
        if (told.length > 0) return judgeAll(probe, told, judge);
        const reason = "every id that was tried may belong to the other parent as well";
        return {
          judgement: unjudged(reason, "two parents with entities of their own, which can be listed"),
          evidence: [],
        };
      }),
  };
}

const mostPages = 100;

// Whether the other parent surely has no such entity: its collection was read to the end, and the id is not in it, or it has no such
// collection, and the entity's own parent has. What was found of a service is a sample, and an entity may belong to several parents.
async function isStranger(probe: Probe, { ids, home, parameter }: Stray): Promise<boolean> {
  const at = probe.route.segments.findIndex((segment) => segment.kind === "key" && segment.parameter === parameter);
  const own = foldedId(ids[parameter] ?? "");
  const lists = ({ whole, key }: Awaited<ReturnType<typeof readAbove>>): boolean =>
    whole.kind === "whole" && whole.items.some(({ value }) => foldedId(String(value[key])) === own);
  const there = await readAbove(probe, ids, at, mostPages);
  if (there.whole.kind === "whole") return !lists(there);
  return statusOf(there.whole.first) === 404 && lists(await readAbove(probe, home, at, mostPages));
}

/** Ids that exist, one of them below another parent than the one below which it was found. */
export interface Stray {
  readonly ids: Ids;
  /** Where it was found. */
  readonly home: Ids;
  /** The parameter of the id that has gone astray. */
  readonly parameter: string;
}

/** Whether the parents are such whose keys the documentation tells without contradicting itself, or the others. */
type Parents = "certain" | "contested";

/**
 * For each level of a route the first stray that is found. Only GUIDs of contained entities tell, which have no namesakes, and
 * those alone of which the documentation gives no contradicting values.
 */
function strays({ route, contract, known }: Probe, parents: Parents): readonly Stray[] {
  return containedKeys(contract, route).flatMap((parameter) => {
    const before = route.parameters.slice(0, route.parameters.indexOf(parameter));
    const parent = parentOf(contract, route, parameter, parents);
    if (parent === undefined) return [];
    // The parent is another one, with all that is above it; what is between it and the entity stays.
    const above = before.slice(0, before.indexOf(parent) + 1);
    const own = (ids: Ids): string => textOf(ids, [...above, parameter]);
    const all = new Set(known.map(own));
    for (const child of known.filter((ids) => guid.test(ids[parameter] ?? ""))) {
      const others = known.filter((ids) => !same(ids, child, parent));
      // A sibling of its parent is the likeliest mistake.
      const siblings = others.filter((ids) => above.slice(0, -1).every((name) => same(ids, child, name)));
      for (const other of [...siblings, ...others]) {
        const stray = { ...child, ...Object.fromEntries(above.map((name) => [name, other[name] ?? ""])) };
        if (!all.has(own(stray))) return [{ ids: stray, home: child, parameter }];
      }
    }
    return [];
  });
}

/** Whether a route has a level at which a stray id would tell. */
function mayStray(contract: Contract, route: Route, parents: Parents): boolean {
  const keys = containedKeys(contract, route);
  return parents === "certain"
    ? keys.length > 0
    : keys.some((parameter) => parentOf(contract, route, parameter, parents) !== undefined);
}

// The parameter of the next parent of that kind above an entity.
function parentOf(
  { operation: { contestedKeys } }: Contract,
  route: Route,
  parameter: string,
  parents: Parents,
): string | undefined {
  const before = route.parameters.slice(0, route.parameters.indexOf(parameter));
  // What an example says of such a key contradicts its place as well as that of what is below it.
  if (contestedKeys.includes(parameter)) return parents === "contested" ? before.at(-1) : undefined;
  return before.findLast((name) => contestedKeys.includes(name) === (parents === "contested"));
}

// Keys of contained entities below another key.
function containedKeys({ types }: Contract, route: Route): readonly string[] {
  const led = routeTypes(types, route);
  return route.segments.flatMap((segment, at) => {
    const [collection, holder] = [route.segments[at - 1], led[at - 2]];
    if (segment.kind !== "key" || collection?.kind !== "name" || route.parameters[0] === segment.parameter) return [];
    return holder?.navigation[collection.name]?.contained === true ? [segment.parameter] : [];
  });
}

function same(a: Ids, b: Ids, name: string): boolean {
  return foldedId(a[name] ?? "") === foldedId(b[name] ?? "");
}

function textOf(ids: Ids, names: readonly string[]): string {
  return names.map((name) => foldedId(ids[name] ?? "")).join("/");
}
