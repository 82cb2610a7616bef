import { type ContextErratum, contextErratum } from "../../judging/contexts/context-erratum.ts";
import {
  fragmentText,
  type AllowedForm,
  predictContext,
  withCast,
  sameFragment,
} from "../../judging/contexts/predict-context.ts";
import { isStray } from "../../judging/contexts/place.ts";
import { isObject } from "../../judging/values/json-object.ts";
import type { ServiceModel } from "../../specs/service-model.ts";
import { type DocumentedExchange, documentedRequest } from "./documented-exchange.ts";

/** How one documented context compares with the predicted one. */
export interface ContextRow {
  /** Place of the example in its file, from 0. */
  readonly index: number;
  readonly method: string;
  readonly url: string;
  readonly observed: string;
  readonly predicted: string | undefined;
  /** `exact`: as predicted. An allowed form: as OData allows too. Otherwise `erratum` tells why it is wrong, or nothing does. */
  readonly outcome: "exact" | AllowedForm | "cast" | "erratum" | "unexplained";
  readonly erratum?: ContextErratum;
}

/** Holds every documented context below `root` (a service root without a slash at the end) against the predicted one. */
export function surveyContexts(
  model: ServiceModel,
  exchanges: readonly DocumentedExchange[],
  root: string,
): readonly ContextRow[] {
  const prefix = `${root}/$metadata#`;
  return exchanges.flatMap((exchange, index) => {
    const context = contextOf(exchange.body);
    return context?.startsWith(prefix) === true ? [row(model, exchange, index, context.slice(prefix.length))] : [];
  });
}

function row(model: ServiceModel, exchange: DocumentedExchange, index: number, observed: string): ContextRow {
  const { method, url, body } = exchange;
  const { path, options } = documentedRequest(url);
  const collection = holdsCollection(body);
  const plain = predictContext(model, { path, options });
  // What is posted to a collection comes back as its new item.
  const created = method === "POST" && !isStray(plain) && plain.place.collection && plain.place.reached !== "operation";
  const request = { path, options, created };
  const predicted = created ? predictContext(model, request) : plain;
  const place = isStray(predicted) ? predicted : predicted.place;
  const found = {
    index,
    method,
    url,
    observed,
    predicted: isStray(predicted) ? undefined : fragmentText(predicted.fragment),
  };
  if (!isStray(predicted)) {
    if (sameFragment(observed, predicted.fragment)) return { ...found, outcome: "exact" };
    for (const [form, fragment] of predicted.others) {
      if (sameFragment(observed, fragment)) return { ...found, outcome: form };
    }
    const cast = withCast(model, predicted, typeOf(body));
    if (cast !== undefined && sameFragment(observed, cast)) return { ...found, outcome: "cast" };
  }
  const erratum = contextErratum(model, { request, fragment: observed, collection }, place);
  return erratum === undefined ? { ...found, outcome: "unexplained" } : { ...found, outcome: "erratum", erratum };
}

// Printed JSON is not always JSON; its context can be read all the same.
function contextOf(body: unknown): string | undefined {
  const context =
    typeof body === "string"
      ? /"@odata\.context"\s*:\s*"([^"]*)"/.exec(body)?.[1]
      : isObject(body)
        ? body["@odata.context"]
        : undefined;
  return typeof context === "string" ? context : undefined;
}

function holdsCollection(body: unknown): boolean | undefined {
  if (typeof body === "string") return /"value"\s*:\s*\[/.test(body) ? true : undefined;
  return isObject(body) ? Array.isArray(body["value"]) : undefined;
}

function typeOf(body: unknown): string {
  const type = isObject(body) ? body["@odata.type"] : undefined;
  return typeof type === "string" ? type.replace(/^#/, "") : "";
}
