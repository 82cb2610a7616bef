/** The token of an `Authorization` header, if it has one. */
export function readBearer(header: string | undefined): string | undefined {
  return /^bearer +([^\s]+)\s*$/i.exec(header ?? "")?.[1];
}
