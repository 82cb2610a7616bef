import { withRefusals } from "../../../behaviour/with-refusals.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "An unknown id is answered with a web page",
  who: "A web server that answers what it does not find before the mock can",
  apply: (honest) =>
    withRefusals(honest, (answer) =>
      answer.status === 404 ? { ...answer, body: { kind: "text", text: "<!doctype html><h1>Not Found</h1>" } } : answer,
    ),
};
