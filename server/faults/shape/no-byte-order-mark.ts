import { withBodyText } from "../../behaviour/answers.ts";
import { withRefusals } from "../../behaviour/refusals.ts";
import type { FaultDefinitions } from "../../fault.ts";

const mark = "\uFEFF";

export const faults: FaultDefinitions = {
  "shape/no-byte-order-mark": {
    title: "A byte order mark stands before the JSON",
    who: "A .NET mock that writes with Encoding.UTF8",
    apply: (honest) => withBodyText(honest, (body) => mark + JSON.stringify(body)),
  },
  "shape/no-byte-order-mark/on-errors": {
    title: "A byte order mark stands before errors",
    who: "A mock whose errors are files that an editor saved with a mark",
    apply: (honest) =>
      withRefusals(honest, (answer) =>
        answer.body.kind === "json"
          ? { ...answer, body: { kind: "text", text: mark + JSON.stringify(answer.body.value) } }
          : answer,
      ),
  },
};
