import { knownSecrets } from "./known-secrets.ts";

/** A copy of plain data of our own, such as facts and evidence, whose texts and names of members hold no known secret. */
export function withoutSecrets<T>(data: T): T {
  // The shape stays as it is: only texts change.
  return clean(data) as T;
}

function clean(data: unknown): unknown {
  if (typeof data === "string") return knownSecrets.text(data);
  if (Array.isArray(data)) return data.map(clean);
  if (typeof data !== "object" || data === null) return data;
  return Object.fromEntries(Object.entries(data).map(([name, value]) => [knownSecrets.text(name), clean(value)]));
}
