import type { Answer } from "../answer.ts";
import type { Behaviour } from "./behaviour.ts";

/** A behaviour that answers some methods other than GET on a documented operation. */
export function withWrites(before: Behaviour, methods: readonly string[], answer: Answer): Behaviour {
  const isWrite = (method: string): boolean => methods.includes(method);
  return {
    ...before,
    methodRefusal: (ex) => (isWrite(ex.request.method) ? undefined : before.methodRefusal(ex)),
    answerWith: (found, ex) =>
      ex.operation !== undefined && isWrite(ex.request.method) ? answer : before.answerWith(found, ex),
  };
}
