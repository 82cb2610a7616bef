import type { FaultDefinition } from "../../../fault.ts";

const textOf = (value: unknown): readonly string[] => (typeof value === "string" ? [value] : []);

export const fault: FaultDefinition = {
  title: "A refusal names the items that it does not give",
  who: "A gateway that explains which items a user may not see",
  apply: (honest) => ({
    ...honest,
    errorBody: (refusal, ex) => {
      const body = honest.errorBody(refusal, ex);
      if (refusal.reason !== "forbidden" || ex.target === undefined) return body;
      const found = honest.lookUp(ex.target, ex);
      const ids = found.kind === "collection" ? found.items.flatMap(({ values }) => textOf(values["id"])) : [];
      return { error: { code: refusal.code, message: `${refusal.message} Hidden: ${ids.join(", ")}` } };
    },
  }),
};
