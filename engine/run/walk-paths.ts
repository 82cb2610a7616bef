import { type Answer, bodyMember, statusOf } from "../../judging/answers/answer.ts";
import type { Ids } from "../../judging/answers/ask.ts";
import { percentEncoded } from "../../judging/contexts/path-pieces.ts";
import type { LibraryEntry } from "../../specs/loading/library.ts";
import { listedIds } from "../asking/telling.ts";
import { endsBelow, entriesBelow, parametersAt, type PathNode, treeOf } from "./path-tree.ts";
import { pool } from "./pool.ts";

/** What was found of a documented route. */
export interface WalkedRoute {
  readonly entry: LibraryEntry;
  readonly template: string;
  /**
   * `served`: answered with 200. `absent`: with 404, 405 or 501, or below a path that was. `unseen`: nothing leads to it, as
   * below a collection without items. `other`: with another status.
   */
  readonly outcome: "served" | "absent" | "unseen" | "other";
  readonly status?: number | undefined;
  /** The ids that it was asked with. */
  readonly ids?: Ids;
  /** Whether an id is what another path told of a thing of the same type, for its own collection lists none. */
  readonly borrows?: true;
  readonly answer?: Answer;
}

/** A collection below which nothing could be asked for, for want of an id. */
export interface WithoutId {
  /** The collection, as documented. */
  readonly template: string;
  /** The route parameter that the id is of. */
  readonly parameter: string;
  /** How many documented routes lead on from there. */
  readonly routes: number;
  /** Whether it answers and lists nothing; otherwise it does not answer itself, and what lies below may. */
  readonly isServed: boolean;
}

/** All documented routes, and the collections that lead to some of them where no id was found. */
export interface Walked {
  readonly routes: readonly WalkedRoute[];
  readonly withoutId: readonly WithoutId[];
}

/** Sends one request. `entries` are the operations that the path is of, or those that it leads to. */
export type AskPath = (
  path: string,
  entries: readonly LibraryEntry[],
  headers?: Readonly<Record<string, string>>,
) => Promise<Answer>;

/** A path to be asked for, with the keys in it; `instead`: the same with another key. */
interface Visit {
  readonly node: PathNode;
  readonly path: string;
  readonly keys: readonly string[];
  readonly instead?: Pick<Visit, "path" | "keys">;
  readonly borrows?: true;
  /** Whether the last key is one that the user gave: what lies below may be there though the thing itself is not. */
  readonly isGiven?: true;
}

/** What a path that is not there is answered with. */
const notThere: ReadonlySet<number | undefined> = new Set([404, 405, 501]);

/**
 * Finds out which of the documented routes a target serves: each path is asked for once, parents before what lies below them,
 * with ids out of their answers. Below an id that is not found, and below a collection that is not, nothing is asked.
 * `nowhere`: the status of a path that is not there. `ids`: known ids, by the parameter of a documented route; below these all
 * is asked for.
 */
export async function walkPaths(
  entries: readonly LibraryEntry[],
  ask: AskPath,
  { width, nowhere, ids = {} }: { readonly width: number; readonly nowhere: number | undefined; readonly ids?: Ids },
): Promise<Walked> {
  const walk = new PathWalk(ask, nowhere, ids);
  let level: readonly Visit[] = [...treeOf(entries).names.values()].map((node) => ({
    node,
    path: `/${node.name}`,
    keys: [],
  }));
  while (level.length > 0) {
    level = (await pool(level, width, (visit) => walk.visit(visit))).flat();
    if (level.length === 0) level = walk.borrowed();
  }
  const routes = entries.flatMap((entry) =>
    entry.routes.map((template) => walk.found.get(template) ?? { entry, template, outcome: "absent" as const }),
  );
  return { routes, withoutId: walk.withoutId };
}

class PathWalk {
  readonly found = new Map<string, WalkedRoute>();
  readonly #ask: AskPath;
  readonly #nowhere: number | undefined;
  readonly #given: Ids;
  readonly withoutId: WithoutId[] = [];
  /** An id of a thing of each type. */
  readonly #known = new Map<string, string>();
  /** Collections that listed nothing. */
  #waiting: (readonly [Visit, Answer])[] = [];

  constructor(ask: AskPath, nowhere: number | undefined, given: Ids) {
    this.#ask = ask;
    this.#nowhere = nowhere;
    this.#given = given;
  }

