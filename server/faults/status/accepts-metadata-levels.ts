import { type Behaviour, headerOf } from "../../exchange.ts";
import { without } from "../../behaviour/change-json.ts";
import { withItems } from "../../behaviour/items.ts";
import type { FaultDefinitions } from "../../fault.ts";
import { Refused } from "../../refusal.ts";

function refusing(honest: Behaviour, level: RegExp): Behaviour {
  return {
    ...honest,
    readOptions: (pairs, target, ex) => {
      if (ex.operation !== undefined && level.test(headerOf(ex.request, "accept") ?? ""))
        throw new Refused({
          reason: "unknown-option",
          status: 400,
          code: "BadRequest",
          message: "The level of metadata is not supported.",
        });
      return honest.readOptions(pairs, target, ex);
    },
  };
}

export const faults: FaultDefinitions = {
  "status/accepts-metadata-levels": {
    title: "Whoever asks for all metadata is answered with 400",
    who: "A mock author who knows one level",
    apply: (honest) => refusing(honest, /metadata=full/),
  },
  "status/accepts-metadata-levels/none": {
    title: "Whoever asks for no metadata is answered with 400",
    who: "A gateway that takes the metadata for a part of the contract",
    apply: (honest) => refusing(honest, /metadata=none/),
  },
  "status/accepts-metadata-levels/fewer-members": {
    title: "Whoever asks for no metadata gets no timestamps either",
    who: "A gateway that takes out whatever it takes for bookkeeping",
    apply: (honest) =>
      withItems(honest, (item, ex) => (ex.metadata === "none" ? without(item, "createdDateTime") : item)),
  },
};
