import { type Answer, bodyMember } from "../../judging/answers/answer.ts";
import type { Breach } from "../../judging/judgement.ts";
import type { Contract } from "../../specs/contract.ts";
import { type ExampleFacts, isJson, type ExampleResponse } from "../../specs/documented-example.ts";
import { lineOfPointer } from "../../specs/loading/line-of-pointer.ts";
import { parseJson } from "../../specs/loading/parse-json.ts";
import type { Requirement } from "../../specs/requirement.ts";
import { speaksOf } from "../../specs/speaks-of.ts";
import type { Suite } from "../builders/suite.ts";
import { type DocumentedErratum, requestErrata } from "./erratum.ts";
import type { StructuredType } from "../../specs/resource.ts";
import { decodePercent } from "../../judging/contexts/path-pieces.ts";
import { routeNames } from "../../judging/contexts/context.ts";
import { exampleUrl } from "../../specs/loading/example-url.ts";
import type { Operation } from "../../specs/operation.ts";
import { readUrl } from "../urls/read-url.ts";

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** A documented example as an answer to a request of the operation; undefined when it is none, or has no response. */
function documentedAnswer(operation: Operation, { request, response }: ExampleFacts): Answer | undefined {
  if (response === undefined || request.method !== "GET") return undefined;
  const url = exampleUrl(request.url);
  if (url === undefined) return undefined;
  const ask = readUrl(operation, url, "allowed");
  if (ask === undefined) return undefined;
  const headers = response.mediaType === undefined ? {} : { "content-type": response.mediaType };
  const ids = Object.fromEntries(Object.entries(ask.ids).map(([name, id]) => [name, decodePercent(id)]));
  return {
    ask: { ...ask, ids },
    exchange: {
      number: 1,
      request: { method: request.method, url: url.href, headers: {}, identity: "documented" },
      response: { kind: "answered", status: response.status, headers, body: response.body },
      durationMs: 0,
      memo: new Map(),
    },
  };
}

/**
 * Whether the context URL of an answer is in another form that OData allows, though not that of a contained collection: the
 * name of an entity set or of a type alone, `users('…')` where the request says `me`, or a single entity.
 */
function isOtherForm(answer: Answer): boolean {
  const text = bodyMember(answer, "@odata.context");
  const fragment = typeof text === "string" ? /\$metadata#(.*)$/.exec(text)?.[1] : undefined;
  if (fragment === undefined) return false;
  const names = fragment
    .replace(/\/\$entity$/, "")
    .replaceAll(/\([^()]*(\([^()]*\)[^()]*)*\)/g, "")
    .split("/");
  const wanted = routeNames(answer.ask);
  if (names.length === 1 && wanted.length > 1) return true;
  const same = (a: readonly string[]): boolean => a.join("/").toLowerCase() === wanted.join("/").toLowerCase();
  const asUser = [names[0] === "users" ? "me" : (names[0] ?? ""), ...names.slice(1)];
  return (
    fragment.endsWith("/$entity") || fragment.startsWith("Collection(") || fragment.startsWith("Edm.") || same(asUser)
  );
}

/** Whether a context URL is that of a single entity, which has `$entity` in place of the last key. */
function isEntityContext(answer: Answer, parameter: string): boolean {
  const text = bodyMember(answer, "@odata.context");
  return answer.ask.route.parameters.at(-1) === parameter && typeof text === "string" && text.endsWith("/$entity");
}

/** Whether two keys cannot be compared: one is a placeholder, or they are of different kinds, as a name and a GUID are. */
function areOtherKinds(a: string, b: string): boolean {
  return /[{}<>]/.test(a + b) || guid.test(a) !== guid.test(b);
}

/** What the examples of a page came to: their errata, and how many judgements were passed. */
export interface JudgedExamples {
  readonly errata: readonly DocumentedErratum[];
  /** Examples whose response was judged. */
  readonly examples: number;
  /** Requirements that held, over all examples. */
  readonly kept: number;
}

/** Judges the examples of a page by the page's own contract, with the judges of live answers. */
export function judgeDocumented(
  contract: Contract,
  suites: ReadonlyMap<Requirement, Suite>,
  examples: readonly ExampleFacts[],
): JudgedExamples {
  const pairs = examples.flatMap((example) => {
    const answer = documentedAnswer(contract.operation, example);
    return answer === undefined ? [] : [{ example, answer }];
  });
  const { resource } = contract.operation.returns;
  const known = contract.types.get(resource);
  const standIn = standInType(
    resource,
    pairs.map(({ answer }) => answer),
  );
  const types = known === undefined ? new Map([...contract.types, [resource, standIn]]) : contract.types;
  const judged = pairs.map(({ example, answer }) =>
    judgeExample(example, answer, { ...contract, types }, known !== undefined, suites),
  );
  return {
    errata: [...examples.flatMap(malformed), ...judged.flatMap(({ errata }) => errata)].sort(
      (a, b) => a.at.line - b.at.line,
    ),
    examples: pairs.length,
    kept: judged.reduce((sum, { kept }) => sum + kept, 0),
  };
}

