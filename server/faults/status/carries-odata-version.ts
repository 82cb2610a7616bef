import { withAnswers } from "../../behaviour/answers.ts";
import { without } from "../../behaviour/change-json.ts";
import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "status/carries-odata-version": {
    title: "There is no OData-Version",
    who: "A gateway that passes on only the headers that it knows",
    apply: (honest) => ({
      ...honest,
      successHeaders: (ex) => without(honest.successHeaders(ex), "OData-Version"),
    }),
  },
  "status/carries-odata-version/absent-when-filtered": {
    title: "Next to $filter there is no OData-Version",
    who: "A gateway that answers filters from a search index",
    apply: (honest) =>
      withAnswers(honest, (answer, { options }) =>
        options.filter === undefined ? answer : { ...answer, headers: without(answer.headers, "OData-Version") },
      ),
  },
  "status/carries-odata-version/older": {
    title: "OData-Version is 3.0",
    who: "A gateway that translates bodies and leaves headers as they came",
    apply: (honest) =>
      withAnswers(honest, (answer) => ({ ...answer, headers: { ...answer.headers, "OData-Version": "3.0" } })),
  },
  "status/carries-odata-version/other-name": {
    title: "The version stands in DataServiceVersion",
    who: "A library for OData 3",
    apply: (honest) =>
      withAnswers(honest, (answer) => ({
        ...answer,
        headers: { ...without(answer.headers, "OData-Version"), DataServiceVersion: "3.0;" },
      })),
  },
};
