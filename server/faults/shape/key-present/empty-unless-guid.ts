import { withWholeText } from "../../../behaviour/with-whole-text.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "An id that is no GUID is an empty string",
  who: "A gateway that parses ids as GUIDs and goes on when that fails",
  apply: (honest) => withWholeText(honest, "id", (id) => (/^[0-9a-f-]{36}$/i.test(id) ? id : "")),
};
