import type { JsonObject } from "../json.ts";
import type { Behaviour } from "./behaviour.ts";
import { changeObject } from "./change-object.ts";
import { withWholeItems } from "./with-whole-items.ts";

/** A behaviour that changes the task of each item as long as nothing was selected. */
export function withTasks(before: Behaviour, change: (task: JsonObject) => JsonObject): Behaviour {
  return withWholeItems(before, (item) => changeObject(item, "task", change));
}
