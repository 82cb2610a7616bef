import { expands, withWholeItems } from "../../behaviour/items.ts";
import { isObject } from "../../json.ts";
import { without } from "../../behaviour/change-json.ts";
import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "shape/navigation-inline": {
    title: "subject and task come only with $expand",
    who: "A generator that follows OData and not the examples",
    apply: (honest) =>
      withWholeItems(honest, (item, ex) => {
        const expanded = (ex.options.expand ?? []).map(({ navigation }) => navigation);
        return without(item, ...["subject", "task"].filter((name) => !expanded.includes(name)));
      }),
  },
  "shape/navigation-inline/enabled-only": {
    title: "A task that is not enabled is left out of its item",
    who: "A mock that joins only the tasks that are in use",
    apply: (honest) =>
      withWholeItems(honest, (item) =>
        isObject(item["task"]) && item["task"]["isEnabled"] === false ? without(item, "task") : item,
      ),
  },
  "shape/navigation-inline/first-page-only": {
    title: "Items on later pages have no task",
    who: "A mock that loads what belongs to an item for the page that it prepares, not for those that follow",
    apply: (honest) =>
      withWholeItems(honest, (item, ex) => (ex.options.offset === undefined ? item : without(item, "task"))),
  },
  "shape/navigation-inline/links-only": {
    title: "In place of subject stands a link to it",
    who: "A generator that follows OData and not the examples, and writes navigation links",
    apply: (honest) =>
      withWholeItems(honest, (item, { request }) =>
        isObject(item["subject"])
          ? {
              ...without(item, "subject"),
              "subject@odata.navigationLink": `${request.root}/users/subject`,
            }
          : item,
      ),
  },
  "shape/navigation-inline/lost-when-expanded": {
    title: "$expand of one navigation property drops the other",
    who: "A mock that takes $expand for the list of all that is wanted",
    apply: (honest) => withWholeItems(honest, (item, ex) => (expands(ex, "subject") ? without(item, "task") : item)),
  },
  "shape/navigation-inline/lost-when-ordered": {
    title: "Next to $orderby items have no subject",
    who: "A mock that sorts in its database, where the joins are written by hand",
    apply: (honest) =>
      withWholeItems(honest, (item, ex) => (ex.options.orderby === undefined ? item : without(item, "subject"))),
  },
};
