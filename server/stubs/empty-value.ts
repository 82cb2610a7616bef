import type { StubDefinition } from "../stub.ts";

export const stub: StubDefinition = {
  title: "200 with an empty collection for everything",
  answer: () => ({ status: 200, contentType: "application/json", body: '{"value":[]}' }),
};
