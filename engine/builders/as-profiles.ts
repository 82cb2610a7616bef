import { type Answer, statusOf } from "../../judging/answers/answer.ts";
import type { Ids } from "../../judging/answers/ask.ts";
import { judgeExpectation } from "../../judging/answers/accepted.ts";
import { type Judgement, together, unjudged } from "../../judging/judgement.ts";
import { grantedNames, listedIn } from "../../judging/tokens/documented-names.ts";
import type { Expected, Profile, ProfileKind } from "../../judging/tokens/profile.ts";
import { profilesOf } from "../../judging/tokens/profiles.ts";
import { refusedTokenKinds } from "../../specs/claims.ts";
import type { Contract } from "../../specs/contract.ts";
import type { Operation } from "../../specs/operation.ts";
import { isOfOwnUser, userParameter } from "../asking/own-id.ts";
import { askAs, nobodyPlays, type Played, playedOf, type PlayedAnswer } from "../asking/played.ts";
import type { Probe } from "../asking/probe.ts";
import { controlFailure } from "./controlled.ts";
import { judgeAll, nothingFound } from "./listing.ts";
import { judgeRefused, orBeside, withOptions } from "./side-doors.ts";
import type { Outcome, Suite } from "./suite.ts";

/**
 * A suite that asks for the plain listing as everybody of these kinds who can be played, and judges each answer by what
 * the contract says becomes of it, or by `expected`. Refusals count only when the permitted request was let in.
 */
export function asProfiles(kinds: readonly ProfileKind[], expected?: Expected): Suite {
  return {
    beyond: "known-asker",
    applies: ({ operation }) => kinds.some((kind) => kindsOf(operation).has(kind)),
    drive: async (probe) => {
      const ids = probe.bindings[0];
      if (ids === undefined) return nothingFound(probe);
      const played = playedOf(probe, kinds);
      if (played.length === 0) return { judgement: nobodyPlays(probe, kinds), evidence: [] };
      // What we mint ourselves must be let in as it is; a real token may be refused for want of a licence as well.
      const alone = probe.mints && played.every(({ profile }) => (expected ?? profile.expected) === "admitted");
      const failure = alone ? undefined : await controlFailure(probe, ids);
      if (failure !== undefined) return { judgement: failure, evidence: [] };
      const outcome = outcomeOf(await askAs(probe, ids, played), probe.contract, expected, alone);
      const refused = played.filter(({ profile }) => (expected ?? profile.expected) !== "admitted");
      return orBeside(probe, outcome, () => letInBeside(probe, ids, refused));
    },
  };
}

/** Who is tried on a later page of every operation; of the others so many on each of many. */
const alwaysOnPages: ReadonlySet<ProfileKind> = new Set(["expired", "unrelated-delegated", "unrelated-application"]);
const inTurnOnPages = refusedTokenKinds.filter((kind) => !alwaysOnPages.has(kind));
/** Tokens of one kind that are tried on a page. */
const mostOfKind = 4;
const mostInTurn = { family: 3, library: 2 };

function isTriedOnPages(probe: Probe, kind: ProfileKind): boolean {
  return alwaysOnPages.has(kind) || probe.some<ProfileKind>(inTurnOnPages, mostInTurn).includes(kind);
}

// A link to a later page may be taken for proof enough that somebody was let in, and a rule be for the plain address alone.
async function letInBeside(probe: Probe, ids: Ids, refused: readonly Played[]): Promise<Outcome> {
  const some = probe
    .some(refused, { library: 1 })
    .slice(0, mostOfKind)
    .filter(({ profile: { kind } }) => isTriedOnPages(probe, kind));
  const page = some.length === 0 ? undefined : await probe.laterPage();
  // Tokens with a flaw are refused before anybody looks at what is asked for.
  const lacking = probe.some(refused, { library: 0 }).filter(({ profile }) => profile.expected !== 401);
  const asks = [
    ...(page === undefined ? [] : some.map(({ asker }) => ({ ...page, asker }))),
    ...lacking.slice(0, 1).flatMap(({ asker }) => withOptions(probe, ids).map((ask) => ({ ...ask, asker }))),
  ];
  const answers = await Promise.all(asks.map((ask) => probe.share(ask)));
  return judgeAll(probe, answers, judgeRefused("a refusal, as of the plain listing"));
}

function outcomeOf(
  answers: readonly PlayedAnswer[],
  contract: Contract,
  expected: Expected | undefined,
  alone: boolean,
): Outcome {
  const judged = answers.map(({ profile, answer }) => ({
    answer,
    judgement: alone && !saysWho(answer) ? noVerdict(answer) : judge(profile, answer, contract, expected),
  }));
  const wrong = judged.filter(({ judgement }) => judgement.kind === "broken");
  const [first] = wrong;
  if (first?.judgement.kind !== "broken") {
    return { judgement: together(judged.map(({ judgement }) => judgement)), evidence: [] };
  }
  const count = { wrong: wrong.length, of: judged.length, what: "tokens" };
  return {
    judgement: { kind: "broken", breach: { ...first.judgement.breach, ...(judged.length > 1 ? { count } : {}) } },
    evidence: [first.answer],
  };
}

function judge(profile: Profile, answer: Answer, contract: Contract, expected: Expected = profile.expected): Judgement {
  if (expected === "admitted" && statusOf(answer) === 403 && mayBeAnothers(profile, answer, contract))
    return unjudged("the path may be another user's, whom the permission does not reach", "the id of the own user");
  return judgeExpectation(expected, { token: profile.words })(answer, contract);
}

// Of ids that somebody gave nobody knows whether they are those of the user whom a token is minted for.
function mayBeAnothers({ credential }: Profile, { ask }: Answer, { operation }: Contract): boolean {
  if (userParameter(ask.route) === undefined || credential.kind !== "minted") return false;
  const { kind, permissions } = credential.claims;
  const table = ask.route.permissions ?? operation.permissions;
  const documented = listedIn(permissions, grantedNames(table.delegatedWork, table));
  return kind === "delegated" && documented.every(isOfOwnUser);
}

// Without a control, only what speaks of the token itself counts: ids may be unknown, or the server down.
function saysWho(answer: Answer): boolean {
  return [200, 401, 403].includes(statusOf(answer) ?? 0);
}

function noVerdict(answer: Answer): Judgement {
  return unjudged(
    `the request was answered with ${statusOf(answer) ?? "nothing"}`,
    "ids on which the route answers 200",
  );
}

// Asked for by each requirement on permissions, on each route.
const known = new WeakMap<Operation, ReadonlySet<ProfileKind>>();

function kindsOf(operation: Operation): ReadonlySet<ProfileKind> {
  const kinds = known.get(operation) ?? new Set(profilesOf(operation.permissions, 0).map(({ kind }) => kind));
  known.set(operation, kinds);
  return kinds;
}
