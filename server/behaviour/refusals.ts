import type { Answer } from "../answer.ts";
import type { Identity } from "../auth/identity.ts";
import type { Behaviour, Exchange } from "../exchange.ts";
import type { JsonObject } from "../json.ts";
import { type Refusal, type RefusalReason, Refused } from "../refusal.ts";
import { changeObject } from "./change-json.ts";

/** What a server throws that breaks down over a request. */
export function failure(message: string): Refused {
  return new Refused({ reason: "broken", status: 500, code: "InternalServerError", message });
}

/** A behaviour that refuses some requests of documented operations for a header, before it reads their options. */
export function refusing(before: Behaviour, status: number, isRefused: (ex: Exchange) => boolean): Behaviour {
  return {
    ...before,
    readOptions: (pairs, target, ex) => {
      if (ex.operation !== undefined && isRefused(ex))
        throw new Refused({
          reason: "unknown-option",
          status,
          code: "NotAcceptable",
          message: "The header is not understood.",
        });
      return before.readOptions(pairs, target, ex);
    },
  };
}

/** A behaviour that changes each answer that refuses a documented operation's request. */
export function withRefusals(before: Behaviour, change: (answer: Answer, ex: Exchange) => Answer): Behaviour {
  return {
    ...before,
    respond: (answer, ex) => {
      const given = before.respond(answer, ex);
      return ex.operation !== undefined && given.status >= 400 && given.status < 500 ? change(given, ex) : given;
    },
  };
}

/** A behaviour that answers refusals of one reason with another status. */
export function withRefusalStatus(before: Behaviour, reason: RefusalReason, status: number): Behaviour {
  return {
    ...before,
    finishRefusal: (refusal, ex) => {
      const finished = before.finishRefusal(refusal, ex);
      return finished.reason === reason ? { ...finished, status } : finished;
    },
  };
}

/** A behaviour that answers some identities without sufficient privilege with another status than 403. */
export function withForbiddenStatus(
  before: Behaviour,
  about: (identity: Identity) => boolean,
  status: number,
): Behaviour {
  return {
    ...before,
    finishRefusal: (refusal, ex) => {
      const finished = before.finishRefusal(refusal, ex);
      const { identity, operation } = ex;
      if (finished.reason !== "forbidden" || identity === undefined || !about(identity)) return finished;
      // An application that asks for the signed-in user may be refused in any way.
      const mayDiffer = identity.kind === "application" && operation?.permissions.delegatedOnly === true;
      return mayDiffer ? finished : { ...finished, status };
    },
  };
}

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

/** A behaviour that answers whatever is no documented operation with this status. */
export function withoutParents(before: Behaviour, status: number, code: string): Behaviour {
  return {
    ...before,
    lookUp: (target, ex) => {
      if (ex.operation !== undefined) return before.lookUp(target, ex);
      throw new Refused({ reason: "unknown-path", status, code, message: "This resource is not available." });
    },
  };
}
