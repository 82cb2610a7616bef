import type { StubDefinition } from "../stub.ts";

export const stub: StubDefinition = {
  title: "200 with a web page for everything",
  answer: () => ({
    status: 200,
    contentType: "text/html",
    body: "<!doctype html><title>It works</title><p>It works.</p>",
  }),
};
