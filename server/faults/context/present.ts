import { isList } from "../../json.ts";
import { withCollection } from "../../behaviour/collections.ts";
import { without } from "../../behaviour/change-json.ts";
import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "context/present": {
    title: "There is no @odata.context",
    who: "A mock author who took annotations for decoration",
    apply: (honest) => withCollection(honest, (body) => without(body, "@odata.context")),
  },
  "context/present/absent-when-empty": {
    title: "An empty collection has no context",
    who: "A mock with a short way out where nothing is found",
    apply: (honest) =>
      withCollection(honest, (body) =>
        isList(body["value"]) && body["value"].length === 0 ? without(body, "@odata.context") : body,
      ),
  },
  "context/present/first-page-only": {
    title: "Later pages have no context",
    who: "A mock whose pages are cut out of a finished answer",
    apply: (honest) =>
      withCollection(honest, (body, ex) => (ex.options.offset === undefined ? body : without(body, "@odata.context"))),
  },
  "context/present/short-name": {
    title: "The context stands in @context",
    who: "A library for OData 4.01 that was never told that the request asked for less",
    apply: (honest) =>
      withCollection(honest, (body) => ({ "@context": body["@odata.context"], ...without(body, "@odata.context") })),
  },
};
