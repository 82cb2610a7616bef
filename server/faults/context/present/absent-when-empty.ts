import { isList } from "../../../behaviour/is-list.ts";
import { withCollection } from "../../../behaviour/with-collection.ts";
import { without } from "../../../behaviour/without.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "An empty collection has no context",
  who: "A mock with a short way out where nothing is found",
  apply: (honest) =>
    withCollection(honest, (body) =>
      isList(body["value"]) && body["value"].length === 0 ? without(body, "@odata.context") : body,
    ),
};
