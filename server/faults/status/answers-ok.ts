import { isEmptyCollection, itemsOf, withAnswers } from "../../behaviour/answers.ts";
import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "status/answers-ok": {
    title: "A listing is answered 206 Partial Content",
    who: "A gateway that takes every collection for a page of something larger",
    apply: (honest) => ({
      ...honest,
      respond: (answer, ex) => {
        const given = honest.respond(answer, ex);
        return ex.operation !== undefined && given.status === 200 ? { ...given, status: 206 } : given;
      },
    }),
  },
  "status/answers-ok/accepted": {
    title: "A listing is answered 202",
    who: "A gateway that queues what it passes on and says so",
    apply: (honest) => withAnswers(honest, (answer) => ({ ...answer, status: 202 })),
  },
  "status/answers-ok/broken-when-single": {
    title: "A collection of one item is answered 500",
    who: "A mock that sorts with a comparison that it never gets to make",
    apply: (honest) =>
      withAnswers(honest, (answer) => (itemsOf(answer).length === 1 ? { ...answer, status: 500 } : answer)),
  },
  "status/answers-ok/no-content-when-empty": {
    title: "An empty collection is answered 204",
    who: "A framework that takes an answer without items for one without content",
    apply: (honest) =>
      withAnswers(honest, (answer) =>
        isEmptyCollection(answer) ? { ...answer, status: 204, body: { kind: "none" } } : answer,
      ),
  },
  "status/answers-ok/not-found-when-empty": {
    title: "An empty collection is answered 404",
    who: "A mock author who takes an empty result for a missing resource",
    apply: (honest) =>
      withAnswers(honest, (answer) => (isEmptyCollection(answer) ? { ...answer, status: 404 } : answer)),
  },
  "status/answers-ok/partial-when-paged": {
    title: "A page that is not the last is answered 206",
    who: "A mock author who knows ranges of bytes",
    apply: (honest) =>
      withAnswers(honest, (answer) =>
        answer.body.kind === "json" && "@odata.nextLink" in answer.body.value ? { ...answer, status: 206 } : answer,
      ),
  },
};
