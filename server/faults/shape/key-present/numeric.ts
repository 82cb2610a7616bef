import { changeMember } from "../../../behaviour/change-member.ts";
import { isObject } from "../../../behaviour/is-object.ts";
import { withItemList } from "../../../behaviour/with-item-list.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "Ids are numbers",
  who: "A mock whose table counts its rows",
  apply: (honest) =>
    withItemList(honest, (items) =>
      items.map((item, index) => (isObject(item) ? changeMember(item, "id", () => index + 1) : item)),
    ),
};
