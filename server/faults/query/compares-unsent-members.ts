import { withFilterNodes } from "../../behaviour/filters.ts";
import type { Exchange } from "../../exchange.ts";
import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "query/compares-unsent-members": {
    title: "A filter on a member that is not sent unless it is selected finds it null",
    who: "A mock that filters what it is about to send",
    apply: (honest) => ({
      ...honest,
      readMember: (node, subject, ex) =>
        unsent(ex).includes(node.member.path.join("/")) ? null : honest.readMember(node, subject, ex),
    }),
  },
  "query/compares-unsent-members/ignored": {
    title: "A filter on a member that is not sent unless it is selected is passed over",
    who: "A gateway that lets pass what its cache cannot answer",
    apply: (honest) => ({
      ...honest,
      filterItems: (items, ex) => {
        const text = JSON.stringify(ex.options.filter ?? "", (_, value: unknown) =>
          typeof value === "bigint" ? value.toString() : value,
        );
        return unsent(ex).some((name) => text.includes(`"${name}"`)) ? items : honest.filterItems(items, ex);
      },
    }),
  },
  "query/compares-unsent-members/false-as-true": {
    title: "eq false finds what is true",
    who: "A mock that takes any constant which is there for true",
    apply: (honest) =>
      withFilterNodes(honest, (node) =>
        node.kind === "compare" && node.operator === "eq" && node.right.kind === "literal" && node.right.value === false
          ? { ...node, right: { ...node.right, value: true } }
          : node,
      ),
  },
};

function unsent({ target, options }: Exchange): readonly string[] {
  return Object.entries(target?.type.properties ?? {}).flatMap(([name, { optional }]) =>
    optional === true && options.select === undefined ? [name] : [],
  );
}
