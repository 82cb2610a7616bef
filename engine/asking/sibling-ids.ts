import { type Answer, bodyMember, statusOf } from "../../judging/answers/answer.ts";
import type { Ids } from "../../judging/answers/ask.ts";
import type { Contract } from "../../specs/contract.ts";
import type { Operation, Route } from "../../specs/operation.ts";
import { shapeOf } from "../../specs/operation-parts.ts";
import { routeTypes } from "../../specs/route-types.ts";
import type { Session } from "../session/session.ts";
import type { Discovery } from "./discover.ts";
import { choose, idText, listedIds } from "./telling.ts";

/** The ids of entities that plain requests were answered with, by the name of their type. */
export type MetIds = ReadonlyMap<string, ReadonlySet<string>>;

const [mostIds, mostTried] = [4, 16] as const;

/** The ids in answers to plain requests for the routes of some contracts. */
export function metIn(answers: readonly Answer[], contracts: readonly Contract[]): MetIds {
  const returned = new Map(
    contracts.flatMap(({ operation }) => operation.routes.map((route) => [route, operation.returns.resource] as const)),
  );
  const met = new Map<string, Set<string>>();
  for (const answer of answers) {
    const type = answer.ask.path === undefined ? returned.get(answer.ask.route) : undefined;
    if (type === undefined || statusOf(answer) !== 200) continue;
    const known = met.get(type) ?? new Set<string>();
    for (const id of [...listedIds(answer), ...idText(bodyMember(answer, "id"))]) known.add(id);
    met.set(type, known);
  }
  return met;
}

/**
 * Ids for a route that no collection on its way has told: those of entities of the same types that other routes have shown, such as
 * an item of `/me/drive/root/children` for `/drives/{id}/items/{id}`. Only those on which the route answers count.
 */
export async function bySiblings(
  session: Session,
  contract: Contract,
  route: Route,
  {
    met,
    operations,
    given,
    quick,
  }: {
    readonly met: MetIds;
    readonly operations: readonly Operation[];
    readonly given: Ids;
    readonly quick: boolean;
  },
): Promise<Discovery> {
  const values = route.parameters.map((parameter) => {
    const own = given[parameter];
    if (own !== undefined) return [own];
    const type = typeOfKey(contract, route, parameter, operations);
    return [...(type === undefined ? [] : (met.get(type) ?? []))].slice(0, mostIds);
  });
  const answers: Answer[] = [];
  for (const ids of combined(route.parameters, values).slice(0, mostTried)) {
    answers.push(await session.share({ route, ids, options: {}, asker: "allowed" }));
    if (quick && answers.some((answer) => statusOf(answer) === 200)) break;
  }
  const answered = answers.filter((answer) => statusOf(answer) === 200);
  return { bindings: choose(answered, contract, quick), known: answered.map(({ ask }) => ask.ids), answers };
}

function combined(names: readonly string[], values: readonly (readonly string[])[]): readonly Ids[] {
  return names.reduce<readonly Ids[]>(
    (all, name, at) => all.flatMap((ids) => (values[at] ?? []).map((value) => ({ ...ids, [name]: value }))),
    [{}],
  );
}

// By the documented types of the path, or by an operation whose path ends in this key or in its collection.
function typeOfKey(
  { operation, types }: Contract,
  route: Route,
  parameter: string,
  operations: readonly Operation[],
): string | undefined {
  const at = route.segments.findIndex((segment) => segment.kind === "key" && segment.parameter === parameter);
  const told = routeTypes(types, route)[at];
  if (told !== undefined) return told.name;
  if (at === route.segments.length - 1 && !operation.returns.collection) return operation.returns.resource;
  // The path begins with a slash, before which there is nothing.
  const pieces = shapeOf(route.template).split("/");
  const [entity, collection] = [pieces.slice(0, at + 2).join("/"), pieces.slice(0, at + 1).join("/")];
  return operations.find(({ routes, returns }) =>
    routes.some(({ template }) => shapeOf(template) === (returns.collection ? collection : entity)),
  )?.returns.resource;
}
