import { Redaction } from "./redaction.ts";

/** All secrets that this process has seen revealed, whoever they belong to: whatever takes text in or lets text out asks here. */
export const knownSecrets = new Redaction();

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
