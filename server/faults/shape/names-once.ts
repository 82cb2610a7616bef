import { withBodyText } from "../../behaviour/answers.ts";
import { withRefusals } from "../../behaviour/refusals.ts";
import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "shape/names-once": {
    title: "Every item has its id twice",
    who: "A mock that writes JSON by hand and adds the key to what has it already",
    apply: (honest) =>
      withBodyText(honest, (body) => JSON.stringify(body).replaceAll(/"id":("[^"]*")/g, '"id":$1,"id":$1')),
  },
  "shape/names-once/code-twice": {
    title: "An error has its code twice",
    who: "A gateway that adds the code of its own to the error of another",
    apply: (honest) =>
      withRefusals(honest, (answer) =>
        answer.body.kind === "json"
          ? {
              ...answer,
              body: { kind: "text", text: JSON.stringify(answer.body.value).replace('"code":', '"code":"x","code":') },
            }
          : answer,
      ),
  },
  "shape/names-once/context-twice": {
    title: "The context stands at the beginning and at the end",
    who: "A service behind a proxy that adds annotations, and that writes them itself",
    apply: (honest) =>
      withBodyText(honest, (body) =>
        JSON.stringify(body).replace(/\}$/, `,"@odata.context":${JSON.stringify(body["@odata.context"])}}`),
      ),
  },
};
