import type { StubDefinition } from "../stub.ts";

const body = JSON.stringify({ error: { code: "Forbidden", message: "Always the same." } });

export const stub: StubDefinition = {
  title: "403 for everything, with an error object",
  answer: () => ({ status: 403, contentType: "application/json", body }),
};
