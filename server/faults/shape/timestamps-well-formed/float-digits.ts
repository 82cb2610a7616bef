import { withWholeText } from "../../../behaviour/with-whole-text.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "Fractions of a second have fifteen digits",
  who: "A mock that keeps seconds as floating-point numbers and prints all of them",
  apply: (honest) =>
    withWholeText(honest, "startedDateTime", (text) =>
      text.replace(/\.(\d+)Z$/, (_, digits) => `${Number(`0.${digits}`).toFixed(15).slice(1)}Z`),
    ),
};
