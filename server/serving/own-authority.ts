import { generateKeyPairSync, type KeyObject, randomBytes, sign } from "node:crypto";

/** A value in the Distinguished Encoding Rules of ASN.1: tag, length, content. Source: X.690. */
function der(tag: number, ...content: readonly Uint8Array[]): Buffer {
  const body = Buffer.concat(content);
  const { length } = body;
  const lengthOctets =
    length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, Math.floor(length / 0x100), length % 0x100];
  return Buffer.concat([Buffer.from([tag, ...lengthOctets]), body]);
}

/** The tags that a certificate needs. */
const tag = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  objectId: 0x06,
  utf8String: 0x0c,
  utcTime: 0x17,
  sequence: 0x30,
  set: 0x31,
  /** A constructed element numbered by its place, `[n]`. */
  numbered: (n: number) => 0xa0 + n,
  /** The same around plain bytes. */
  numberedBytes: (n: number) => 0x80 + n,
} as const;

/** A certificate for this machine with its private key, and the certificate of the authority that issued it, all as PEM. */
export interface OwnAuthority {
  readonly key: string;
  readonly certificate: string;
  readonly ca: string;
}

// Object identifiers in DER: X.520 commonName, RFC 5758 ecdsa-with-SHA256, RFC 5280 extensions.
const commonName = Buffer.from("550403", "hex");
const ecdsaWithSha256 = Buffer.from("2a8648ce3d040302", "hex");
const keyUsage = Buffer.from("551d0f", "hex");
const subjectAltName = Buffer.from("551d11", "hex");
const basicConstraints = Buffer.from("551d13", "hex");

const { boolean, integer, bitString, octetString, objectId, utf8String, utcTime, sequence, set } = tag;
const { numbered, numberedBytes } = tag;
const yes = der(boolean, Buffer.from([0xff]));
const algorithm = der(sequence, der(objectId, ecdsaWithSha256));
const dayMs = 86_400_000;

/** Makes an authority and lets it issue a certificate for the loopback names. Nothing of it outlives the process. */
export function makeOwnAuthority(): OwnAuthority {
  const authority = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const server = generateKeyPairSync("ec", { namedCurve: "P-256" });
  // Of two authorities with one name, clients would take either for the issuer.
  const name = `graph-conformance reference authority ${randomBytes(8).toString("hex")}`;
  const issuer = { name, key: authority.privateKey };
  const mayIssue = [
    extension(basicConstraints, der(sequence, yes)),
    // keyCertSign and cRLSign, without the last bit that is unused.
    extension(keyUsage, der(bitString, Buffer.from([1, 0x06]))),
  ];
  return {
    key: server.privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
    certificate: issue({ issuer, subject: "localhost", key: server.publicKey, extensions: [loopbackNames()] }),
    ca: issue({ issuer, subject: issuer.name, key: authority.publicKey, extensions: mayIssue }),
  };
}

interface Issued {
  readonly issuer: { readonly name: string; readonly key: KeyObject };
  readonly subject: string;
  readonly key: KeyObject;
  readonly extensions: readonly Buffer[];
}

// Source: RFC 5280, "Basic Certificate Fields".
function issue({ issuer, subject, key, extensions }: Issued): string {
  const toBeSigned = der(
    sequence,
    der(numbered(0), der(integer, Buffer.from([2]))),
    der(integer, Buffer.from([1]), randomBytes(15)),
    algorithm,
    nameOf(issuer.name),
    der(sequence, time(Date.now() - dayMs), time(Date.now() + 365 * dayMs)),
    nameOf(subject),
    key.export({ type: "spki", format: "der" }),
    der(numbered(3), der(sequence, ...extensions)),
  );
  const signature = sign("sha256", toBeSigned, issuer.key);
  const certificate = der(sequence, toBeSigned, algorithm, der(bitString, Buffer.from([0]), signature));
  const lines = certificate.toString("base64").match(/.{1,64}/g) ?? [];
  return `-----BEGIN CERTIFICATE-----\n${lines.join("\n")}\n-----END CERTIFICATE-----\n`;
}

function nameOf(text: string): Buffer {
  return der(sequence, der(set, der(sequence, der(objectId, commonName), der(utf8String, Buffer.from(text)))));
}

function time(atMs: number): Buffer {
  const text = new Date(atMs)
    .toISOString()
    .replaceAll(/[-:T]|\.\d+/g, "")
    .slice(2);
  return der(utcTime, Buffer.from(text));
}

function extension(id: Buffer, value: Buffer): Buffer {
  return der(sequence, der(objectId, id), yes, der(octetString, value));
}

function loopbackNames(): Buffer {
  const ip = (...octets: readonly number[]): Buffer => der(numberedBytes(7), Buffer.from(octets));
  const names = [
    der(numberedBytes(2), Buffer.from("localhost")),
    ip(127, 0, 0, 1),
    ip(...Array.from({ length: 15 }, () => 0), 1),
  ];
  return extension(subjectAltName, der(sequence, ...names));
}
