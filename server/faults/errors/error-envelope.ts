import { withRefusals } from "../../behaviour/refusals.ts";
import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "errors/error-envelope": {
    title: "Code and message stand at the top of the body",
    who: "A mock with the error format of its own framework",
    apply: (honest) => ({
      ...honest,
      errorBody: ({ code, message }) => ({ code, message }),
    }),
  },
  "errors/error-envelope/capital": {
    title: "The error stands in Error",
    who: "A .NET mock whose serializer keeps the names of its properties",
    apply: (honest) => ({ ...honest, errorBody: (refusal, ex) => ({ Error: honest.errorBody(refusal, ex)["error"] }) }),
  },
  "errors/error-envelope/empty-for-malformed": {
    title: "A malformed option is answered without a body",
    who: "A framework that refuses what its binder cannot read",
    apply: (honest) =>
      withRefusals(honest, (answer) => (answer.status === 400 ? { ...answer, body: { kind: "none" } } : answer)),
  },
  "errors/error-envelope/errors": {
    title: "The error is the first of a list named errors",
    who: "A mock author who knows JSON:API",
    apply: (honest) => ({
      ...honest,
      errorBody: ({ code, message, status }) => ({ errors: [{ status: String(status), code, title: message }] }),
    }),
  },
  "errors/error-envelope/page-for-unknown": {
    title: "An unknown id is answered with a web page",
    who: "A web server that answers what it does not find before the mock can",
    apply: (honest) =>
      withRefusals(honest, (answer) =>
        answer.status === 404
          ? { ...answer, body: { kind: "text", text: "<!doctype html><h1>Not Found</h1>" } }
          : answer,
      ),
  },
  "errors/error-envelope/page-for-not-implemented": {
    title: "A search that nobody documents is answered 501 with a web page",
    who: "A framework whose page for what it has not nobody has replaced",
    apply: (honest) => ({
      ...honest,
      answerWith: (found, ex) =>
        ex.operation?.queryOptions.includes("$search") === false && /(^|&)(\$|%24)search=/i.test(ex.request.query)
          ? { status: 501, headers: {}, body: { kind: "text", text: "<!doctype html><h1>Not Implemented</h1>" } }
          : honest.answerWith(found, ex),
    }),
  },
  "errors/error-envelope/problem-details": {
    title: "The body of a refusal has type, title and status",
    who: "A framework that describes problems as in RFC 9457",
    apply: (honest) => ({
      ...honest,
      errorBody: ({ message, status }) => ({ type: "about:blank", title: message, status }),
    }),
  },
  "errors/error-envelope/page-for-own-option": {
    title: "An option of somebody's own is answered with a web page",
    who: "A gateway that knows the options of each operation by a list",
    apply: (honest) => ({
      ...honest,
      answerWith: (found, ex) =>
        ex.operation !== undefined && /(^|&)no/i.test(ex.request.query)
          ? { status: 400, headers: {}, body: { kind: "text", text: "<!doctype html><h1>Bad Request</h1>" } }
          : honest.answerWith(found, ex),
    }),
  },
};
