import { changeObject } from "../../behaviour/change-json.ts";
import { withItems } from "../../behaviour/items.ts";
import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "shape/member-casing": {
    title: "Members begin with a capital letter",
    who: "A .NET mock without a naming policy",
    apply: (honest) =>
      withItems(honest, (item) =>
        Object.fromEntries(
          Object.entries(item).map(([name, value]) => [name.replace(/^[a-z]/, (first) => first.toUpperCase()), value]),
        ),
      ),
  },
  "shape/member-casing/one": {
    title: "failureReason is failurereason",
    who: "A database whose columns have no letter case",
    apply: (honest) =>
      withItems(honest, (item) =>
        Object.fromEntries(
          Object.entries(item).map(([name, value]) => [name === "failureReason" ? "failurereason" : name, value]),
        ),
      ),
  },
  "shape/member-casing/renamed-within": {
    title: "The members of complex values have other names",
    who: "A mock that gives out the objects of its own store as they are",
    needs: "selectPaths",
    apply: (honest) =>
      withItems(honest, (item) =>
        changeObject(item, "address", (address) =>
          Object.fromEntries(Object.entries(address).map(([name, value]) => [`address_${name}`, value])),
        ),
      ),
  },
};
