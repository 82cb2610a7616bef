import { instantMembers } from "../../../behaviour/instant-members.ts";
import { withSelectedItems } from "../../../behaviour/with-selected-items.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "Values of selected timestamps stand under the names in documented order",
  who: "A mock that reads rows by position and names them by its own list",
  apply: (honest) =>
    withSelectedItems(honest, (item) => {
      const shown = Object.keys(item).filter((name) => instantMembers.some((known) => known === name));
      const documented = instantMembers.filter((name) => shown.includes(name));
      return { ...item, ...Object.fromEntries(documented.map((name, at) => [name, item[shown[at] ?? name]])) };
    }),
};
