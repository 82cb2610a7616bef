import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "permissions/refusal-has-envelope": {
    title: "A 403 has a body of its own form",
    who: "A mock whose refusals come from another layer than its errors",
    apply: (honest) => ({
      ...honest,
      errorBody: (refusal, ex) =>
        refusal.reason === "forbidden"
          ? { code: refusal.code, message: refusal.message }
          : honest.errorBody(refusal, ex),
    }),
  },
  "permissions/refusal-has-envelope/empty": {
    title: "A 401 has no body",
    who: "A gateway that refuses before anything can write an answer",
    apply: (honest) => ({
      ...honest,
      respond: (answer, ex) => {
        const finished = honest.respond(answer, ex);
        return finished.status === 401 ? { ...finished, body: { kind: "none" } } : finished;
      },
    }),
  },
  "permissions/refusal-has-envelope/error-is-text": {
    title: "The error of a 401 is a text",
    who: "A gateway that answers in the form of OAuth",
    apply: (honest) => ({
      ...honest,
      errorBody: (refusal, ex) =>
        refusal.reason === "unauthenticated"
          ? { error: "invalid_token", error_description: refusal.message }
          : honest.errorBody(refusal, ex),
    }),
  },
  "permissions/refusal-has-envelope/no-code": {
    title: "The error of a 403 has no code",
    who: "A mock author who thought that the status says it",
    apply: (honest) => ({
      ...honest,
      errorBody: (refusal, ex) =>
        refusal.reason === "forbidden" ? { error: { message: refusal.message } } : honest.errorBody(refusal, ex),
    }),
  },
  "permissions/refusal-has-envelope/problem-details": {
    title: "A 401 has type, title and status",
    who: "A framework that describes problems as in RFC 9457",
    apply: (honest) => ({
      ...honest,
      errorBody: (refusal, ex) =>
        refusal.reason === "unauthenticated"
          ? { type: "about:blank", title: "Unauthorized", status: 401 }
          : honest.errorBody(refusal, ex),
    }),
  },
  "permissions/refusal-has-envelope/web-page": {
    title: "A 403 is a web page",
    who: "A gateway with its own error pages",
    apply: (honest) => ({
      ...honest,
      respond: (answer, ex) => {
        const finished = honest.respond(answer, ex);
        if (finished.status !== 403) return finished;
        const headers = { ...finished.headers, "Content-Type": "text/html" };
        return {
          ...finished,
          headers,
          body: { kind: "text", text: "<html><body><h1>403 Forbidden</h1></body></html>" },
        };
      },
    }),
  },
};
