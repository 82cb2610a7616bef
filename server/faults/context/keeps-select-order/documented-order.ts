import { withListedNames } from "../../../behaviour/with-listed-names.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "The context lists the selected members in the order of the documentation",
  who: "A mock that goes through its columns and asks which are wanted",
  apply: (honest) =>
    withListedNames(honest, (names, { target }) => {
      const known = Object.keys(target?.type.properties ?? {});
      return [...known.filter((name) => names.includes(name)), ...names.filter((name) => !known.includes(name))];
    }),
};
