import { type Answer, bodyOf, headerOf, statusOf } from "../../judging/answers/answer.ts";
import { itemsOf } from "../../judging/answers/items.ts";
import { readContextUrl } from "../../judging/contexts/context-url.ts";
import { keyMembers } from "../../judging/values/documented-members.ts";
import { isObject, type JsonObject } from "../../judging/values/json-object.ts";
import type { Contract } from "../../specs/contract.ts";
import { compareUsage } from "./compare-usage.ts";
import type { Finding, Weight } from "./comparison.ts";
import { usageOf } from "./usage.ts";

/** What comparing two answers came to: where they differ, and what could not be compared. */
export interface Compared {
  readonly findings: readonly Finding[];
  readonly notCompared: readonly { readonly what: string; readonly reason: string }[];
}

/**
 * Compares the answers of two targets to the same request: status, headers, context, error, and how members occur. Data,
 * ids, hosts, times and messages are theirs.
 */
export function compareAnswers(target: Answer, against: Answer, contract: Contract): Compared {
  const findings: Finding[] = [];
  const add = (field: string, weight: Weight, left: string, right: string): void => {
    if (left !== right) findings.push({ field, weight, target: left, against: right });
  };
  const [left, right] = [statusOf(target), statusOf(against)];
  if (left === undefined || right === undefined) {
    return { findings, notCompared: [{ what: "the answers", reason: "a request was not answered" }] };
  }
  add("status", "difference", String(left), String(right));
  // Answers of different kinds have nothing in common.
  if (Math.floor(left / 100) !== Math.floor(right / 100)) return { findings, notCompared: [] };
  for (const { field, weight, read } of headers) add(field, weight, read(target), read(against));
  const [a, b] = [objectOf(target), objectOf(against)];
  if (a === undefined || b === undefined) {
    add(
      "body",
      "difference",
      a === undefined ? bodyOf(target.exchange).kind : "object",
      b === undefined ? bodyOf(against.exchange).kind : "object",
    );
    return { findings, notCompared: [] };
  }
  if (left >= 400) {
    add("error code", "difference", textOf(errorOf(a)["code"]), textOf(errorOf(b)["code"]));
    add("members of the error body", "information", names(a), names(b));
    add("members of error", "information", names(errorOf(a)), names(errorOf(b)));
    return { findings, notCompared: [] };
  }
  const [context, otherContext] = [contextOf(a, target, contract), contextOf(b, against, contract)];
  add(
    "@odata.context",
    withoutKey(context, contract) === withoutKey(otherContext, contract) ? "information" : "difference",
    context,
    otherContext,
  );
  add("members of the body", "information", names(a), names(b));
  const [items, others] = [itemsOf(target, contract), itemsOf(against, contract)];
  add("array value", "difference", items === undefined ? "absent" : "there", others === undefined ? "absent" : "there");
  if (items === undefined || others === undefined) return { findings, notCompared: [] };
  const { select } = target.ask.options;
  const empty = [items.length === 0 ? "the target" : "", others.length === 0 ? "the other" : ""].filter(
    (side) => side !== "",
  );
  if (empty.length > 0) {
    return { findings, notCompared: [{ what: "items", reason: `${empty.join(" and ")} has none` }] };
  }
  findings.push(...compareUsage(usageOf(items, contract, select), usageOf(others, contract, select)));
  return { findings, notCompared: [] };
}

const headers: readonly {
  readonly field: string;
  readonly weight: Weight;
  readonly read: (answer: Answer) => string;
}[] = [
  {
    field: "media type",
    weight: "difference",
    read: (answer) => (headerOf(answer, "content-type") ?? "none").split(";")[0]?.trim().toLowerCase() ?? "",
  },
  {
    field: "parameters of the media type",
    weight: "information",
    read: (answer) =>
      (headerOf(answer, "content-type") ?? "")
        .split(";")
        .slice(1)
        .map((text) => text.trim().toLowerCase())
        .sort()
        .join("; ") || "none",
  },
  {
    field: "header OData-Version",
    weight: "difference",
    read: (answer) => headerOf(answer, "odata-version") ?? "absent",
  },
  {
    field: "header request-id",
    weight: "difference",
    read: (answer) => (headerOf(answer, "request-id") === undefined ? "absent" : "there"),
  },
  {
    field: "header WWW-Authenticate",
    weight: "difference",
    read: (answer) => headerOf(answer, "www-authenticate")?.split(" ")[0] ?? "absent",
  },
  {
    field: "header client-request-id",
    weight: "information",
    read: (answer) => (headerOf(answer, "client-request-id") === undefined ? "absent" : "there"),
  },
  {
    field: "header cache-control",
    weight: "information",
    read: (answer) => headerOf(answer, "cache-control") ?? "absent",
  },
];

function objectOf({ exchange }: Answer): JsonObject | undefined {
  const body = bodyOf(exchange);
  return body.kind === "json" && isObject(body.value) ? body.value : undefined;
}

function errorOf(body: JsonObject): JsonObject {
  const { error } = body;
  return isObject(error) ? error : {};
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : value === undefined ? "absent" : typeof value;
}

// A link to the next page depends on how many items there are.
function names(object: JsonObject): string {
  return (
    Object.keys(object)
      .filter((name) => name !== "@odata.nextLink")
      .sort()
      .join(", ") || "none"
  );
}

// The root is the target's own, and keys are those of its data.
function contextOf(body: JsonObject, { ask }: Answer, contract: Contract): string {
  const text = body["@odata.context"];
  if (typeof text !== "string") return textOf(text);
  const read = readContextUrl(text, ask.route);
  if (read === undefined) return "no $metadata#";
  let keys = 0;
  const path = read.names.map((name, at) => {
    const wanted = ask.route.segments.filter((segment) => segment.kind === "name");
    const position = ask.route.segments.indexOf(wanted[at] ?? { kind: "name", name });
    const follows = ask.route.segments[position + 1]?.kind === "key";
    const key = follows ? read.keys[keys++] : undefined;
    return key === undefined
      ? name
      : `${name} (${key.form} ${contract.operation.contestedKeys.includes(key.parameter) ? "key" : keyOwner(key.value, ask.ids[key.parameter])})`;
  });
  const list = read.list?.map(({ name, nested }) => (nested ? `${name}()` : name)).join(",");
  return `#${[...path, ...(read.rest === "" ? [] : ["…"])].join("/")}${list === undefined ? "" : `(${list})`}`;
}

function keyOwner(value: string, id: string | undefined): string {
  return id !== undefined && value.toLowerCase() === id.toLowerCase() ? "key" : "other key";
}

// Whether a list names the key is left to the service.
function withoutKey(context: string, contract: Contract): string {
  return context.replace(/\(([^()]*(?:\(\)[^()]*)*)\)$/, (_, list: string) => {
    const kept = list.split(",").filter((name) => !keyMembers(contract).includes(name));
    // Of nothing but the key there need be no list at all.
    return kept.length === 0 ? "" : `(${kept.join(",")})`;
  });
}
