import { withWrites } from "../../behaviour/answers.ts";
import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "status/refuses-writes": {
    title: "Any method is answered as if it were a GET",
    who: "A mock that registers its routes for all methods",
    apply: (honest) => ({
      ...honest,
      methodRefusal: () => undefined,
    }),
  },
  "status/refuses-writes/created": {
    title: "A POST is answered 201 with what was sent",
    who: "A mock generator that makes all operations for every collection",
    apply: (honest) =>
      withWrites(honest, ["POST"], {
        status: 201,
        headers: { "Content-Type": "application/json" },
        body: { kind: "json", value: { id: "new" } },
      }),
  },
  "status/refuses-writes/patch-breaks": {
    title: "A PATCH breaks the server",
    who: "A framework without a handler for a method that it lets through",
    apply: (honest) =>
      withWrites(honest, ["PATCH"], {
        status: 500,
        headers: { "Content-Type": "application/json" },
        body: { kind: "json", value: { error: { code: "InternalServerError", message: "No handler." } } },
      }),
  },
  "status/refuses-writes/replaced": {
    title: "A PUT is answered 204",
    who: "A mock on a document store that takes whatever is put there",
    apply: (honest) => withWrites(honest, ["PUT"], { status: 204, headers: {}, body: { kind: "none" } }),
  },
};
