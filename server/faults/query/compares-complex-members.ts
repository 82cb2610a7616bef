import { withFilteredMember } from "../../behaviour/filters.ts";
import { withOperator } from "../../behaviour/comparisons.ts";
import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "query/compares-complex-members": {
    title: "A filter on a member of a complex value is always true",
    who: "A mock that filters by the members at the top alone",
    apply: (honest) => withOperator(honest, ["address/city", "address/number"], "eq", "true"),
  },
  "query/compares-complex-members/another-member": {
    title: "A filter on the city of an address looks at its street",
    who: "A mapping of paths to columns with two lines swapped",
    apply: (honest) => withFilteredMember(honest, "address/city", "address/street"),
  },
  "query/compares-complex-members/lt-as-gt": {
    title: "lt on a number within a complex value is read as gt",
    who: "A mock that mixed up two operators",
    apply: (honest) => withOperator(honest, ["address/number"], "lt", "gt"),
  },
};
