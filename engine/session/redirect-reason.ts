import { type Answer, headerOf, statusOf } from "../../judging/answers/answer.ts";

const redirects: ReadonlySet<number | undefined> = new Set([301, 302, 303, 307, 308]);

/**
 * Why a target that redirects every request cannot be tested; undefined when it does not. No redirect is followed with a
 * token. Where all lead to one root over https on the host of the target, or on its own origin, the reason names that root.
 */
export function redirectReason(answers: readonly Answer[], root: URL): string | undefined {
  if (answers.length === 0 || !answers.every((answer) => redirects.has(statusOf(answer)))) return undefined;
  const statuses = [...new Set(answers.map(statusOf))].join(" and ");
  const every = `The target answers every request with a redirect (${statuses})`;
  const places = answers.flatMap((answer) => placeOf(answer, root) ?? []);
  const [first] = places;
  if (first === undefined) return `${every} that leads nowhere: it has no usable Location.`;
  const { url, service } = first;
  const near = url.origin === root.origin || (url.protocol === "https:" && url.hostname === root.hostname);
  if (!near) return `${every} to ${url.origin}, which is not asked: no token leaves the target's origin.`;
  const one = service !== undefined && places.every((place) => place.service === service);
  if (!one) return `${every} to ${url.origin}, and none is followed. Give the service root there as --target.`;
  return `${every} to another root, and none is followed. Give that root: --target ${service}`;
}

interface Place {
  readonly url: URL;
  /** The service root there, where the path below it is the one that was asked for. */
  readonly service?: string;
}

function placeOf(answer: Answer, root: URL): Place | undefined {
  const asked = answer.exchange.request.url;
  const location = headerOf(answer, "location");
  if (location === undefined || location === "" || !URL.canParse(location, asked)) return undefined;
  const url = new URL(location, asked);
  const below = new URL(asked).pathname.slice(root.pathname.replace(/\/$/, "").length);
  const service = `${url.origin}${url.pathname.slice(0, -below.length)}`;
  // The reason is copied into a shell, so nothing that means something there is shown.
  const usable = below !== "" && url.pathname.endsWith(below) && /^[\w.:/[\]~%-]+$/.test(service);
  return usable ? { url, service } : { url };
}
