import { everyNth } from "../../behaviour/repeats.ts";
import { withAnswers } from "../../behaviour/answers.ts";
import { without } from "../../behaviour/change-json.ts";
import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "status/carries-request-id": {
    title: "There is no request-id",
    who: "A mock author who copied bodies, not headers",
    apply: (honest) => ({
      ...honest,
      commonHeaders: (ex) => without(honest.commonHeaders(ex), "request-id"),
    }),
  },
  "status/carries-request-id/every-second": {
    title: "Every second answer has no request-id",
    who: "A service of which one instance out of two is older",
    apply: (honest) => {
      const older = everyNth(2);
      return withAnswers(honest, (answer, ex) =>
        older(ex) ? { ...answer, headers: without(answer.headers, "request-id") } : answer,
      );
    },
  },
  "status/carries-request-id/first-page-only": {
    title: "Later pages have no request-id",
    who: "A proxy that answers pages from its store without asking",
    apply: (honest) =>
      withAnswers(honest, (answer, { options }) =>
        options.offset === undefined ? answer : { ...answer, headers: without(answer.headers, "request-id") },
      ),
  },
  "status/carries-request-id/other-name": {
    title: "The id of the request stands in x-request-id",
    who: "A gateway with headers of its own",
    apply: (honest) =>
      withAnswers(honest, (answer) => ({
        ...answer,
        headers: { ...without(answer.headers, "request-id"), "x-request-id": answer.headers["request-id"] ?? "" },
      })),
  },
};
