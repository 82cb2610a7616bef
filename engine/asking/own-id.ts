import { readClaims } from "../../client/identities/sign-in.ts";
import { type Answer, bodyOf, statusOf } from "../../judging/answers/answer.ts";
import type { Ask, Asker, Ids } from "../../judging/answers/ask.ts";
import { decodePercent } from "../../judging/contexts/path-pieces.ts";
import { type Judgement, unjudged } from "../../judging/judgement.ts";
import type { Profile } from "../../judging/tokens/profile.ts";
import { isGuid } from "../../judging/values/collation.ts";
import { itemType } from "../../judging/values/item.ts";
import { isObject } from "../../judging/values/json-object.ts";
import type { Contract } from "../../specs/contract.ts";
import type { Route } from "../../specs/operation.ts";
import type { Session } from "../session/session.ts";
import { writePath } from "../urls/write-url.ts";
import type { Probe } from "./probe.ts";
import { listedIds } from "./telling.ts";

/** The parameter of a route through any user, such as `/users/{id}/messages`; undefined where it goes another way. */
export function userParameter(route: Route): string | undefined {
  const [, second] = route.segments;
  return isBelow("users", route) && second?.kind === "key" ? second.parameter : undefined;
}

/** Whether a route begins with this name. */
export function isBelow(name: "me" | "users", { segments: [first] }: Route): boolean {
  return first?.kind === "name" && first.name.toLowerCase() === name;
}

/** Whether what an operation returns is kept in a mailbox, of which each user has one: what stands there is in one alone. */
export function isInMailbox(contract: Contract): boolean {
  return itemType(contract).properties["changeKey"] !== undefined;
}

/**
 * Whether the token that may read reaches no further than its own user, as delegated permissions do whose name does not say
 * that they are for all: then no other user's data are its to read.
 */
export function reachesOwnUserOnly(session: Session): boolean {
  const standing = session.standingOf("allowed");
  return standing?.kind === "allowed" && standing.access === "delegated" && standing.permissions.every(isOfOwnUser);
}

/** Whether a delegated permission reaches no further than the user who has signed in, as its name does not say that it does. */
export function isOfOwnUser(permission: string): boolean {
  return !/\.(All|Shared|AccessAsUser)$/.test(permission) && !permission.startsWith("Directory.");
}

/** A user of the target, and who asks as that one. */
export interface Reader {
  readonly user: string;
  readonly asker: Asker;
  readonly answer: Answer;
}

/** Why nothing is said of a second user where no tokens may be minted. */
export const oneUserAlone: Judgement = unjudged(
  "it takes the tokens of two users, which are minted for targets on this machine alone",
  "a target on this machine that accepts tokens which we mint",
);

/** So many users are tried, as not each of them has everything. */
const mostUsers = 4;

/**
 * Two users of the target who are both answered what they ask for as themselves, with a token of the first of the profiles that
 * will do; fewer where there are not so many.
 */
export async function twoReaders(
  probe: Probe,
  profiles: readonly Profile[],
  askOf: (user: string) => Ask,
): Promise<readonly Reader[]> {
  const listing = await probe.share(probe.request({}, {}, { asker: probe.reader, path: "/users", query: "" }));
  const users = listedIds(listing).filter(isGuid).slice(0, mostUsers);
  let most: readonly Reader[] = [];
  for (const profile of profiles) {
    const found: Reader[] = [];
    for (const user of users) {
      const as = found.length < 2 ? probe.asUser(profile, user) : undefined;
      if (as === undefined) break;
      const answer = await probe.share({ ...askOf(user), asker: as });
      if (statusOf(answer) === 200) found.push({ user, asker: as, answer });
    }
    if (found.length > most.length) most = found;
    if (most.length === 2) break;
  }
  return most;
}

/** The id of the user who asks, and every answer that was seen on the way to it. */
export interface OwnId {
  readonly id?: string;
  readonly answers: readonly Answer[];
}

/**
 * Finds the id of the signed-in user: what `/me` says, what the context names of what stands below it, else what the token
 * says, unless we made it up.
 */
export async function ownId(session: Session, route: Route, ids: Ids): Promise<OwnId> {
  const answers: Answer[] = [];
  // Who may walk the collections has signed in as the same user, where both tokens are ours.
  const walker = session.options.mint !== undefined && session.has("discovery") ? (["discovery"] as const) : [];
  for (const asker of ["allowed", ...walker] as const) {
    for (const path of ["/me", pathBelowMe(route, ids)]) {
      if (path === undefined) continue;
      const answer = await session.share({ route, ids: {}, options: {}, asker, path, query: "" });
      answers.push(answer);
      const id = idIn(answer, path === "/me");
      if (id !== undefined) return { id, answers };
    }
  }
  const claims = session.options.mint === undefined ? await claimsOf(session) : undefined;
  const oid = claims?.["oid"];
  return typeof oid === "string" ? { id: oid, answers } : { answers };
}

/**
 * The same way from `me`, up to where it needs further keys, which are those of another user's things; `from`: where on the route
 * what is below a user begins.
 */
export function pathBelowMe(route: Route, ids: Ids, from = 2): string | undefined {
  const below = route.segments.slice(from);
  const end = below.findIndex((segment) => segment.kind === "key");
  const rest = end < 0 ? below : below.slice(0, end);
  if (rest.length === 0) return undefined;
  return writePath({ ...route, segments: [{ kind: "name", name: "me" }, ...rest] }, ids);
}

function idIn(answer: Answer, isUser: boolean): string | undefined {
  if (statusOf(answer) !== 200) return undefined;
  const body = bodyOf(answer.exchange);
  if (body.kind !== "json" || !isObject(body.value)) return undefined;
  const { id, "@odata.context": context } = body.value;
  if (isUser && typeof id === "string" && id !== "") return id;
  const named = typeof context === "string" ? /#users\('([^']+)'\)/.exec(context)?.[1] : undefined;
  return named === undefined ? undefined : decodePercent(named);
}

async function claimsOf(session: Session): Promise<ReturnType<typeof readClaims>> {
  const identity = session.playing("allowed");
  return identity === undefined ? undefined : readClaims((await identity.token()).reveal());
}