function malformed({ id, response }: ExampleFacts): readonly DocumentedErratum[] {
  if (response === undefined || !isJson(response.mediaType, response.body)) return [];
  const json = parseJson(response.body);
  if (json.kind === "value") return [];
  const at = { ...response.bodyAt, line: response.bodyAt.line + json.line };
  const broken = "The response is not valid JSON.";
  return [{ at, example: id, about: "json", level: "must", broken, expected: "valid JSON", observed: json.reason }];
}

function judgeExample(
  example: ExampleFacts,
  answer: Answer,
  contract: Contract,
  shapeKnown: boolean,
  suites: ReadonlyMap<Requirement, Suite>,
): { readonly errata: readonly DocumentedErratum[]; readonly kept: number } {
  const { response } = example;
  const errata: DocumentedErratum[] = [...requestErrata(example, answer)];
  let kept = 0;
  // A body that cannot be parsed is wrong once, not once per requirement.
  if (response === undefined || malformed(example).length > 0) return { errata, kept };
  for (const [requirement, { judge, applies }] of suites) {
    const { route } = answer.ask;
    if (judge === undefined || !speaksOf(requirement, contract.operation, route)) continue;
    if (applies?.(contract, route) === false) continue;
    if (!appliesToPrint(requirement, response, shapeKnown)) continue;
    const judgement = judge(answer, contract);
    if (judgement.kind === "kept") kept += 1;
    if (judgement.kind !== "broken" || isExcused(requirement, judgement.breach, answer)) continue;
    errata.push(erratumOf(example, requirement, judgement.breach));
  }
  return { errata, kept };
}

const keyRequirements = new Set(["context/keys-match-request", "context/contested-keys-match-request"]);

function isExcused({ id }: Requirement, { expected, observed }: Breach, answer: Answer): boolean {
  if (isPlaceholder(observed)) return true;
  const parameter = expected.split(" ")[0] ?? "";
  // Where the metadata tells the forms, these have been tried.
  if (id === "context/names-path") return answer.ask.route.contexts === undefined && isOtherForm(answer);
  if (id === "context/keys-quoted") return isEntityContext(answer, parameter);
  // Delta functions return what changed, whatever was selected.
  if (id === "projection/returns-selected") return /\/delta(\(.*\))?$/i.test(answer.ask.path ?? "");
  if (!keyRequirements.has(id)) return false;
  if (isEntityContext(answer, parameter)) return true;
  const value = (text: string): string => text.split(" ").slice(1).join(" ");
  return areOtherKinds(value(expected), value(observed));
}

// Authors print `"datetime-value"` or `"String (timestamp)"` where any value of the type may stand.
function isPlaceholder(observed: string): boolean {
  return /^(\w+ )?"([^"]*-value|(String|Boolean|Int32|Double|DateTimeOffset)( \([^)]*\))?|@odata\.type: [^"]*|\w+ value)?"$/i.test(
    observed,
  );
}

function erratumOf(
  example: ExampleFacts,
  requirement: Requirement,
  { expected, observed, pointers }: Breach,
): DocumentedErratum {
  const { id, level } = requirement;
  // The sentence of the contested keys names a key of one operation.
  const broken = keyRequirements.has(id) ? "A key in the context URL is not that of the request." : requirement.broken;
  const { response, at } = example;
  const [pointer] = pointers;
  const line =
    response === undefined
      ? at.line
      : pointer === undefined
        ? response.at.line
        : response.bodyAt.line + lineOfPointer(response.body, pointer);
  const place = { document: at.document, line };
  const found = { at: place, example: example.id, about: id, level, broken, expected, observed };
  return pointer === undefined ? found : { ...found, pointer };
}

/** What is known of an undocumented type: the members that the examples select. Anything may stand in them. */
function standInType(name: string, answers: readonly Answer[]): StructuredType {
  const selected = answers.flatMap(({ ask }) => ask.options.select ?? []).filter((member) => /^\w+$/.test(member));
  const properties = selected.map((member) => [member, { type: "Edm.Untyped", nullable: true }] as const);
  return { kind: "entity", name, properties: Object.fromEntries(properties), navigation: {}, states: [] };
}

// Headers that pages do not print, and links that they leave out.
const unprinted = new Set(["status/carries-request-id", "status/carries-odata-version", "paging/delta-round-ends"]);

// What is absent from a response that the page shortened says nothing.
const ofWholeAnswers = new Set([
  "context/present",
  "shape/key-present",
  "shape/navigation-inline",
  "shape/nested-members-present",
  "shape/required-members-present",
  "shape/tells-derived-type",
]);

// What another requirement says of every example, and tells better.
const toldBetter = new Set(["projection/answers-as-exampled"]);

// What needs the documented shape of the items.
const ofKnownShapes = new Set(["shape/key-present", "shape/keys-distinct"]);

/** Whether a requirement says anything of a response in print. `shapeKnown`: the type of its items is documented. */
function appliesToPrint(
  { id }: Requirement,
  { mediaType, shortened, body }: ExampleResponse,
  shapeKnown: boolean,
): boolean {
  if (unprinted.has(id) || toldBetter.has(id) || (shortened && ofWholeAnswers.has(id))) return false;
  if (id === "shape/json-media-type" && (mediaType === undefined || !/^\s*[[{]/.test(body))) return false;
  return shapeKnown || !ofKnownShapes.has(id);
}
