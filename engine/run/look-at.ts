import { givenIds } from "../asking/walk.ts";
import type { Mint } from "../../client/identities/minted.ts";
import type { Identity } from "../../client/identity.ts";
import { type Answer, statusOf } from "../../judging/answers/answer.ts";
import type { Ids } from "../../judging/answers/ask.ts";
import type { Grant } from "../../specs/operation.ts";
import type { LibraryEntry } from "../../specs/loading/library.ts";
import type { RunOptions } from "../run-options.ts";
import { isDenied, obstacleOf } from "../session/obstacle.ts";
import { mintFor } from "../session/open-session.ts";
import { openLine, type Line } from "../session/line.ts";
import { asUserOfTarget } from "../session/user-of-target.ts";
import { type Settings, settingsOf } from "../settings.ts";
import { type Knows, type OptionAsks, whatItKnows } from "./what-it-knows.ts";
import { type AskPath, type WalkedRoute, walkPaths, type WithoutId } from "./walk-paths.ts";

/** What a first look at a target found. */
export interface Look extends Partial<Knows> {
  /** Why nothing can be asked at all, or why the answers tell nothing; absent when they do. */
  readonly obstacle?: string;
  /** Each documented route. */
  readonly routes: readonly WalkedRoute[];
  /** Where nothing further could be asked for, for want of an id. */
  readonly withoutId: readonly WithoutId[];
  /** Requests sent in all. */
  readonly exchanges: number;
}

/** Where nobody documents anything. */
const nowhere = "/graphConformance/pathThatNobodyDocuments";
const mostRequests = 1500;

/**
 * Finds out which of the documented operations a target serves, whether it looks at tokens, and which query options it
 * understands. Rejects on unusable options, never on what the target does.
 */
export async function lookAt(options: RunOptions, entries: readonly LibraryEntry[]): Promise<Look> {
  const settings = settingsOf({ ...options, quick: true });
  const line = openLine({ maxRequests: mostRequests, ...options, quick: true }, settings, entries.length);
  const first = await mintFor(settings, options);
  try {
    const asking = new Asking(line, settings, options, first);
    const named = first === undefined ? asking : await inNameOfUser(asking, first, entries, line, settings, options);
    return {
      ...(await lookAround(named, entries, settings, givenIds(options.ids).given)),
      exchanges: line.client.sent,
    };
  } finally {
    await line.close();
    if (options.mint === undefined) first?.retire();
  }
}

/** So many collections of a user are looked at, those behind which most is documented. */
const mostOfUser = 3;

