import { withOrderKeys } from "../../../behaviour/with-order-keys.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "An order by completedDateTime goes by startedDateTime",
  who: "A mock author who copied a line of the column mapping",
  apply: (honest) =>
    withOrderKeys(honest, (keys) =>
      keys.map((key) =>
        key.member.path.join("/") === "completedDateTime"
          ? { ...key, member: { ...key.member, path: ["startedDateTime"] } }
          : key,
      ),
    ),
};
