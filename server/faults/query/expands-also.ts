import { badRequest } from "../../refusal.ts";
import { isObject } from "../../json.ts";
import { withExpanded } from "../../behaviour/items.ts";
import { without } from "../../behaviour/change-json.ts";
import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "query/expands-also": {
    title: "With $expand=task there is no task",
    who: "A gateway that replaces inline objects by links and does not follow them",
    apply: (honest) => withExpanded(honest, "task", () => undefined),
  },
  "query/expands-also/null": {
    title: "An expanded task is null",
    who: "A mock whose join finds nothing",
    apply: (honest) => withExpanded(honest, "task", () => null),
  },
  "query/expands-also/refused": {
    title: "$expand=task is answered 400",
    who: "A gateway that knows only the navigation property of the resource page",
    apply: (honest) => ({
      ...honest,
      parseExpand: (text, type, ex) => {
        const expansions = honest.parseExpand(text, type, ex);
        if (ex.operation !== undefined && expansions.some(({ navigation }) => navigation === "task"))
          throw badRequest("malformed-expand", "The navigation property 'task' cannot be expanded.");
        return expansions;
      },
    }),
  },
  "query/expands-also/without-id": {
    title: "An expanded task has no id",
    who: "A mock that leaves the key out because it is in the link already",
    apply: (honest) => withExpanded(honest, "task", (task) => (isObject(task) ? without(task, "id") : task)),
  },
  "query/expands-also/last-alone": {
    title: "Of two expansions only the last one is there",
    who: "A mock whose second join replaces the first",
    apply: (honest) => ({
      ...honest,
      parseExpand: (text, type, ex) => honest.parseExpand(text, type, ex).slice(-1),
      membersOf: (entity, type, ex) => {
        const members = honest.membersOf(entity, type, ex);
        return members.expanded.length > 0 ? { ...members, inline: [] } : members;
      },
    }),
  },
};
