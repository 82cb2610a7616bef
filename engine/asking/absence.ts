import { type Answer, bodyMember, statusOf } from "../../judging/answers/answer.ts";
import type { Ids } from "../../judging/answers/ask.ts";
import { isRefusal } from "../../judging/answers/status.ts";
import { expandable } from "../../judging/values/documented-members.ts";
import { itemType } from "../../judging/values/item.ts";
import { isObject } from "../../judging/values/json-object.ts";
import type { Contract } from "../../specs/contract.ts";
import { edmType } from "../../specs/edm-type.ts";
import type { Route } from "../../specs/operation.ts";
import { routeTypes } from "../../specs/route-types.ts";
import type { Session } from "../session/session.ts";

/**
 * The answers that ended each way to a route, where all of them are 404: it is not there, as far as can be seen. One answer of
 * another kind, and the route may be there: an empty collection on the way has nothing to lead on to it.
 */
export function absentBy(ends: readonly Answer[]): { readonly absent?: readonly [Answer, ...Answer[]] } {
  const [first, ...others] = ends.filter((answer) => statusOf(answer) === 404);
  return first === undefined || others.length + 1 < ends.length ? {} : { absent: [first, ...others] };
}

/** Whether a route ends in the name of one entity, of which only other parents tell whether it is served. */
export function leadsToOne({ operation }: Contract, { segments, parameters }: Route): boolean {
  return !operation.returns.collection && parameters.length > 0 && segments.at(-1)?.kind === "name";
}

/** Whether a parent says that it has no such thing, as Graph does of a user without a licence: MailboxNotEnabledForRESTAPI. */
export function isNotSetUp(answer: Answer): boolean {
  const error = bodyMember(answer, "error");
  const code = isObject(error) ? error["code"] : undefined;
  return typeof code === "string" && /NotEnabled|NotProvisioned|NotLicensed/i.test(code);
}

/** Whether a route leads to one entity, or to none. Without a key on the way there is no other parent to look at. */
export function mayBeAbsent({ types, operation }: Contract, route: Route): boolean {
  const last = route.segments.at(-1);
  if (route.parameters.length === 0 || last?.kind !== "name") return false;
  const parent = routeTypes(types, route).at(-2);
  // Where nothing tells what a collection at the root holds, it is what can lead to the entity.
  const parents =
    parent === undefined ? [...types.values()].flatMap((type) => (type.kind === "entity" ? [type] : [])) : [parent];
  return parents.some(({ navigation: { [last.name]: found } }) => {
    if (found === undefined || found.nullable === false) return false;
    const { collection, name } = edmType(found.type);
    return !collection && (parent !== undefined || name === operation.returns.resource);
  });
}

/**
 * The contract as far as the target has what the type leads to: the page of a type tells of all navigation properties that can be
 * expanded, and a service that keeps a part of what there is has nothing behind the others. Where some are expanded and others
 * refused, nothing is said of these. A quick run asks until it meets one that is expanded.
 */
export async function withoutUnkept(
  session: Session,
  contract: Contract,
  route: Route,
  { ids, quick }: { readonly ids: Ids | undefined; readonly quick: boolean },
): Promise<Contract> {
  const names = expandable(contract, "must");
  if (names.length < 2 || ids === undefined) return contract;
  const isRefused = async (name: string): Promise<boolean> => {
    const answer = await session.share({ route, ids, options: { expand: [{ name }] }, asker: "allowed" });
    const status = statusOf(answer) ?? 0;
    return isRefusal(status) || status === 501;
  };
  const refused: string[] = [];
  for (const name of names) {
    if (await isRefused(name)) refused.push(name);
    else if (quick) break;
  }
  return refused.length === 0 || refused.length === names.length ? contract : withoutExpansions(contract, refused);
}

function withoutExpansions(contract: Contract, names: readonly string[]): Contract {
  const type = itemType(contract);
  const navigation = Object.fromEntries(
    Object.entries(type.navigation).map(([name, one]) => {
      const { expand, ...others } = one;
      return [name, names.includes(name) || expand === undefined ? others : one];
    }),
  );
  const { resource } = contract.operation.returns;
  return { ...contract, types: new Map([...contract.types, [resource, { ...type, navigation }]]) };
}
