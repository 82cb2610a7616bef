import type { Finding } from "../../schemas/judge/observed.ts";
import { compileValidator, type Validator } from "../../schemas/judge/validator.ts";
import { errorDocument } from "../../schemas/shapes/documents.ts";
import type { Contract } from "../../specs/contract.ts";
import { type Judgement, unjudged } from "../judgement.ts";
import { isObject, type JsonObject } from "../values/json-object.ts";
import { type Answer, bodyOf, type Judge } from "./answer.ts";

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
