import type { Exchange } from "../exchange.ts";
import type { JsonObject } from "../json.ts";
import type { Behaviour } from "./behaviour.ts";
import { withAnswers } from "./with-answers.ts";

/** A behaviour that writes the bodies of a documented operation's answers in its own way. */
export function withBodyText(before: Behaviour, write: (body: JsonObject, ex: Exchange) => string): Behaviour {
  return withAnswers(before, (answer, ex) =>
    answer.body.kind === "json" ? { ...answer, body: { kind: "text", text: write(answer.body.value, ex) } } : answer,
  );
}
