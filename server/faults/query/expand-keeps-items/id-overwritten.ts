import { changeMember } from "../../../behaviour/change-member.ts";
import { expands } from "../../../behaviour/expands.ts";
import { withItems } from "../../../behaviour/with-items.ts";
import type { FaultDefinition } from "../../../fault.ts";
import { follow } from "../../../filter/evaluate.ts";

export const fault: FaultDefinition = {
  title: "With $expand=subject an item has the id of its subject",
  who: "A mock that merges the columns of a join into one row",
  apply: (honest) =>
    withItems(honest, (item, ex, entity) => {
      const id = follow(entity, ["subject", "id"]);
      return expands(ex, "subject") && typeof id === "string" ? changeMember(item, "id", () => id) : item;
    }),
};
