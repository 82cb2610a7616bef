import type { Answer } from "../answer.ts";
import { type Behaviour, type Exchange, headerOf } from "../exchange.ts";
import { isList, type Json, type JsonObject } from "../json.ts";

/** A behaviour that changes each successful answer of a documented operation while its body is still data. */
export function withAnswers(before: Behaviour, change: (answer: Answer, ex: Exchange) => Answer): Behaviour {
  return {
    ...before,
    respond: (answer, ex) => {
      const given = before.respond(answer, ex);
      return ex.operation !== undefined && given.status === 200 ? change(given, ex) : given;
    },
  };
}

function listIn({ body }: Answer): readonly Json[] | undefined {
  const items = body.kind === "json" ? body.value["value"] : undefined;
  return isList(items) ? items : undefined;
}

/** The items of an answer; none when its body is no collection. */
export function itemsOf(answer: Answer): readonly Json[] {
  return listIn(answer) ?? [];
}

/** Whether an answer is a collection without any items. */
export function isEmptyCollection(answer: Answer): boolean {
  return listIn(answer)?.length === 0;
}

/** A behaviour that writes the bodies of a documented operation's answers in its own way. */
export function withBodyText(before: Behaviour, write: (body: JsonObject, ex: Exchange) => string): Behaviour {
  return withAnswers(before, (answer, ex) =>
    answer.body.kind === "json" ? { ...answer, body: { kind: "text", text: write(answer.body.value, ex) } } : answer,
  );
}

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

/** A behaviour that compresses bodies for clients that accept it; those that say nothing accept any coding (RFC 9110). */
export function withContentEncoding(
  before: Behaviour,
  coding: string,
  compress: (bytes: Uint8Array) => Uint8Array,
): Behaviour {
  return {
    ...before,
    encode: (answer, ex) => {
      const wire = before.encode(answer, ex);
      const accepted = headerOf(ex.request, "accept-encoding")?.toLowerCase().includes(coding) ?? true;
      if (wire.payload.length === 0 || !accepted) return wire;
      const headers = { ...wire.headers, "Content-Encoding": coding, Vary: "Accept-Encoding" };
      return { ...wire, headers, payload: compress(Buffer.from(wire.payload)) };
    },
  };
}
