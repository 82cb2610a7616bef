import {
  isInMailbox,
  isOfOwnUser,
  oneUserAlone,
  type Reader,
  twoReaders,
  userParameter,
} from "../../engine/asking/own-id.ts";
import { nobodyPlays, playedOf } from "../../engine/asking/played.ts";
import type { Probe } from "../../engine/asking/probe.ts";
import { idText, listedIds } from "../../engine/asking/telling.ts";
import { judgeAll, nothingFound } from "../../engine/builders/listing.ts";
import { outcome } from "../../engine/builders/paged.ts";
import type { Outcome, Suite } from "../../engine/builders/suite.ts";
import { writePath } from "../../engine/urls/write-url.ts";
import { bodyMember, statusOf } from "../../judging/answers/answer.ts";
import type { Ask, Ids } from "../../judging/answers/ask.ts";
import { isRefusal, judgeStatus } from "../../judging/answers/status.ts";
import { broken, unjudged } from "../../judging/judgement.ts";
import { grantedNames } from "../../judging/tokens/documented-names.ts";
import type { Contract } from "../../specs/contract.ts";
import type { Route } from "../../specs/operation.ts";

const judge = judgeStatus(isRefusal, "a 4xx, as the permission reaches no further than the user who has signed in");
const kinds = ["least-delegated", "higher-delegated"] as const;
const needs = "two users, listed below /users, who have something to read";

// Whose data they are, and who asks, one answer does not show.
export const suite: Suite = {
  beyond: "known-asker",
  applies: (contract, route) => {
    const { permissions } = contract.operation;
    return (
      userParameter(route) !== undefined &&
      (route.parameters.length === 1 || ((isEntityOfUser(route) || isBelowEntity(route)) && isInMailbox(contract))) &&
      grantedNames(permissions.delegatedWork, permissions).some(isOfOwnData)
    );
  },
  async drive(probe) {
    const parameter = userParameter(probe.route);
    if (parameter === undefined || probe.bindings.length === 0) return nothingFound(probe);
    const own = playedOf(probe, kinds).filter(
      ({ profile: { credential } }) => credential.kind === "minted" && credential.claims.permissions.every(isOfOwnData),
    );
    if (!probe.mints) return outcome(oneUserAlone);
    if (own.length === 0) return outcome(nobodyPlays(probe, kinds));
    const isEntity = isEntityOfUser(probe.route);
    const isBelow = isBelowEntity(probe.route);
    const [one, other] = await twoReaders(
      probe,
      own.map(({ profile }) => profile),
      (user) => (isEntity || isBelow ? listOf(probe, { [parameter]: user }) : probe.request({ [parameter]: user })),
    );
    if (one === undefined || other === undefined)
      return outcome(unjudged("no two users were found who may read their own", needs));
    const same = sharedBetween(one, other, probe.contract);
    if (same !== undefined) return same;
    if (isBelow) return crossEntities(probe, one, other, (_asking, { user }) => ({ [parameter]: user }));
    return isEntity
      ? crossEntities(probe, one, other, ({ user }) => ({ [parameter]: user }))
      : crossPaths(probe, parameter, one, other);
  },
};

// Either asks for what stands below the other one.
async function crossPaths(probe: Probe, parameter: string, one: Reader, other: Reader): Promise<Outcome> {
  const crossed = [
    { ...probe.request({ [parameter]: other.user }), asker: one.asker },
    { ...probe.request({ [parameter]: one.user }), asker: other.asker },
    ...(await principalNameOf(probe, other.user)).map((name) => ({
      ...probe.request({ [parameter]: name }),
      asker: one.asker,
    })),
  ];
  // An application reads what is anybody's: whoever it asks for, there is all to be said of the answer, as of its context.
  const [application] = probe.draws.quick ? [] : playedOf(probe, ["least-application"]);
  if (application !== undefined)
    await probe.share({ ...probe.request({ [parameter]: other.user }), asker: application.asker });
  return judgeAll(probe, await Promise.all(crossed.map((ask) => probe.share(ask))), judge);
}

// A user may be addressed by name as well as by id, which may be looked up apart.
async function principalNameOf(probe: Probe, user: string): Promise<readonly string[]> {
  if (probe.draws.quick) return [];
  const answer = await probe.share(probe.request({}, {}, { path: `/users/${user}`, query: "", asker: probe.reader }));
  return statusOf(answer) === 200 ? idText(bodyMember(answer, "userPrincipalName")) : [];
}

// Either asks for what the other one has, below the own path or the other's.
async function crossEntities(
  probe: Probe,
  one: Reader,
  other: Reader,
  below: (asking: Reader, owner: Reader) => Ids,
): Promise<Outcome> {
  const [, key = ""] = probe.route.parameters;
  const crossed = [[one, other] as const, [other, one] as const].flatMap(([asking, owner]) => {
    const [id] = listedIds(owner.answer);
    return id === undefined ? [] : [{ ...probe.request({ ...below(asking, owner), [key]: id }), asker: asking.asker }];
  });
  if (crossed.length === 0) return outcome(unjudged("neither of two users has any", needs));
  return judgeAll(probe, await Promise.all(crossed.map((ask) => probe.share(ask))), judge);
}

// The same thing is in no two mailboxes.
function sharedBetween(one: Reader, other: Reader, contract: Contract): Outcome | undefined {
  if (!isInMailbox(contract)) return undefined;
  const theirs = new Set(listedIds(other.answer));
  const same = listedIds(one.answer).find((id) => theirs.has(id));
  if (same === undefined || statusOf(other.answer) !== 200) return undefined;
  const breach = {
    expected: `what user ${other.user} has alone`,
    observed: `${same}, which user ${one.user} has as well`,
    pointers: ["/value"],
  };
  return outcome(broken(breach), other.answer, one.answer);
}

// One of a collection of a user's own.
function isEntityOfUser({ parameters, segments }: Route): boolean {
  return parameters.length === 2 && segments.length === 4 && segments.at(-1)?.kind === "key";
}

// The collection below such a one, as the messages of a folder.
function isBelowEntity({ parameters, segments }: Route): boolean {
  return parameters.length === 2 && segments.length === 5 && segments.at(-2)?.kind === "key";
}

// The collection that an entity of a user stands in.
function listOf(probe: Probe, ids: Ids): Ask {
  const parent = { ...probe.route, segments: probe.route.segments.slice(0, 3) };
  return probe.request(ids, {}, { path: writePath(parent, ids), query: "" });
}

// Of User.Read and its like the pages say that they are enough for any user's profile.
function isOfOwnData(permission: string): boolean {
  return isOfOwnUser(permission) && !permission.startsWith("User.");
}
