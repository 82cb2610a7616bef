import type { StubDefinition } from "../stub.ts";

export const stub: StubDefinition = { title: "Nobody listens" };
