import { withSelection } from "../../behaviour/options.ts";
import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "projection/returns-selected-navigation": {
    title: "Selected navigation properties are left out",
    who: "A mock whose projection knows columns only",
    apply: (honest) => ({
      ...honest,
      membersOf: (entity, type, ex) => ({
        ...honest.membersOf(entity, type, ex),
        ...(ex.options.select === undefined ? {} : { inline: [] }),
      }),
    }),
  },
  "projection/returns-selected-navigation/alone": {
    title: "A navigation property that is selected alone is left out",
    who: "A mock that looks for columns first and takes none for an empty projection",
    apply: (honest) =>
      withSelection(honest, (select) =>
        select.every((name) => name === "subject" || name === "task") ? ["id"] : select,
      ),
  },
  "projection/returns-selected-navigation/one-of-two": {
    title: "Of two selected navigation properties the second is left out",
    who: "A mapper that joins one table at most",
    apply: (honest) =>
      withSelection(honest, (select) => {
        const second = select.filter((name) => name === "subject" || name === "task")[1];
        return select.filter((name) => name !== second);
      }),
  },
};
