import type { Contract } from "../../specs/contract.ts";
import type { ContextForm } from "../../specs/operation.ts";
import type { Answer, Judge } from "../answers/answer.ts";
import { judgeObject } from "../answers/items.ts";
import { type Judgement, unjudged } from "../judgement.ts";
import type { JsonObject } from "../values/json-object.ts";
import { allowedContexts } from "./allowed-contexts.ts";
import { type ContextUrl, readContextUrl } from "./context-url.ts";

const pointer = "/@odata.context";

/** A context read against the first of the forms that it may have and does have; undefined where it names something else. */
export interface NamedContext {
  readonly context: ContextUrl;
  readonly form: ContextForm;
}

export interface ReadContext {
  readonly text: string;
  readonly pointer: string;
}

/** A judge of the context URL of a successful answer; one that is absent or no context at all has requirements of its own. */
export function judgeContext(judge: (read: ReadContext, answer: Answer, contract: Contract) => Judgement): Judge {
  return judgeObject((body, answer, contract) => {
    const text = body["@odata.context"];
    if (typeof text !== "string") return unjudged("the answer has no @odata.context");
    if (!text.includes("$metadata#")) return unjudged("@odata.context has no $metadata# fragment");
    return judge({ text, pointer }, answer, contract);
  });
}

/** The same, where the context names what was asked for; on another path its keys and lists mean nothing. */
export function judgePathContext(
  judge: (read: ReadContext & NamedContext, answer: Answer, contract: Contract) => Judgement,
): Judge {
  return judgeObject((body, answer, contract) => {
    const text = body["@odata.context"];
    if (typeof text !== "string") return unjudged("the answer has no @odata.context");
    if (!text.includes("$metadata#")) return unjudged("@odata.context has no $metadata# fragment");
    const named = namedContext(text, body, answer, contract);
    return named === undefined
      ? unjudged("the context names another path")
      : judge({ text, pointer, ...named }, answer, contract);
  });
}

// Several judges ask for the same, and most answers of one path have the same context.
const known = new WeakMap<readonly ContextForm[], Map<string, NamedContext | undefined>>();
const mostKnown = 500;

/** The context as one of the forms that it may have, letter case aside. */
export function namedContext(
  text: string,
  body: JsonObject,
  { ask }: Answer,
  { operation }: Contract,
): NamedContext | undefined {
  const forms = allowedContexts(ask.route, operation, body);
  const read = known.get(forms) ?? new Map<string, NamedContext | undefined>();
  known.set(forms, read);
  if (read.has(text)) return read.get(text);
  if (read.size >= mostKnown) read.clear();
  const named = readAs(text, forms);
  read.set(text, named);
  return named;
}

function readAs(text: string, forms: readonly ContextForm[]): NamedContext | undefined {
  for (const form of forms) {
    const context = readContextUrl(text, form);
    if (context !== undefined && isNamed(context, form)) return { context, form };
  }
  return undefined;
}

function isNamed({ names, rest }: ContextUrl, form: ContextForm): boolean {
  const wanted = formNames(form);
  return (
    rest === (form.suffix ?? "") &&
    names.length === wanted.length &&
    wanted.every((name, at) => isSameName(names[at] ?? "", name))
  );
}

// Documented answers of Graph leave its namespace out of what a function returns: `Collection(chatMessage)`.
function isSameName(given: string, wanted: string): boolean {
  const [told, name] = [given.toLowerCase(), wanted.toLowerCase()];
  return (
    told === name || (name.startsWith("collection(") && told === name.replace(/\(microsoft\.graph\.(?:\w+\.)*/, "("))
  );
}

/** The names in a form, without its keys. */
export function formNames({ segments }: ContextForm): readonly string[] {
  return segments.flatMap((segment) => (segment.kind === "name" ? [segment.name] : []));
}

/** The names in the path that was asked for. */
export function routeNames(ask: Answer["ask"]): readonly string[] {
  return ask.route.segments.flatMap((segment) => (segment.kind === "name" ? [segment.name] : []));
}
