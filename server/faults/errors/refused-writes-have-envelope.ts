import { withRefusals } from "../../behaviour/refusals.ts";
import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "errors/refused-writes-have-envelope": {
    title: "A method that is not allowed is answered with a web page",
    who: "A framework whose router answers methods that no route has",
    apply: (honest) =>
      withRefusals(honest, (answer) =>
        answer.status === 405
          ? { ...answer, body: { kind: "text", text: "<!doctype html><h1>Method Not Allowed</h1>" } }
          : answer,
      ),
  },
  "errors/refused-writes-have-envelope/deleting": {
    title: "The refusal of a DELETE has no body",
    who: "A proxy that lets no DELETE through",
    apply: (honest) =>
      withRefusals(honest, (answer, ex) =>
        ex.request.method === "DELETE" ? { ...answer, body: { kind: "none" } } : answer,
      ),
  },
};
