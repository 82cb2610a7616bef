import { answeredType, withItems } from "../../behaviour/items.ts";
import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "shape/texts-within-length": {
    title: "A text whose greatest length is documented has one character more",
    who: "A service that cuts a preview behind the character where it should cut before it",
    apply: (honest) =>
      withItems(honest, (item, ex) => {
        const tooLong = Object.entries(answeredType(ex)?.properties ?? {}).flatMap(([name, { maxLength }]) =>
          maxLength !== undefined && typeof item[name] === "string" ? [[name, "x".repeat(maxLength + 1)] as const] : [],
        );
        return { ...item, ...Object.fromEntries(tooLong) };
      }),
  },
};
