import type { Contract } from "../../specs/contract.ts";
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
}

/** A judge of the context URL of a successful answer; one that is absent or no context at all has requirements of its own. */
export function judgeContext(judge: (read: ReadContext, answer: Answer, contract: Contract) => Judgement): Judge {
  return judgeObject((body, answer, contract) => {
    const text = body["@odata.context"];
    if (typeof text !== "string") return unjudged("the answer has no @odata.context");
    const context = contextOf(text, answer.ask.route);
    if (context === undefined) return unjudged("@odata.context has no $metadata# fragment");
    return judge({ text, context, pointer }, answer, contract);
  });
}

// Several judges ask one after the other for the same.
let latest: { readonly text: string; readonly route: Route; readonly context: ContextUrl | undefined } | undefined;

function contextOf(text: string, route: Route): ContextUrl | undefined {
  if (latest?.text !== text || latest.route !== route) latest = { text, route, context: readContextUrl(text, route) };
  return latest.context;
}

/** The same, where the context names the path that was asked for; on another path its keys and lists mean nothing. */
export function judgePathContext(judge: (read: ReadContext, answer: Answer, contract: Contract) => Judgement): Judge {
  return judgeContext((read, answer, contract) =>
    namesPath(read.context, answer, contract)
      ? judge(read, answer, contract)
      : unjudged("the context names another path"),
  );
}

/** Whether the context's names are those of the route, letter case aside. */
export function namesPath({ names, rest }: ContextUrl, { ask }: Answer, { operation }: Contract): boolean {
  const wanted = routeNames(ask);
  return (
    endsRightly(rest, ask.route, operation.returns.collection) &&
    names.length === wanted.length &&
    wanted.every((name, at) => equal(name, names[at]))
  );
}

// What a navigation property alone leads to is named by it, and `$entity` is seen behind it as well.
function endsRightly(rest: string, route: Route, collection: boolean): boolean {
  if (collection) return rest === "";
  return rest === "$entity" || (rest === "" && route.segments.at(-1)?.kind === "name");
}

export function routeNames(ask: Answer["ask"]): readonly string[] {
  return ask.route.segments.flatMap((segment) => (segment.kind === "name" ? [segment.name] : []));
}

function equal(a: string, b: string | undefined): boolean {
  return b !== undefined && a.toLowerCase() === b.toLowerCase();
}
