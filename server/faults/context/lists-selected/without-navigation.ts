import { withListedNames } from "../../../behaviour/with-listed-names.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "The context does not list selected navigation properties",
  who: "A mock whose list is made of the columns that it reads",
  apply: (honest) =>
    withListedNames(honest, (names) => {
      const columns = names.filter((name) => name !== "subject" && name !== "task");
      return columns.length === 0 ? ["id"] : columns;
    }),
};