async function inNameOfUser(
  asking: Asking,
  mint: Mint,
  entries: readonly LibraryEntry[],
  line: Line,
  settings: Settings,
  options: RunOptions,
): Promise<Asking> {
  const routes = [...new Set(entries.flatMap((entry) => entry.routes))];
  if (options.identities !== undefined || !routes.includes("/me")) return asking;
  const isBehind = (path: string): number => routes.filter((route) => route.startsWith(`${path}/`)).length;
  const own = routes.filter((route) => /^\/me\/[^/{]+$/.test(route)).sort((a, b) => isBehind(b) - isBehind(a));
  const all = new Map([[mint, asking]]);
  const ask = (path: string, one: Mint): Promise<Answer> => {
    const by = all.get(one) ?? new Asking(line, settings, options, one);
    all.set(one, by);
    return by.ask(
      path,
      entries.filter((entry) => entry.routes.includes(path)),
    );
  };
  return all.get(await asUserOfTarget(mint, ask, own.slice(0, mostOfUser))) ?? asking;
}

async function lookAround(
  asking: Asking,
  entries: readonly LibraryEntry[],
  { root, concurrency }: Settings,
  ids: Ids = {},
): Promise<Omit<Look, "exchanges">> {
  const first = await asking.ask(nowhere, entries.slice(0, 1));
  if (statusOf(first) === undefined)
    return { obstacle: obstacleOf([first], root)?.reason ?? "", routes: [], withoutId: [] };
  if (statusOf(first) === 200) {
    const obstacle = `${root.href} answers 200 to a path that nobody documents, so that its answers do not tell what it serves.`;
    return { obstacle, routes: [], withoutId: [] };
  }
  const walked = await walkPaths(entries, asking.ask, { width: concurrency, nowhere: statusOf(first), ids });
  const { routes } = walked;
  const served = routes.filter(({ outcome }) => outcome === "served");
  if (served.length > 0) return { ...walked, ...(await whatItKnows(served, asking)) };
  const met = obstacleOf(asking.answers, root)?.reason;
  // Where all is refused, no id would help.
  if (met !== undefined) return { obstacle: met, routes, withoutId: [] };
  const obstacle = `Nothing is found below ${root.href}: give the service root, as in http://localhost:8080/v1.0.`;
  return { obstacle, ...walked };
}

/** Sends requests, each with a token that may read what it asks for. */
class Asking implements OptionAsks {
  readonly answers: Answer[] = [];
  readonly #line: Line;
  readonly #root: string;
  readonly #given: Identity | undefined;
  readonly #mint: Mint | undefined;
  readonly #known = new Map<string, Promise<Answer>>();

  constructor(line: Line, { root }: Settings, { identities }: RunOptions, mint: Mint | undefined) {
    this.#line = line;
    this.#root = root.href.replace(/\/$/, "");
    this.#given = identities?.find(({ purpose }) => purpose === "allowed");
    this.#mint = mint;
  }

  /** Each path once, unless headers are told. */
  readonly ask: AskPath = (path, entries, headers) => {
    const known = headers === undefined ? this.#known.get(path) : undefined;
    const answer = known ?? this.#ask(path, entries, headers);
    if (headers === undefined) this.#known.set(path, answer);
    return answer;
  };

  async #ask(...[path, entries, headers]: Parameters<AskPath>): Promise<Answer> {
    const [first, ...others] = this.#identities(entries);
    let answer = await this.#send(path, first, headers);
    // A target may know one kind of token only.
    for (const identity of others) {
      if (!isDenied(statusOf(answer))) break;
      answer = await this.#send(path, identity, headers);
    }
    this.answers.push(answer);
    return answer;
  }

  async anonymously(path: string): Promise<Answer> {
    return this.#send(path, undefined);
  }

  async asStranger(path: string): Promise<Answer | undefined> {
    if (this.#mint === undefined) return undefined;
    const claims = { kind: "delegated", permissions: ["Nothing.ToSee"] } as const;
    return this.#send(path, this.#mint.identity("minted-stranger", "unrelated", claims));
  }

  #identities(entries: readonly LibraryEntry[]): readonly Identity[] {
    if (this.#mint === undefined || this.#given !== undefined) return this.#given === undefined ? [] : [this.#given];
    const mint = this.#mint;
    const grantsOf = (kind: "delegatedWork" | "application"): readonly Grant[] =>
      entries.map(({ permissions }) => permissions[kind]);
    const kinds = [
      ["delegated", grantsOf("delegatedWork")] as const,
      ["application", grantsOf("application")] as const,
    ];
    const supported = kinds.filter(([, grants]) => grants.some((grant) => grant.supported));
    // Where nobody documents who may read, any user is as good as another.
    return (supported.length > 0 ? supported : kinds.slice(0, 1)).map(([kind, grants]) => {
      const listed = grants.flatMap((grant) => (grant.supported ? [...grant.least, ...grant.higher] : []));
      const known = [...new Set([...listed, ...entries.flatMap(({ otherPermissions = [] }) => otherPermissions)])];
      // A token that holds nothing is none.
      const permissions = known.length > 0 ? known : ["Directory.Read.All"];
      const roles = entries.flatMap((entry) => entry.roles?.slice(0, 1) ?? []);
      const directoryRoles = kind === "delegated" && roles.length > 0 ? { directoryRoles: [...new Set(roles)] } : {};
      return mint.identity(`minted-${kind}`, "allowed", { kind, permissions, ...directoryRoles });
    });
  }

  async #send(
    path: string,
    identity: Identity | undefined,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Answer> {
    const exchange = await this.#line.client.send({
      method: "GET",
      url: new URL(`${this.#root}${path}`),
      headers,
      ...(identity === undefined ? {} : { identity }),
    });
    const route = { id: path, template: path, segments: [], parameters: [] };
    return { ask: { route, ids: {}, options: {}, asker: "allowed", path }, exchange };
  }
}
