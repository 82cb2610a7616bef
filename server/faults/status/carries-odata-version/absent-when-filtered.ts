import { withAnswers } from "../../../behaviour/with-answers.ts";
import { without } from "../../../behaviour/without.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "Next to $filter there is no OData-Version",
  who: "A gateway that answers filters from a search index",
  apply: (honest) =>
    withAnswers(honest, (answer, { options }) =>
      options.filter === undefined ? answer : { ...answer, headers: without(answer.headers, "OData-Version") },
    ),
};
