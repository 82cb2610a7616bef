import { changeMember } from "../../behaviour/change-json.ts";
import { memberLike, withWholeItems } from "../../behaviour/items.ts";
import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "shape/members-typed": {
    title: "processingStatus is a number",
    who: "A .NET mock without a string converter for enumerations",
    apply: (honest) =>
      withWholeItems(honest, (item, ex) => changeMember(item, memberLike(ex, "processingStatus"), () => 2)),
  },
  "shape/members-typed/epoch": {
    title: "completedDateTime is the number of milliseconds since 1970",
    who: "A JavaScript mock that sends what Date.parse gives",
    apply: (honest) =>
      withWholeItems(honest, (item, ex) =>
        changeMember(item, memberLike(ex, "completedDateTime"), (time) =>
          typeof time === "string" ? Date.parse(time) : time,
        ),
      ),
  },
  "shape/members-typed/false-for-null": {
    title: "A failureReason that is not there is false",
    who: "A PHP mock in which false stands for nothing",
    apply: (honest) =>
      withWholeItems(honest, (item, ex) =>
        changeMember(item, memberLike(ex, "failureReason"), (reason) => reason ?? false),
      ),
  },
  "shape/members-typed/reason-list": {
    title: "failureReason is a list of strings where there is a reason",
    who: "A mock author who expected several reasons",
    apply: (honest) =>
      withWholeItems(honest, (item, ex) =>
        changeMember(item, memberLike(ex, "failureReason"), (reason) => (reason === null ? null : [reason])),
      ),
  },
};
