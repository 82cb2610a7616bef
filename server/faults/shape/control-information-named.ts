import { withCollection } from "../../behaviour/collections.ts";
import type { FaultDefinitions } from "../../fault.ts";
import type { JsonObject } from "../../json.ts";

function renamed(body: JsonObject, from: string, to: string): JsonObject {
  return Object.fromEntries(Object.entries(body).map(([name, value]) => [name === from ? to : name, value]));
}

export const faults: FaultDefinitions = {
  "shape/control-information-named": {
    title: "The link to the next page is called nextLink",
    who: "A mock author who took the name from a client library",
    apply: (honest) => withCollection(honest, (body) => renamed(body, "@odata.nextLink", "nextLink")),
  },
  "shape/control-information-named/old-version": {
    title: "The link to the next page has the name that OData 3 gave it",
    who: "A service that grew out of an older one",
    apply: (honest) => withCollection(honest, (body) => renamed(body, "@odata.nextLink", "odata.nextLink")),
  },
  "shape/control-information-named/letter-case": {
    title: "The link to the next page is written in small letters",
    who: "A serializer that writes all names in one case",
    apply: (honest) => withCollection(honest, (body) => renamed(body, "@odata.nextLink", "@odata.nextlink")),
  },
};
