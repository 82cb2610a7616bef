import { withWrites } from "../../../behaviour/with-writes.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "A PUT is answered 204",
  who: "A mock on a document store that takes whatever is put there",
  apply: (honest) => withWrites(honest, ["PUT"], { status: 204, headers: {}, body: { kind: "none" } }),
};
