import type { Mint } from "../../client/identities/minted.ts";
import { type Answer, bodyMember, statusOf } from "../../judging/answers/answer.ts";
import { isGuid } from "../../judging/values/collation.ts";
import type { Contract } from "../../specs/contract.ts";
import { isBelow, isInMailbox, pathBelowMe } from "../asking/own-id.ts";
import { listedIds } from "../asking/telling.ts";
import type { RunOptions } from "../run-options.ts";
import type { Settings } from "../settings.ts";
import { openSession } from "./open-session.ts";
import type { Session, SessionOptions } from "./session.ts";

/** So many users are tried, of whom many have no mailbox; of them so many to see whether any is known by a token at all. */
const [mostUsers, mostStrange] = [12, 2] as const;
/** What is looked at of each. */
const mostPaths = 2;
// So is a token answered whose user nobody knows. What has another status says nothing of users.
const unknownUser: ReadonlySet<number> = new Set([400, 401, 403, 404]);

/**
 * The mint, with tokens in the name of a user whom the target has: some look up whoever a token names, and find nobody by an id that
 * we made up. Whose tokens it takes for somebody else's keeps the one that it has. `ask` asks for a path below the root with a token
 * of the mint that is given; `paths` are below the signed-in user, of whom one is wanted for whom there is something.
 */
export async function asUserOfTarget(
  mint: Mint,
  ask: (path: string, mint: Mint) => Promise<Answer>,
  paths: readonly string[],
): Promise<Mint> {
  if (!unknownUser.has(statusOf(await ask("/me", mint)) ?? 0)) return mint;
  const users = listedIds(await ask("/users", mint))
    .filter(isGuid)
    .slice(0, mostUsers);
  let best: { readonly mint: Mint; readonly told: number } | undefined;
  let strange = 0;
  for (const user of users) {
    if (best === undefined && strange === mostStrange) return mint;
    const own = mint.as(user);
    if (statusOf(await ask("/me", own)) !== 200) {
      strange++;
      continue;
    }
    const answers = await Promise.all(paths.map((path) => ask(path, own)));
    const told = answers.reduce((sum, answer) => sum + tells(answer), 0);
    if (best === undefined || told > best.told) best = { mint: own, told };
    if (told === 2 * paths.length) break;
  }
  return best?.mint ?? mint;
}

// An empty collection tells less than one with items, and more than a refusal.
function tells(answer: Answer): 0 | 1 | 2 {
  if (statusOf(answer) !== 200) return 0;
  const value = bodyMember(answer, "value");
  return Array.isArray(value) && value.length === 0 ? 1 : 2;
}

/** The mint of a run, for a user whom the target has where operations are of users: one request, where it takes any user. */
export async function mintOfRun(
  first: Mint,
  contracts: readonly Contract[],
  line: Pick<SessionOptions, "client" | "latencies" | "ledger">,
  settings: Settings,
  options: RunOptions,
): Promise<Mint> {
  const asked = contracts.find(isOfUsers)?.operation;
  const [route] = asked?.routes ?? [];
  if (options.identities !== undefined || asked === undefined || route === undefined) return first;
  const sessions = new Map<Mint, Promise<Session>>();
  const ask = async (path: string, mint: Mint): Promise<Answer> => {
    const opened = sessions.get(mint) ?? openSession(line, asked, settings, { ...options, mint });
    sessions.set(mint, opened);
    const session = await opened;
    return session.share({ route, ids: {}, options: {}, asker: session.reader, path, query: "" });
  };
  return asUserOfTarget(first, ask, pathsBelowMe(contracts));
}

// Whether an operation is of users, or of what stands below the signed-in one, and users may ask for it.
function isOfUsers({ operation: { routes, permissions } }: Contract): boolean {
  return permissions.delegatedWork.supported && routes.some((route) => isBelow("me", route) || isBelow("users", route));
}

// Paths below the signed-in user that operations lead to, those of a mailbox first, for not each user has one.
function pathsBelowMe(contracts: readonly Contract[]): readonly string[] {
  const mailboxFirst = [true, false].flatMap((is) => contracts.filter((contract) => isInMailbox(contract) === is));
  const paths = mailboxFirst.flatMap(({ operation }) =>
    operation.routes.flatMap((route) => {
      const skipped = isBelow("me", route) ? 1 : isBelow("users", route) ? 2 : undefined;
      return skipped === undefined ? [] : (pathBelowMe(route, {}, skipped) ?? []);
    }),
  );
  return [...new Set(paths)].slice(0, mostPaths);
}
