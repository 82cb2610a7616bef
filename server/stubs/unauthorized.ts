import type { StubDefinition } from "../stub.ts";

const body = JSON.stringify({ error: { code: "Unauthorized", message: "Always the same." } });

export const stub: StubDefinition = {
  title: "401 for everything, with an error object",
  answer: () => ({ status: 401, contentType: "application/json", body }),
};
