import { changeMember, changeText } from "../../behaviour/change-json.ts";
import { instantMembers } from "../../behaviour/instants.ts";
import { memberLike, withSelectedItems } from "../../behaviour/items.ts";
import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "projection/selected-members-valid": {
    title: "Selected timestamps are written with a space and without a zone",
    who: "A mock that reads whole items from JSON and single columns from a database",
    apply: (honest) =>
      withSelectedItems(honest, (item) =>
        instantMembers.reduce(
          (changed, name) => changeText(changed, name, (text) => text.replace("T", " ").replace(/(\.\d+)?Z$/, "")),
          item,
        ),
      ),
  },
  "projection/selected-members-valid/null-as-text": {
    title: "A selected member that is null is the text null",
    who: "A gateway that puts values into a template",
    apply: (honest) =>
      withSelectedItems(honest, (item) =>
        Object.fromEntries(Object.entries(item).map(([name, value]) => [name, value === null ? "null" : value])),
      ),
  },
  "projection/selected-members-valid/status-number": {
    title: "A selected processingStatus is a number",
    who: "A .NET mock whose projection goes around the converter for enumerations",
    apply: (honest) =>
      withSelectedItems(honest, (item, ex) => changeMember(item, memberLike(ex, "processingStatus"), () => 2)),
  },
  "projection/selected-members-valid/task-as-text": {
    title: "A selected task is JSON in a string",
    who: "A mock on a database whose projections give nested columns as text",
    apply: (honest) => withSelectedItems(honest, (item) => changeMember(item, "task", (task) => JSON.stringify(task))),
  },
};
