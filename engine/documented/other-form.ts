import type { Answer } from "../../judging/answers/answer.ts";
import { bodyOf } from "../../judging/answers/answer.ts";
import { routeNames } from "../../judging/contexts/context.ts";
import { isObject } from "../../judging/values/json-object.ts";

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * Whether the context URL of an answer is in another form that OData allows, though not that of a contained collection: the
 * name of an entity set or of a type alone, `users('…')` where the request says `me`, or a single entity.
 */
export function isOtherForm({ ask, exchange }: Answer): boolean {
  const body = bodyOf(exchange);
  const text = body.kind === "json" && isObject(body.value) ? body.value["@odata.context"] : undefined;
  const fragment = typeof text === "string" ? /\$metadata#(.*)$/.exec(text)?.[1] : undefined;
  if (fragment === undefined) return false;
  const names = fragment
    .replace(/\/\$entity$/, "")
    .replaceAll(/\([^()]*(\([^()]*\)[^()]*)*\)/g, "")
    .split("/");
  const wanted = routeNames(ask);
  if (names.length === 1 && wanted.length > 1) return true;
  const same = (a: readonly string[]): boolean => a.join("/").toLowerCase() === wanted.join("/").toLowerCase();
  const asUser = [names[0] === "users" ? "me" : (names[0] ?? ""), ...names.slice(1)];
  return (
    fragment.endsWith("/$entity") || fragment.startsWith("Collection(") || fragment.startsWith("Edm.") || same(asUser)
  );
}

/** Whether a context URL is that of a single entity, which has `$entity` in place of the last key. */
export function isEntityContext({ ask, exchange }: Answer, parameter: string): boolean {
  const body = bodyOf(exchange);
  const text = body.kind === "json" && isObject(body.value) ? body.value["@odata.context"] : undefined;
  return ask.route.parameters.at(-1) === parameter && typeof text === "string" && text.endsWith("/$entity");
}

/** Whether two keys cannot be compared: one is a placeholder, or they are of different kinds, as a name and a GUID are. */
export function areOtherKinds(a: string, b: string): boolean {
  return /[{}<>]/.test(a + b) || guid.test(a) !== guid.test(b);
}
