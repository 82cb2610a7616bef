/** A value in the Distinguished Encoding Rules of ASN.1: tag, length, content. Source: X.690. */
export function der(tag: number, ...content: readonly Uint8Array[]): Buffer {
  const body = Buffer.concat(content);
  const { length } = body;
  const lengthOctets =
    length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, Math.floor(length / 0x100), length % 0x100];
  return Buffer.concat([Buffer.from([tag, ...lengthOctets]), body]);
}

/** The tags that a certificate needs. */
export const tag = {
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
