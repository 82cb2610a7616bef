import { withListedNames } from "../../behaviour/contexts.ts";
import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "context/keeps-select-order": {
    title: "The context lists the selected members in alphabetical order",
    who: "A gateway that sorts options to use them as a cache key",
    apply: (honest) => ({
      ...honest,
      contextList: (target, ex) => {
        const { select } = ex.options;
        return honest.contextList(
          target,
          select === undefined ? ex : { ...ex, options: { ...ex.options, select: [...select].sort() } },
        );
      },
    }),
  },
  "context/keeps-select-order/documented-order": {
    title: "The context lists the selected members in the order of the documentation",
    who: "A mock that goes through its columns and asks which are wanted",
    apply: (honest) =>
      withListedNames(honest, (names, { target }) => {
        const known = Object.keys(target?.type.properties ?? {});
        return [...known.filter((name) => names.includes(name)), ...names.filter((name) => !known.includes(name))];
      }),
  },
  "context/keeps-select-order/key-first": {
    title: "The context lists id first wherever it was selected",
    who: "A mock that treats the key apart from other members",
    apply: (honest) =>
      withListedNames(honest, (names) =>
        names.includes("id") ? ["id", ...names.filter((name) => name !== "id")] : names,
      ),
  },
};
