import { type Answer, statusOf } from "../../judging/answers/answer.ts";
import type { Ask, Ids } from "../../judging/answers/ask.ts";
import { nextLink } from "../../judging/answers/next-link.ts";
import { isCapitalGuid } from "../../judging/values/collation.ts";
import type { Contract } from "../../specs/contract.ts";
import type { Route } from "../../specs/operation.ts";
import type { TargetClaims } from "../../specs/requirement.ts";
import { keyNameAt } from "../../specs/route-types.ts";
import type { Session } from "../session/session.ts";
import { writePath } from "../urls/write-url.ts";
import { isNotSetUp, leadsToOne, mayBeAbsent } from "./absence.ts";
import { ofMany, readWhole } from "./pages.ts";
import { idText, isEmptyListing, listedIds, suits, windowsOf } from "./telling.ts";

export interface DiscoveryOptions {
  /** Ids that the user gave, by parameter; those that are missing are discovered. */
  readonly given: Ids;
  /** Further sets of ids that belong together, where the user gave several. */
  readonly further?: readonly Ids[];
  readonly quick: boolean;
  /** What the target says that it serves, with ids for single routes. */
  readonly claims?: TargetClaims | undefined;
}

/** The ids of a run, which has one set of them or several, as discovery takes them. */
export function givenIds(ids: Ids | readonly Ids[] = {}): Pick<DiscoveryOptions, "given" | "further"> {
  const [given = {}, ...further] = isSeveral(ids) ? ids : [ids];
  return { given, further };
}

function isSeveral(ids: Ids | readonly Ids[]): ids is readonly Ids[] {
  return Array.isArray(ids);
}

/** A walk into depth: in a quick run to the first collection with items, else to a handful of branches at each level. */
export class Walk {
  readonly leaves: Answer[] = [];
  readonly answers: Answer[] = [];
  /** The last answers of ways that led to no leaf. */
  readonly ends: Answer[] = [];
  /** Whether a parent was met that has no such thing, and needs none. */
  hasNone = false;
  readonly #session: Session;
  readonly #contract: Contract;
  readonly #route: Route;
  readonly #options: DiscoveryOptions;
  readonly #breadth: number;
  /** The answers of parents that have no such thing. */
  readonly #unset: Answer[] = [];

  constructor(session: Session, contract: Contract, route: Route, options: DiscoveryOptions) {
    this.#session = session;
    this.#contract = contract;
    this.#route = route;
    this.#options = options;
    const unknown = route.parameters.filter((parameter) => options.given[parameter] === undefined).length;
    this.#breadth = Math.max(2, Math.floor(mostLeaves ** (1 / Math.max(1, unknown))));
  }

  async from(at: number, ids: Ids): Promise<void> {
    if (this.#enough()) return;
    const next = this.#route.segments.findIndex((segment, index) => index >= at && segment.kind === "key");
    const key = this.#route.segments[next];
    if (key?.kind !== "key") return this.#leaf(ids);
    const given = this.#options.given[key.parameter];
    const all = given === undefined ? await this.#list(next, ids) : [given];
    const values = sample(all, this.#breadth);
    let barren = 0;
    const follow = async (value: string): Promise<void> => {
      const before = this.leaves.length;
      await this.from(next + 1, { ...ids, [key.parameter]: value });
      if (this.leaves.length === before) barren++;
    };
    for (const value of values) await follow(value);
    // Of parents that have nothing below them, nothing can be told: their neighbours may have more.
    if (this.#options.quick || this.leaves.length === 0) return;
    for (const value of all.filter((one) => !values.includes(one)).slice(0, barren)) await follow(value);
  }

  async #leaf(ids: Ids): Promise<void> {
    const answer = await this.#telling(ids);
    // A parent may have no such thing, as a user without a manager or a mailbox: then another is looked for.
    const lacksIt = isNotSetUp(answer);
    if (statusOf(answer) === 404 && (lacksIt || leadsToOne(this.#contract, this.#route))) {
      this.hasNone ||= lacksIt || mayBeAbsent(this.#contract, this.#route);
      this.#unset.push(answer);
      return;
    }
    this.leaves.push(answer);
  }

  // The documented times are those of an example: where nothing was then, there may be something at others.
  async #telling(ids: Ids): Promise<Answer> {
    const ask: Ask = { route: this.#route, ids, options: {}, asker: "allowed" };
    const documented = await this.#session.share(ask);
    this.answers.push(documented);
    const windows = this.#options.quick || !isEmptyListing(documented) ? [] : windowsOf(this.#route);
    for (const window of windows) {
      const answer = await this.#session.share({ ...ask, ids: { ...ids, ...window } });
      this.answers.push(answer);
      if (listedIds(answer).length > 0) return answer;
    }
    return documented;
  }

  /** Takes what no parent has for what is not there, unless it need not be. */
  settle(): void {
    if (this.leaves.length === 0 && !this.hasNone) this.leaves.push(...this.#unset);
  }

  async #list(end: number, ids: Ids): Promise<readonly string[]> {
    const parent: Route = { ...this.#route, segments: this.#route.segments.slice(0, end) };
    const path = writePath(parent, ids);
    // Reading the parents may need other permissions than the operation, and not all of them the same.
    const askers = (["discovery", "allowed"] as const).filter((asker) => this.#session.has(asker));
    for (const asker of askers) {
      const ask = { route: this.#route, ids, options: {}, asker, path };
      const answer = await this.#session.share(ask);
      this.answers.push(answer);
      const listed = statusOf(answer) === 200 ? await this.#listed(ask, answer, end) : [];
      if (listed.length > 0) return listed;
      this.ends.push(answer);
      if (statusOf(answer) !== 401 && statusOf(answer) !== 403) return [];
    }
    return [];
  }

  // A page may be empty and still have a next one, and others may be so small that they tell of hardly any parent.
  async #listed(ask: Ask, first: Answer, end: number): Promise<readonly string[]> {
    const key = keyNameAt(this.#contract.types, this.#route, end);
    const segment = this.#route.segments[end];
    const suited = segment?.kind === "key" ? this.#contract.operation.parents?.[segment.parameter] : undefined;
    const ids = listedIds(first, key, suited);
    const enough = this.#options.quick ? 1 : this.#breadth;
    if (ids.length >= enough || nextLink(first) === undefined) return ids;
    const { items } = await readWhole(ofMany(this.#contract), ask, (page) => this.#session.share(page), {
      pages: mostPages,
    });
    return items.flatMap(({ value }) => (suits(value, suited) ? idText(value[key]) : []));
  }

  #enough(): boolean {
    if (this.leaves.length >= mostLeaves) return true;
    return this.#options.quick && this.leaves.some((leaf) => listedIds(leaf).length > 1);
  }
}

const mostLeaves = 16;
const mostPages = 6;

// The first few and the last: odd data tends to stand at an end.
function sample(values: readonly string[], breadth: number): readonly string[] {
  if (values.length <= breadth) return values;
  const some = [...values.slice(0, breadth - 1), ...values.slice(-1)];
  // GUIDs with capital letters go through other code, where most have none.
  const other = some.some(isCapitalGuid) ? undefined : values.find(isCapitalGuid);
  return other === undefined ? some : [...some, other];
}
