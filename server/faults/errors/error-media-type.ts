import { withRefusals } from "../../behaviour/refusals.ts";
import { without } from "../../behaviour/change-json.ts";
import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "errors/error-media-type": {
    title: "Errors are declared as text/html",
    who: "A gateway with one error page for all media types",
    apply: (honest) => ({
      ...honest,
      errorHeaders: (refusal, ex) => ({
        ...honest.errorHeaders(refusal, ex),
        "Content-Type": "text/html; charset=utf-8",
      }),
    }),
  },
  "errors/error-media-type/problem": {
    title: "Errors are declared as application/problem+json",
    who: "A framework with a media type of its own for errors",
    apply: (honest) =>
      withRefusals(honest, (answer) => ({
        ...answer,
        headers: { ...answer.headers, "Content-Type": "application/problem+json" },
      })),
  },
  "errors/error-media-type/text-when-forbidden": {
    title: "The errors of authorization are declared as text/plain",
    who: "A gateway that checks tokens before the service sees the request",
    apply: (honest) =>
      withRefusals(honest, (answer) =>
        answer.status === 401 || answer.status === 403
          ? { ...answer, headers: { ...answer.headers, "Content-Type": "text/plain" } }
          : answer,
      ),
  },
  "errors/error-media-type/undeclared-when-unknown": {
    title: "The error for an unknown id has no Content-Type",
    who: "A mock that sets headers where it finds something",
    apply: (honest) =>
      withRefusals(honest, (answer) =>
        answer.status === 404 ? { ...answer, headers: without(answer.headers, "Content-Type") } : answer,
      ),
  },
};
