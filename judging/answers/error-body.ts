import { compileValidator, type Validator } from "../../schemas/judge/validator.ts";
import { type Finding, observedText } from "../../schemas/judge/observed.ts";
import { errorDocument } from "../../schemas/shapes/documents.ts";
import type { Contract } from "../../specs/contract.ts";
import { broken, type Judgement, kept, unjudged } from "../judgement.ts";
import { isObject, type JsonObject } from "../values/json-object.ts";
import { type Answer, bodyOf, type Judge, statusOf } from "./answer.ts";
import { isRefusal } from "./status.ts";

const validators = new WeakMap<Contract["types"], Validator>();

/** A judge of the `error` object of a refusal; a body without one has a requirement of its own. */
export function judgeError(
  judge: (error: JsonObject, body: JsonObject, findings: readonly Finding[]) => Judgement,
): Judge {
  return (answer, contract) => {
    const body = errorBody(answer);
    if (body === undefined || !isObject(body["error"])) return unjudged("the body has no error object");
    return judge(body["error"], body, errorFindings(body, contract));
  };
}

/** The JSON object of a refusal; undefined when its body is none. */
export function errorBody(answer: Answer): JsonObject | undefined {
  const body = bodyOf(answer.exchange);
  return body.kind === "json" && isObject(body.value) ? body.value : undefined;
}

function errorFindings(body: JsonObject, { types }: Contract): readonly Finding[] {
  const validate = validators.get(types) ?? compileValidator(errorDocument(types));
  validators.set(types, validate);
  return validate(body);
}

/** Whether the service says by the status that it will not do what was asked; 501 is what OData has for what it does not know. */
export function refuses(answer: Answer): boolean {
  const status = statusOf(answer) ?? 0;
  return isRefusal(status) || status === 501;
}

/** Whether the body is an object with an object `error`. Source: OData JSON Format 4.01, section 21. */
export function judgeEnvelope({ exchange }: Answer): Judgement {
  const body = bodyOf(exchange);
  const expected = "a JSON object with an object error";
  if (body.kind === "empty") return broken({ expected, observed: "an empty body", pointers: [] });
  if (body.kind === "malformed") return broken({ expected, observed: "no JSON", pointers: [] });
  if (isObject(body.value) && isObject(body.value["error"])) return kept(1);
  return broken({ expected, observed: observedText(body.value), pointers: ["/error"] });
}
