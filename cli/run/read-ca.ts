import { X509Certificate } from "node:crypto";
import { readFileSync } from "node:fs";

import { UsageError } from "../usage-error.ts";

const certificates = /-----BEGIN CERTIFICATE-----.*?-----END CERTIFICATE-----/gs;

/**
 * The certificates of a PEM file, as PEM; undefined without a file. Throws {@link UsageError} when the file cannot be read,
 * has none, or has one that is broken.
 */
export function readCa(file: string | undefined): string | undefined {
  if (file === undefined) return undefined;
  try {
    const found = readFileSync(file, "utf8").match(certificates) ?? [];
    if (found.length === 0) throw new Error("it has no certificate in PEM");
    return found.map((pem) => new X509Certificate(pem).toString()).join("");
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : undefined;
    const reason = code ?? (error instanceof Error ? error.message : String(error));
    throw new UsageError(
      `The CA file ${file} cannot be used: ${reason}. Give the certificates of the authorities to trust, as PEM.`,
    );
  }
}
