import type { JsonObject } from "../json.ts";
import type { Behaviour } from "./behaviour.ts";
import { changeObject } from "./change-object.ts";
import { expands } from "./expands.ts";
import { withItems } from "./with-items.ts";

/** A behaviour that changes the subject of each item where nobody asked for it with `$expand`. */
export function withInlineSubject(before: Behaviour, change: (subject: JsonObject) => JsonObject): Behaviour {
  return withItems(before, (item, ex) => (expands(ex, "subject") ? item : changeObject(item, "subject", change)));
}
