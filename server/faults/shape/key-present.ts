import { changeMember, without } from "../../behaviour/change-json.ts";
import { isObject } from "../../json.ts";
import { withItemList } from "../../behaviour/collections.ts";
import { withWholeItems, withWholeText } from "../../behaviour/items.ts";
import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "shape/key-present": {
    title: "Items carry _id in place of id",
    who: "A mock on a document store that names its keys itself",
    apply: (honest) => withWholeItems(honest, (item) => ({ _id: item["id"], ...without(item, "id") })),
  },
  "shape/key-present/empty-unless-guid": {
    title: "An id that is no GUID is an empty string",
    who: "A gateway that parses ids as GUIDs and goes on when that fails",
    apply: (honest) => withWholeText(honest, "id", (id) => (/^[0-9a-f-]{36}$/i.test(id) ? id : "")),
  },
  "shape/key-present/last-without": {
    title: "The last item has no id",
    who: "A mock whose fixture was made by copying an item and typing over it",
    apply: (honest) =>
      withItemList(honest, (items) => [
        ...items.slice(0, -1),
        ...items.slice(-1).map((item) => (isObject(item) ? without(item, "id") : item)),
      ]),
  },
  "shape/key-present/numeric": {
    title: "Ids are numbers",
    who: "A mock whose table counts its rows",
    apply: (honest) =>
      withItemList(honest, (items) =>
        items.map((item, index) => (isObject(item) ? changeMember(item, "id", () => index + 1) : item)),
      ),
  },
};
