import { createSecureContext, rootCertificates } from "node:tls";

import { expect, test, vi } from "vitest";

vi.mock("node:tls", async (load) => {
  const tls = await load<object>();
  return { ...tls, createSecureContext: vi.fn<() => object>() };
});

// Other tests have loaded it with what it really imports.
vi.resetModules();
const { Transport } = await import("./transport.ts");

const limits = { connections: 1, timeoutMs: 1000, maxBytes: 1000 };

test("a private authority is trusted beside the well-known ones, and nothing is changed without one", async () => {
  await new Transport(limits).close();
  expect(createSecureContext).not.toHaveBeenCalled();
  await new Transport({ ...limits, ca: "own" }).close();
  expect(createSecureContext).toHaveBeenCalledExactlyOnceWith({ ca: [...rootCertificates, "own"] });
});
