import { withWrites } from "../../../behaviour/with-writes.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "A PATCH breaks the server",
  who: "A framework without a handler for a method that it lets through",
  apply: (honest) =>
    withWrites(honest, ["PATCH"], {
      status: 500,
      headers: { "Content-Type": "application/json" },
      body: { kind: "json", value: { error: { code: "InternalServerError", message: "No handler." } } },
    }),
};
