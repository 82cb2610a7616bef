import type { Exchange } from "../exchange.ts";
import type { JsonObject } from "../json.ts";
import type { Refusal } from "../refusal.ts";
import type { Behaviour } from "./behaviour.ts";
import { changeObject } from "./change-object.ts";

/** A behaviour that changes the error object of its refusals. */
export function withError(
  before: Behaviour,
  change: (error: JsonObject, refusal: Refusal, ex: Exchange) => JsonObject,
): Behaviour {
  return {
    ...before,
    errorBody: (refusal, ex) =>
      changeObject(before.errorBody(refusal, ex), "error", (error) => change(error, refusal, ex)),
  };
}
