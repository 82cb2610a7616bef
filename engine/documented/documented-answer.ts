import { decodePercent } from "../../judging/contexts/path-pieces.ts";
import { type Answer, bodyMember } from "../../judging/answers/answer.ts";
import { routeNames } from "../../judging/contexts/context.ts";
import type { ExampleFacts } from "../../specs/documented-example.ts";
import { exampleUrl } from "../../specs/loading/example-url.ts";
import type { Operation } from "../../specs/operation.ts";
import { readUrl } from "../urls/read-url.ts";

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** A documented example as an answer to a request of the operation; undefined when it is none, or has no response. */
export function documentedAnswer(operation: Operation, { request, response }: ExampleFacts): Answer | undefined {
  if (response === undefined || request.method !== "GET") return undefined;
  const url = exampleUrl(request.url);
  if (url === undefined) return undefined;
  const ask = readUrl(operation, url, "allowed");
  if (ask === undefined) return undefined;
  const headers = response.mediaType === undefined ? {} : { "content-type": response.mediaType };
  const ids = Object.fromEntries(Object.entries(ask.ids).map(([name, id]) => [name, decodePercent(id)]));
  return {
    ask: { ...ask, ids },
    exchange: {
      number: 1,
      request: { method: request.method, url: url.href, headers: {}, identity: "documented" },
      response: { kind: "answered", status: response.status, headers, body: response.body },
      durationMs: 0,
      memo: new Map(),
    },
  };
}

/**
 * Whether the context URL of an answer is in another form that OData allows, though not that of a contained collection: the
 * name of an entity set or of a type alone, `users('…')` where the request says `me`, or a single entity.
 */
export function isOtherForm(answer: Answer): boolean {
  const text = bodyMember(answer, "@odata.context");
  const fragment = typeof text === "string" ? /\$metadata#(.*)$/.exec(text)?.[1] : undefined;
  if (fragment === undefined) return false;
  const names = fragment
    .replace(/\/\$entity$/, "")
    .replaceAll(/\([^()]*(\([^()]*\)[^()]*)*\)/g, "")
    .split("/");
  const wanted = routeNames(answer.ask);
  if (names.length === 1 && wanted.length > 1) return true;
  const same = (a: readonly string[]): boolean => a.join("/").toLowerCase() === wanted.join("/").toLowerCase();
  const asUser = [names[0] === "users" ? "me" : (names[0] ?? ""), ...names.slice(1)];
  return (
    fragment.endsWith("/$entity") || fragment.startsWith("Collection(") || fragment.startsWith("Edm.") || same(asUser)
  );
}

/** Whether a context URL is that of a single entity, which has `$entity` in place of the last key. */
export function isEntityContext(answer: Answer, parameter: string): boolean {
  const text = bodyMember(answer, "@odata.context");
  return answer.ask.route.parameters.at(-1) === parameter && typeof text === "string" && text.endsWith("/$entity");
}

/** Whether two keys cannot be compared: one is a placeholder, or they are of different kinds, as a name and a GUID are. */
export function areOtherKinds(a: string, b: string): boolean {
  return /[{}<>]/.test(a + b) || guid.test(a) !== guid.test(b);
}
