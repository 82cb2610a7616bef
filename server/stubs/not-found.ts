import type { StubDefinition } from "../stub.ts";

const body = JSON.stringify({ error: { code: "NotFound", message: "Always the same." } });

export const stub: StubDefinition = {
  title: "404 for everything, with an error object",
  answer: () => ({ status: 404, contentType: "application/json", body }),
};
