import { withListedNames } from "../../../behaviour/with-listed-names.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "The context lists id first wherever it was selected",
  who: "A mock that treats the key apart from other members",
  apply: (honest) =>
    withListedNames(honest, (names) =>
      names.includes("id") ? ["id", ...names.filter((name) => name !== "id")] : names,
    ),
};