  #isAbsent(answer: Answer): boolean {
    const status = statusOf(answer);
    return status === this.#nowhere || notThere.has(status);
  }

  /** Asks for a path, and gives what is to be asked for below it. */
  async visit(visit: Visit): Promise<readonly Visit[]> {
    const { node } = visit;
    if (node.ends.length === 0 && node.key === undefined) return namesBelow(visit);
    const { answer, at } = await this.#answerTo(visit);
    this.#note(at, answer);
    const isBelowKey = at.keys.length > 0;
    // A single thing may lack what is asked for itself, and have what lies below; a key that is not found has nothing.
    const names = this.#isAbsent(answer) && isBelowKey && at.isGiven !== true ? [] : namesBelow(at);
    return [...names, ...this.#keyBelow(at, answer)];
  }

  /** What can be asked for with an id that another path told, now that all others were asked. */
  borrowed(): readonly Visit[] {
    const waiting = this.#waiting;
    this.#waiting = [];
    return waiting.flatMap(([{ node, path, keys }, answer]): Visit[] => {
      const { key } = node;
      if (key === undefined) return [];
      const type = key.ends[0]?.entry.returns.resource;
      const id = type === undefined ? undefined : this.#known.get(type);
      // Below another thing, one of the same type is hardly the same.
      if (id !== undefined && keys.length === 0) {
        return [{ node: key, path: below(path, id), keys: [id], borrows: true }];
      }
      // What a thing does not have itself is hardly there by id.
      if (!this.#isAbsent(answer) || keys.length === 0) {
        this.withoutId.push(...withoutIdAt(key, path, statusOf(answer) === 200));
      }
      return [];
    });
  }

  // Another id is tried where the first one leads to nothing, as a user without a manager or without mail does.
  async #answerTo(visit: Visit): Promise<{ readonly answer: Answer; readonly at: Visit }> {
    const { node, path, instead } = visit;
    const asked = node.ends.length > 0 ? node.ends.map(({ entry }) => entry) : entriesBelow(node);
    const [query] = node.ends.flatMap(({ entry, template }) => entry.queries?.[template] ?? []);
    const send = (to: string): Promise<Answer> => this.#ask(query === undefined ? to : `${to}?${query}`, asked);
    const answer = await send(path);
    const isSingle = node.key === undefined && node.ends.some(({ entry }) => !entry.returns.collection);
    const leadsOn = node.key === undefined || idsIn(answer, node.key).length > 0;
    const isPoor = statusOf(answer) === 200 ? !leadsOn : isSingle && this.#isAbsent(answer);
    if (!isPoor || instead === undefined) return { answer, at: visit };
    const other = await send(instead.path);
    return statusOf(other) === 200 ? { answer: other, at: { ...visit, ...instead } } : { answer, at: visit };
  }

  #note({ node, keys, borrows }: Visit, answer: Answer): void {
    const status = statusOf(answer);
    for (const { entry, template } of node.ends) {
      const names = [...template.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name);
      const outcome = status === 200 ? "served" : this.#isAbsent(answer) ? "absent" : "other";
      const ids = Object.fromEntries(names.map((name, at) => [name, keys[at] ?? ""]));
      const [id] = entry.returns.collection ? listedIds(answer) : [bodyMember(answer, "id")];
      if (status === 200 && typeof id === "string" && !this.#known.has(entry.returns.resource))
        this.#known.set(entry.returns.resource, id);
      this.found.set(template, {
        entry,
        template,
        outcome,
        status,
        ids,
        answer,
        ...(borrows === undefined ? {} : { borrows }),
      });
    }
  }

  #keyBelow(at: Visit, answer: Answer): readonly Visit[] {
    const { node, path, keys, borrows } = at;
    const { key } = node;
    if (key === undefined) return [];
    const given = parametersAt(key, path)
      .flatMap((name) => this.#given[name] ?? [])
      .at(0);
    if (given !== undefined) {
      return [{ node: key, path: below(path, given), keys: [...keys, given], isGiven: true }];
    }
    const ids = idsIn(answer, key);
    const [first] = ids;
    if (first === undefined) {
      this.#waiting.push([at, answer]);
      // Where it has no items, what lies below may be there all the same.
      if (!this.#isAbsent(answer)) {
        for (const end of endsBelow(key)) this.found.set(end.template, { ...end, outcome: "unseen" });
      }
      return [];
    }
    const last = ids.at(-1) ?? first;
    const to = (id: string): Pick<Visit, "path" | "keys"> => ({ path: below(path, id), keys: [...keys, id] });
    return [
      {
        node: key,
        ...to(first),
        ...(last === first ? {} : { instead: to(last) }),
        ...(borrows === undefined ? {} : { borrows }),
      },
    ];
  }
}

// Most have an id; what has another key names it like the documented parameter.
function idsIn(answer: Answer, { name }: PathNode): readonly string[] {
  if (statusOf(answer) !== 200) return [];
  const ids = listedIds(answer);
  return ids.length > 0 ? ids : listedIds(answer, name.replaceAll(/[{}]/g, ""));
}

function below(path: string, segment: string): string {
  return `${path}/${percentEncoded(segment)}`;
}

function namesBelow({ node, path, keys, instead, borrows }: Visit): readonly Visit[] {
  return [...node.names.values()].map((child) => ({
    node: child,
    path: `${path}/${child.name}`,
    keys,
    ...(instead === undefined ? {} : { instead: { ...instead, path: `${instead.path}/${child.name}` } }),
    ...(borrows === undefined ? {} : { borrows }),
  }));
}

function withoutIdAt(key: PathNode, path: string, isServed: boolean): readonly WithoutId[] {
  const ends = endsBelow(key);
  const [parameter] = parametersAt(key, path);
  const [first] = ends;
  if (first === undefined || parameter === undefined) return [];
  const template = first.template.split("/").slice(0, path.split("/").length).join("/");
  return [{ template, parameter, routes: ends.length, isServed }];
}
