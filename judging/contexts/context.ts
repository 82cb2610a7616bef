import type { Contract } from "../../specs/contract.ts";
import { contextPathsOf } from "../../specs/context-paths.ts";
import type { Route } from "../../specs/operation.ts";
import type { Answer, Judge } from "../answers/answer.ts";
import { judgeObject } from "../answers/items.ts";
import { type Judgement, unjudged } from "../judgement.ts";
import { type ContextUrl, readContextUrl } from "./context-url.ts";

const pointer = "/@odata.context";

export interface ReadContext {
  readonly text: string;
  readonly context: ContextUrl;
  readonly pointer: string;
  /** The names that the context should have, by the place that it comes nearest to. */
  readonly wanted: readonly string[];
  /** Whether that place was predicted by a service's metadata, and is not only the path of the request. */
  readonly predicted: boolean;
}

/** A judge of the context URL of a successful answer; one that is absent or no context at all has requirements of its own. */
export function judgeContext(judge: (read: ReadContext, answer: Answer, contract: Contract) => Judgement): Judge {
  return judgeObject((body, answer, contract) => {
    const text = body["@odata.context"];
    if (typeof text !== "string") return unjudged("the answer has no @odata.context");
    const read = readContext(text, answer, contract);
    if (read === undefined) return unjudged("@odata.context has no $metadata# fragment");
    return judge({ text, pointer, ...read }, answer, contract);
  });
}

/** The same, where the context names the place that was asked for; of another place its keys and lists mean nothing. */
export function judgePathContext(judge: (read: ReadContext, answer: Answer, contract: Contract) => Judgement): Judge {
  return judgeContext((read, answer, contract) =>
    namesPath(read, answer, contract) ? judge(read, answer, contract) : unjudged("the context names another path"),
  );
}

/** A context URL against the places that it may name. */
export type PlacedContext = Pick<ReadContext, "context" | "wanted" | "predicted">;

// Several judges ask one after the other for the same.
let latest: { readonly text: string; readonly route: Route; readonly read: PlacedContext | undefined } | undefined;

/** Reads a context URL as that of the place which it names, or of the likeliest one; undefined without a fragment. */
export function readContext(text: string, answer: Answer, contract: Contract): PlacedContext | undefined {
  const { route } = answer.ask;
  if (latest?.text === text && latest.route === route) return latest.read;
  const all = contextPathsOf(contract.operation, route).flatMap((path): PlacedContext[] => {
    const context = path.type === undefined ? readContextUrl(text, path.route) : readTypeContext(text, path.type);
    return context === undefined ? [] : [{ context, wanted: namesOf(path.route), predicted: path.route !== route }];
  });
  const read = all.find((one) => namesPath(one, answer, contract)) ?? all[0];
  latest = { text, route, read };
  return read;
}

// A type stands whole before its list.
function readTypeContext(text: string, type: string): ContextUrl | undefined {
  const fragment = /\$metadata#(.*)$/s.exec(text)?.[1];
  if (fragment === undefined) return undefined;
  return fragment.startsWith(type) ? { names: [type], keys: [], rest: "" } : { names: [fragment], keys: [], rest: "" };
}

/** Whether the context's names are those that it should have, letter case aside. */
export function namesPath(
  { context: { names, rest: end }, wanted, predicted }: PlacedContext,
  { ask }: Answer,
  { operation }: Contract,
): boolean {
  // The cast to a derived type may stand before the end.
  const rest = predicted ? end.replace(/^\w+(?:\.\w+)+(?:\/|$)/, "") : end;
  const typed = wanted.length === 1 && /[.(]/.test(wanted[0] ?? "");
  return (
    (typed || endsRightly(rest, ask.route, operation.returns.collection)) &&
    names.length === wanted.length &&
    wanted.every((name, at) => equal(name, names[at]))
  );
}

// What a navigation property alone leads to is named by it, and `$entity` is seen behind it as well.
function endsRightly(rest: string, route: Route, collection: boolean): boolean {
  if (collection) return rest === "";
  return rest === "$entity" || (rest === "" && route.segments.at(-1)?.kind === "name");
}

export function routeNames({ route }: Answer["ask"]): readonly string[] {
  return namesOf(route);
}

function namesOf({ segments }: Route): readonly string[] {
  return segments.flatMap((segment) => (segment.kind === "name" ? [segment.name] : []));
}

function equal(a: string, b: string | undefined): boolean {
  return b !== undefined && a.toLowerCase() === b.toLowerCase();
}
