import { changeObject } from "../behaviour/change-json.ts";
import type { VariationDefinitions } from "../variation.ts";

// Prose that speaks of places, as a stack does.
const places = "at once\nat 12:30:15 (UTC)\nat the time (see 1:2)\nat contoso.com (port 443)";

const appendix = `\r\n${places}\r\n<b>Größe & Grund</b>: "日本語" \u202ertl ${"see below ".repeat(1000)}`;

export const variations: VariationDefinitions = {
  "long-errors": {
    title: "Messages of errors are long, of several lines, with markup and other scripts",
    allowedBy: "OData JSON: codes and messages are the service's own",
    apply: (honest) => ({
      ...honest,
      errorBody: (refusal, ex) => honest.errorBody({ ...refusal, message: `${refusal.message}${appendix}` }, ex),
    }),
  },
  "nested-inner-errors": {
    title: "Errors have inner errors within inner errors",
    allowedBy: "OData JSON: innererror may hold anything",
    group: "error-body",
    apply: (honest) => ({
      ...honest,
      errorBody: (refusal, ex) =>
        changeObject(honest.errorBody(refusal, ex), "error", (error) => ({
          ...error,
          details: [],
          innererror: { code: "inner", innererror: { code: "innermost", stack: ["a", null, 3] } },
        })),
    }),
  },
  "other-errors": {
    title: "Errors have other codes and messages, innererror, target and details",
    allowedBy: "OData JSON: codes and messages are the service's own",
    group: "error-body",
    apply: (honest) => ({
      ...honest,
      errorBody: ({ reason }) => ({
        error: {
          code: `E-${reason}`,
          message: "",
          target: null,
          details: [{ code: "1", message: "see the manual", target: "request" }],
          innererror: { trace: [] },
        },
      }),
    }),
  },
  "short-errors": {
    title: "Errors have no innerError",
    allowedBy: "OData JSON: innererror is optional",
    group: "error-body",
    apply: (honest) => ({
      ...honest,
      errorBody: ({ code, message }) => ({ error: { code, message } }),
    }),
  },
};
