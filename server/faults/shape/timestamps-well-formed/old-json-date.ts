import { withWholeText } from "../../../behaviour/with-whole-text.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "createdDateTime is written as /Date(…)/",
  who: "An old .NET serializer",
  apply: (honest) => withWholeText(honest, "createdDateTime", (text) => `/Date(${Date.parse(text)})/`),
};
