import { changeText } from "../../../behaviour/change-text.ts";
import { instantMembers } from "../../../behaviour/instant-members.ts";
import { withSelectedItems } from "../../../behaviour/with-selected-items.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "Selected timestamps are an hour late",
  who: "A mock whose database converts to local time when it prints single columns",
  apply: (honest) =>
    withSelectedItems(honest, (item) =>
      instantMembers.reduce(
        (changed, name) =>
          changeText(changed, name, (text) =>
            text.replace(/^[^.Z]+/, (seconds) =>
              new Date(Date.parse(`${seconds}Z`) + 3_600_000).toISOString().slice(0, 19),
            ),
          ),
        item,
      ),
    ),
};
