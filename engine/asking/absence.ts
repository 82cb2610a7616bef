import { type Answer, bodyMember, statusOf } from "../../judging/answers/answer.ts";
import { isObject } from "../../judging/values/json-object.ts";
import type { Contract } from "../../specs/contract.ts";
import { edmType } from "../../specs/edm-type.ts";
import type { Route } from "../../specs/operation.ts";
import { routeTypes } from "../../specs/route-types.ts";

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
