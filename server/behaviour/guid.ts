const form = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export function isGuid(text: string): boolean {
  return form.test(text);
}

/** A GUID in upper case; any other value as it is. */
export function upperGuid<T>(value: T): T | string {
  return typeof value === "string" && isGuid(value) ? value.toUpperCase() : value;
}
