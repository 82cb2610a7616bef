import { changeText, without } from "../../behaviour/change-json.ts";
import { withItems, withSelectedItems, withWholeItems } from "../../behaviour/items.ts";
import type { FaultDefinitions } from "../../fault.ts";
import type { JsonObject } from "../../json.ts";

export const faults: FaultDefinitions = {
  "shape/tells-derived-type": {
    title: "Items of derived types do not tell their types",
    who: "A mock whose examples were made by hand",
    apply: (honest) => withItems(honest, (item) => without(item, "@odata.type")),
  },
  "shape/tells-derived-type/first-alone": {
    title: "The first item alone tells its type",
    who: "A serializer that takes the types of all items for that of the first",
    apply: (honest) =>
      withItems(honest, (item, _ex, { values }) =>
        values["givenName"] === "Person 0" ? item : without(item, "@odata.type"),
      ),
  },
  "shape/tells-derived-type/of-another": {
    title: "Items of one type have members of another",
    who: "A mock that fills all items by one template",
    apply: (honest) => {
      let template: JsonObject = {};
      return withWholeItems(honest, (item) => {
        if (!Object.hasOwn(item, "@odata.type")) return item;
        template = { ...template, ...item };
        return { ...template, ...item };
      });
    },
  },
  "shape/tells-derived-type/no-hash": {
    title: "Items tell their types without #",
    who: "A mock that sends the names of its types as they stand in its code",
    apply: (honest) => withItems(honest, (item) => changeText(item, "@odata.type", (told) => told.replace(/^#/, ""))),
  },
  "shape/tells-derived-type/lost-by-select": {
    title: "Items of which members are selected do not tell their types",
    who: "A projection that keeps what $select names, and nothing else",
    apply: (honest) => withSelectedItems(honest, (item) => without(item, "@odata.type")),
  },
};
