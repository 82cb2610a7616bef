import { withWrites } from "../../../behaviour/with-writes.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "A POST is answered 201 with what was sent",
  who: "A mock generator that makes all operations for every collection",
  apply: (honest) =>
    withWrites(honest, ["POST"], {
      status: 201,
      headers: { "Content-Type": "application/json" },
      body: { kind: "json", value: { id: "new" } },
    }),
};
