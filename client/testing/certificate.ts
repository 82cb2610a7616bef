import { generate } from "selfsigned";

/** A key with a certificate that it signed itself, both as PEM. */
export interface OwnCertificate {
  readonly key: string;
  readonly certificate: string;
}

/** A certificate of its own authority, for this machine's names. */
export async function ownCertificate(name: string): Promise<OwnCertificate> {
  const made = await generate([{ name: "commonName", value: name }], {
    keySize: 2048,
    algorithm: "sha256",
    extensions: [
      { name: "basicConstraints", cA: true },
      { name: "keyUsage", digitalSignature: true, keyEncipherment: true, keyCertSign: true },
      {
        name: "subjectAltName",
        altNames: [
          { type: 2, value: "localhost" },
          { type: 7, ip: "127.0.0.1" },
        ],
      },
    ],
  });
  return { key: made.private, certificate: made.cert };
}
