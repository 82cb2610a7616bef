import { X509Certificate } from "node:crypto";
import { rootCertificates } from "node:tls";

import { expect, test } from "vitest";

import { makeOwnAuthority } from "./own-authority.ts";

const made = makeOwnAuthority();
const [certificate, ca] = [new X509Certificate(made.certificate), new X509Certificate(made.ca)];

test("the certificate is of the authority, for the loopback names, from now on", () => {
  expect([ca.ca, certificate.ca]).toEqual([true, false]);
  expect(certificate.checkIssued(ca) && certificate.verify(ca.publicKey)).toBe(true);
  const known = [certificate.checkHost("localhost"), certificate.checkIP("127.0.0.1"), certificate.checkIP("::1")];
  expect(known).toEqual(["localhost", "127.0.0.1", "::1"]);
  expect(certificate.checkHost("example.com")).toBeUndefined();
  expect(new Date(certificate.validFrom).getTime()).toBeLessThan(Date.now());
  expect(new Date(certificate.validTo).getTime()).toBeGreaterThan(Date.now());
});

test("each authority is another one, and none is known to the world", () => {
  const other = new X509Certificate(makeOwnAuthority().ca);
  expect(certificate.verify(other.publicKey)).toBe(false);
  expect(rootCertificates).not.toContain(made.ca.trim());
});
