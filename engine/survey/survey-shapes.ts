import { followPath } from "../../judging/contexts/follow-path.ts";
import { isStray, type Place } from "../../judging/contexts/place.ts";
import { selectList } from "../../judging/contexts/select-list.ts";
import { isObject } from "../../judging/values/json-object.ts";
import type { Finding } from "../../schemas/judge/observed.ts";
import { typeValidators, type Validator } from "../../schemas/judge/validator.ts";
import { requiredMembers } from "../../schemas/shapes/entity.ts";
import { everyTypeDocument } from "../../schemas/shapes/documents.ts";
import { structuredType } from "../../specs/edm-type.ts";
import type { ServiceModel } from "../../specs/service-model.ts";
import { type DocumentedExchange, documentedRequest } from "./documented-exchange.ts";

/** Why a documented body was not judged. */
export const unjudgedShapes = {
  "request-unknown": "The request goes where the metadata has nothing.",
  "not-an-object": "The result is a stream, a primitive value or text.",
  "not-json": "The body as printed is not JSON.",
  "other-body": "The body is a collection where the request asks for one resource, or the other way round.",
  empty: "The collection has no items.",
} as const;
export type UnjudgedShape = keyof typeof unjudgedShapes;

/** How one documented body compares with the schema of the type that its request leads to. */
export interface ShapeRow {
  /** Place of the example in its file, from 0. */
  readonly index: number;
  readonly url: string;
  readonly type?: string;
  readonly outcome: "valid" | "invalid" | UnjudgedShape;
  /** For `invalid`: what does not fit, with pointers into the body. */
  readonly findings: readonly Finding[];
}

/** Holds the body of every documented successful GET against the schema that the metadata gives its type. */
export function surveyShapes(model: ServiceModel, exchanges: readonly DocumentedExchange[]): readonly ShapeRow[] {
  const validator = typeValidators(everyTypeDocument(model.types, "metadata:types"));
  return exchanges.flatMap((exchange, index) =>
    exchange.method === "GET" && exchange.status === 200 ? [row(model, validator, exchange, index)] : [],
  );
}

function row(
  model: ServiceModel,
  validator: (name: string) => Validator,
  { url, body }: DocumentedExchange,
  index: number,
): ShapeRow {
  const { path, options } = documentedRequest(url);
  const place = followPath(model, path);
  if (isStray(place)) return { index, url, outcome: "request-unknown", findings: [] };
  const type = model.types.get(place.type);
  const found = { index, url, type: place.type, findings: [] };
  if (type === undefined || type.kind === "enum") return { ...found, outcome: "not-an-object" };
  if (typeof body === "string") return { ...found, outcome: "not-json" };
  if (!isObject(body) || Array.isArray(body["value"]) !== place.collection) return { ...found, outcome: "other-body" };
  const items = place.collection && Array.isArray(body["value"]) ? body["value"] : [body];
  if (items.length === 0) return { ...found, outcome: "empty" };
  const selected =
    options.select === undefined ? undefined : selectList(model.types, place.type, { select: options.select });
  const findings = items.flatMap((item: unknown, at) => {
    const base = place.collection ? `/value/${at}` : "";
    return judge(model, validator, place, item, selected?.split(",")).map((one) => ({
      ...one,
      pointer: base + one.pointer,
    }));
  });
  return { ...found, outcome: findings.length === 0 ? "valid" : "invalid", findings };
}

// With $select, what was selected is required in place of the key.
function judge(
  model: ServiceModel,
  validator: (name: string) => Validator,
  { type }: Place,
  item: unknown,
  select: readonly string[] | undefined,
): readonly Finding[] {
  const findings = validator(type)(item);
  if (select === undefined || !isObject(item)) return findings;
  const absent = requiredMembers(structuredType(model.types, type), { select })
    .filter((name) => !(name in item))
    .map((name) => ({ kind: "absent" as const, pointer: `/${name}`, expected: "present", observed: "absent" }));
  return [...findings.filter(({ kind, pointer }) => kind !== "absent" || pointer.split("/").length > 2), ...absent];
}
