import type { RequirementResult } from "../finished-run.ts";
import {
  byId,
  enough,
  failingWith,
  type Ground,
  idClaims,
  ignorable,
  ignoring,
  proofs,
  witnesses,
} from "./option-grounds.ts";
import { isBroken, isServerError, isSuccess, type Shown, shownBy, statusesOf } from "./shown-exchange.ts";

/** The grounds by their ids, each with the requirements without which it cannot be found. */
const groundsShownBy: ReadonlyMap<string, readonly string[]> = new Map([
  ["answers-server-errors", ["status/answers-ok"]],
  ["asks-for-no-token", ["permissions/requires-token"]],
  ["lets-every-token-in", ["permissions/refuses-unrelated-permission"]],
  ["finds-every-id", ["errors/unknown-id-refused"]],
  ...ignorable.flatMap((option): readonly (readonly [string, readonly string[]])[] => [
    [`fails-on-${option.slice(1)}`, ["status/accepts-query-options", ...proofs[option]]],
    [`ignores-${option.slice(1)}`, witnesses[option]],
  ]),
]);

/** The ids of what may be wrong with a target itself, beside the requirements that are causes of their own. */
export const groundIds: readonly string[] = [...groundsShownBy.keys()];

/** The requirements of which one is broken wherever this is a cause. */
export function shownOnlyBy(cause: string): readonly string[] {
  return groundsShownBy.get(cause) ?? [cause];
}

/** What is wrong with the target itself on one route, by all results of that route: what explains most comes first. */
export function groundsOf(results: readonly RequirementResult[]): readonly Ground[] {
  const broken = results.filter(isBroken).map(shownBy);
  const passed = new Set(results.filter(({ verdict }) => verdict === "passed").map(({ id }) => id));
  return [
    ...failing(broken, passed),
    ...ignorable.flatMap((option) => failingWith(option, broken, passed)),
    ...openToAll(broken, passed),
    ...findingAll(broken, passed),
    ...ignorable.flatMap((option) => ignoring(option, broken, passed)),
  ];
}

/** Requirements that hold only where something was answered with success. */
const needsAnswer = /^(?:status\/answers-ok$|(?:shape|context|projection|query|paging)\/|permissions\/admits-)/;

function failing(broken: readonly Shown[], passed: ReadonlySet<string>): readonly Ground[] {
  const failed = broken.filter(isServerError);
  const [first] = byId(failed, ["status/answers-ok"]) ?? failed;
  if (first === undefined || [...passed].some((id) => needsAnswer.test(id)) || failed.length < enough) return [];
  if (broken.some(({ status }) => status !== undefined && status < 500)) return [];
  return [
    {
      id: "answers-server-errors",
      title: `All requests are answered with ${statusesOf(failed)}.`,
      next: "See in the log of the server why it fails; nothing else can be tested before.",
      witness: first.result,
      explains: (result) => isServerError(shownBy(result)),
    },
  ];
}

const refusal = /^permissions\/(?:refuses-|requires-token$|reads-)/;
/** Requirements on what is no token at all. */
const withoutToken = new Set([
  "permissions/requires-token",
  "permissions/refuses-empty-bearer",
  "permissions/refuses-malformed",
  "permissions/refuses-other-scheme",
]);

function openToAll(broken: readonly Shown[], passed: ReadonlySet<string>): readonly Ground[] {
  // Who gets what another one was answered is let in or refused for that.
  if (broken.some(({ result }) => result.id === "permissions/decides-each-token")) return [];
  const admitted = broken.filter(({ result, status }) => refusal.test(result.id) && isSuccess(status));
  const refusing = [...passed].filter((id) => refusal.test(id));
  const none = byId(admitted, ["permissions/requires-token"]);
  const explains = (result: RequirementResult): boolean => refusal.test(result.id) && isSuccess(shownBy(result).status);
  if (none !== undefined && refusing.length === 0 && admitted.length >= enough) {
    return [
      {
        id: "asks-for-no-token",
        title: "No token is asked for: every token, and none at all, is let in.",
        next: "Answer 401 unless the request has a valid bearer token, and 403 unless that token has one of the documented permissions.",
        witness: none[0].result,
        explains,
      },
    ];
  }
  const [first] = byId(admitted, ["permissions/refuses-unrelated-permission"]) ?? [];
  const anyToken = admitted.filter(({ result }) => !withoutToken.has(result.id));
  if (first === undefined || anyToken.length < 4 || refusing.some((id) => !withoutToken.has(id))) return [];
  return [
    {
      id: "lets-every-token-in",
      title: "Every token is let in, whatever it says.",
      next: "Check audience, times and permissions of the token: 401 where it is not valid, 403 where it lacks the documented permissions.",
      witness: first.result,
      explains: (result) => explains(result) && !withoutToken.has(result.id),
    },
  ];
}

const keysMatch = /^context\/(?:contested-)?keys-match-request$/;

function findingAll(broken: readonly Shown[], passed: ReadonlySet<string>): readonly Ground[] {
  const found = broken.filter(({ result, status }) => idClaims.has(result.id) && isSuccess(status));
  const [first] = byId(found, ["errors/unknown-id-refused"]) ?? [];
  if (first === undefined || found.length < enough || passed.has("robustness/refuses-odd-ids")) return [];
  // An error sent with 200 finds nothing.
  if (first.isError) return [];
  const others = broken.filter(({ result }) => !idClaims.has(result.id) && !keysMatch.test(result.id));
  const known = new Set(others.map(({ path }) => path.toLowerCase()));
  return [
    {
      id: "finds-every-id",
      title: "Every id is found: unknown ids are answered like known ones.",
      next: "Look the ids of the path up in the data, and answer 404 with an error object for one that is not there.",
      witness: first.result,
      explains: (result) => {
        const { path, status } = shownBy(result);
        if (!isSuccess(status)) return false;
        // What is written down for one id has that id in its context, whatever the path says.
        return idClaims.has(result.id) || (keysMatch.test(result.id) && !known.has(path.toLowerCase()));
      },
    },
  ];
}
