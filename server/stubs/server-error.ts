import type { StubDefinition } from "../stub.ts";

const body = JSON.stringify({ error: { code: "ServerError", message: "Always the same." } });

export const stub: StubDefinition = {
  title: "500 for everything, with an error object",
  answer: () => ({ status: 500, contentType: "application/json", body }),
};
