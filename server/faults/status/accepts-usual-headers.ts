import { refusing } from "../../behaviour/refusals.ts";
import { headerOf } from "../../exchange.ts";
import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "status/accepts-usual-headers": {
    title: "Accept is compared as a whole: anything else than application/json is answered with 406",
    who: "A mock author who looked at what one client sends",
    apply: (honest) => refusing(honest, 406, ({ request }) => /[*;,]/.test(headerOf(request, "accept") ?? "")),
  },
  "status/accepts-usual-headers/preferences": {
    title: "Preferences that are not known are answered with 400",
    who: "A gateway that takes Prefer for a command",
    apply: (honest) =>
      refusing(honest, 400, ({ request }) => /x-|respond-async/.test(headerOf(request, "prefer") ?? "")),
  },
  "status/accepts-usual-headers/versions": {
    title: "A request with OData-MaxVersion breaks the service down",
    who: "A mock whose headers are parsed by a switch without a default",
    apply: (honest) => refusing(honest, 500, ({ request }) => headerOf(request, "odata-maxversion") !== undefined),
  },
  "status/accepts-usual-headers/tags": {
    title: "Whoever sends If-None-Match is told with 304 that nothing has changed, whatever the tag",
    who: "A cache that looks for the header and not into it",
    apply: (honest) => ({
      ...honest,
      answerWith: (found, ex) =>
        ex.operation === undefined || headerOf(ex.request, "if-none-match") === undefined
          ? honest.answerWith(found, ex)
          : { status: 304, headers: honest.commonHeaders(ex), body: { kind: "none" } },
    }),
  },
  "status/accepts-usual-headers/request-ids": {
    title: "A client-request-id is taken for the id of a request that was answered already: no items come",
    who: "A proxy that leaves out what it takes for repetitions",
    apply: (honest) => ({
      ...honest,
      pageOf: (items, ex) =>
        honest.pageOf(
          ex.operation !== undefined && headerOf(ex.request, "client-request-id") !== undefined ? [] : items,
          ex,
        ),
    }),
  },
  "status/accepts-usual-headers/charset": {
    title: "Accept with a charset is answered with 415",
    who: "A framework whose list of media types is compared with their parameters",
    apply: (honest) => refusing(honest, 415, ({ request }) => /charset/.test(headerOf(request, "accept") ?? "")),
  },
  "status/accepts-usual-headers/none": {
    title: "Without Accept a feed of XML comes",
    who: "A service of an older OData, whose first format was Atom",
    apply: (honest) => ({
      ...honest,
      encode: (answer, ex) =>
        ex.operation !== undefined && answer.status === 200 && headerOf(ex.request, "accept") === undefined
          ? { status: 200, headers: { ...answer.headers, "Content-Type": "application/atom+xml" }, payload: "<feed/>" }
          : honest.encode(answer, ex),
    }),
  },
  "status/accepts-usual-headers/agent": {
    title: "A request without User-Agent is answered with 403",
    who: "A firewall that takes whoever does not introduce itself for a robot",
    apply: (honest) => refusing(honest, 403, ({ request }) => headerOf(request, "user-agent") === undefined),
  },
  "status/accepts-usual-headers/later-pages": {
    title: "A later page with Accept-Encoding breaks the service down",
    who: "A gateway that compresses what it passes on, and takes links to go around it",
    apply: (honest) =>
      refusing(
        honest,
        500,
        ({ request }) => /skiptoken=/i.test(request.query) && headerOf(request, "accept-encoding") !== undefined,
      ),
  },
};
