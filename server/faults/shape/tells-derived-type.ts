import { changeText, without } from "../../behaviour/change-json.ts";
import { answeredType, withItems, withSelectedItems, withWholeItems } from "../../behaviour/items.ts";
import type { FaultDefinitions } from "../../fault.ts";
import { isList, isObject, type Json, type JsonObject } from "../../json.ts";

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
  "shape/tells-derived-type/abstract": {
    title: "Items tell the abstract type that they are of by declaration",
    who: "A serializer that writes the declared type of a list in place of the type of each item",
    apply: (honest) =>
      withItems(honest, (item, ex) => {
        const declared = answeredType(ex);
        return declared?.abstract === true && Object.hasOwn(item, "@odata.type")
          ? { ...item, "@odata.type": `#${declared.name}` }
          : item;
      }),
  },
  "shape/tells-derived-type/expanded": {
    title: "Entities that $expand brings along do not tell their types",
    who: "A serializer that knows the types of what a path leads to, and not of what is joined",
    apply: (honest) =>
      withItems(honest, (item, { options }) =>
        Object.fromEntries(
          Object.entries(item).map(([name, value]) => {
            const isExpanded = options.expand?.some(({ navigation }) => navigation === name) === true;
            return [name, isExpanded ? untyped(value) : value];
          }),
        ),
      ),
  },
};

function untyped(value: Json): Json {
  if (isList(value)) return value.map(untyped);
  return isObject(value) ? without(value, "@odata.type") : value;
}
