import { type Exchange, headerOf } from "../../exchange.ts";
import { without } from "../../behaviour/change-json.ts";
import { withItems } from "../../behaviour/items.ts";
import { refusing } from "../../behaviour/refusals.ts";
import type { FaultDefinitions } from "../../fault.ts";

const asksFor =
  (level: string) =>
  (ex: Exchange): boolean =>
    headerOf(ex.request, "accept")?.includes(`metadata=${level}`) === true;

export const faults: FaultDefinitions = {
  "status/accepts-metadata-levels": {
    title: "Whoever asks for all metadata is answered with 400",
    who: "A mock author who knows one level",
    apply: (honest) => refusing(honest, 400, asksFor("full")),
  },
  "status/accepts-metadata-levels/none": {
    title: "Whoever asks for no metadata is answered with 400",
    who: "A gateway that takes the metadata for a part of the contract",
    apply: (honest) => refusing(honest, 400, asksFor("none")),
  },
  "status/accepts-metadata-levels/fewer-members": {
    title: "Whoever asks for no metadata gets no timestamps either",
    who: "A gateway that takes out whatever it takes for bookkeeping",
    apply: (honest) =>
      withItems(honest, (item, ex) => {
        const { select, expand } = ex.options;
        const isPlain = ex.metadata === "none" && select === undefined && expand === undefined;
        return isPlain ? without(item, "createdDateTime") : item;
      }),
  },
};
