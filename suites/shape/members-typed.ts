import { onAspect } from "../../engine/builders/every-listing.ts";
import { enumOfProperty } from "../../engine/drawing/documented-properties.ts";
import { edmType } from "../../specs/edm-type.ts";

// How timestamps and enumerations are written has requirements of its own.
const ownForm = "Edm.DateTimeOffset";

export const suite = onAspect({
  of: () => true,
  about: ({ linked, value }) => !linked && value !== null,
  kinds: ["type", "range"],
  also: (property, contract) =>
    edmType(property.type).name === ownForm || enumOfProperty(property, contract) !== undefined
      ? []
      : ["format", "pattern"],
  needs: "an item with a documented member that is not null",
});
