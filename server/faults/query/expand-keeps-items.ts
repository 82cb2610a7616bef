import { changeMember, changeText } from "../../behaviour/change-json.ts";
import { expands, withExpanded, withItems } from "../../behaviour/items.ts";
import { changeFraction } from "../../behaviour/instants.ts";
import { taskArguments } from "../../behaviour/store.ts";
import { withItemList } from "../../behaviour/collections.ts";
import type { FaultDefinitions } from "../../fault.ts";
import { isObject } from "../../json.ts";
import { follow } from "../../filter/evaluate.ts";

export const faults: FaultDefinitions = {
  "query/expand-keeps-items": {
    title: "$expand=subject gives one item of each subject",
    who: "A mock whose join groups its rows by the joined key",
    apply: (honest) => ({
      ...honest,
      orderItems: (items, ex) => {
        const ordered = honest.orderItems(items, ex);
        return expands(ex, "subject")
          ? [...new Map(ordered.map((item) => [item.links["subject"], item])).values()]
          : ordered;
      },
    }),
  },
  "query/expand-keeps-items/id-overwritten": {
    title: "With $expand=subject an item has the id of its subject",
    who: "A mock that merges the columns of a join into one row",
    apply: (honest) =>
      withItems(honest, (item, ex, entity) => {
        const id = follow(entity, ["subject", "id"]);
        return expands(ex, "subject") && typeof id === "string" ? changeMember(item, "id", () => id) : item;
      }),
  },
  "query/expand-keeps-items/inner-join": {
    title: "$expand=task leaves out items whose task has no arguments",
    who: "A mock whose inner join finds no row of the arguments",
    apply: (honest) => ({
      ...honest,
      orderItems: (items, ex) => {
        const ordered = honest.orderItems(items, ex);
        return expands(ex, "task") ? ordered.filter((item) => taskArguments(item) > 0) : ordered;
      },
    }),
  },
  "query/expand-keeps-items/other-entity": {
    title: "An expanded subject is somebody else",
    who: "A mock that fills in the same made-up user wherever one is asked for",
    apply: (honest) =>
      withExpanded(honest, "subject", (subject) =>
        isObject(subject) ? { ...subject, id: "00000000-0000-4000-8000-00000000beef" } : subject,
      ),
  },
  "query/expand-keeps-items/row-per-argument": {
    title: "$expand=task gives an item once for each argument of its task",
    who: "A mock that forgets to put the rows of a join together again",
    apply: (honest) => ({
      ...honest,
      orderItems: (items, ex) => {
        const ordered = honest.orderItems(items, ex);
        if (!expands(ex, "task")) return ordered;
        return ordered.flatMap((item) => Array.from({ length: Math.max(1, taskArguments(item)) }, () => item));
      },
    }),
  },
  "query/expand-keeps-items/ten-at-most": {
    title: "With $expand no more than ten items come, without a next link",
    who: "A service with a limit on what it joins",
    apply: (honest) =>
      withItemList(honest, (items, { options }) => (options.expand === undefined ? items : items.slice(0, 10))),
  },
  "query/expand-keeps-items/timestamps-shortened": {
    title: "With $expand timestamps lose all digits after the milliseconds",
    who: "A JavaScript gateway that parses items to put something into them",
    apply: (honest) =>
      withItems(honest, (item, ex) =>
        ex.options.expand === undefined
          ? item
          : Object.keys(item).reduce(
              (changed, name) =>
                changeText(changed, name, (text) => changeFraction(text, (digits) => digits.slice(0, 3))),
              item,
            ),
      ),
  },
};
