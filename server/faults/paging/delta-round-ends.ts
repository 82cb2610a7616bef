import { withCollection } from "../../behaviour/collections.ts";
import { without } from "../../behaviour/change-json.ts";
import type { FaultDefinitions } from "../../fault.ts";
import { badRequest } from "../../refusal.ts";

export const faults: FaultDefinitions = {
  "paging/delta-round-ends": {
    title: "A round of changes ends without a deltaLink",
    who: "A mock that answers delta as any other list",
    apply: (honest) => withCollection(honest, (body) => without(body, "@odata.deltaLink")),
  },
  "paging/delta-round-ends/next-link-too": {
    title: "The last page of changes has a nextLink beside its deltaLink",
    who: "A paging layer that knows nothing of deltaLinks",
    apply: (honest) =>
      withCollection(honest, (body) => {
        const link = body["@odata.deltaLink"];
        return typeof link === "string" ? { ...body, "@odata.nextLink": `${link}&page=2` } : body;
      }),
  },
  "paging/delta-round-ends/link-refused": {
    title: "A deltaLink is answered 400",
    who: "A mock whose deltaLinks are an example of the documentation",
    apply: (honest) => ({
      ...honest,
      readOptions: (pairs, target, ex) => {
        if (pairs.some(({ name }) => name === "$deltatoken"))
          throw badRequest("malformed-paging", "The delta token is not valid.");
        return honest.readOptions(pairs, target, ex);
      },
    }),
  },
};
