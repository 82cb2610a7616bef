import type { Behaviour } from "./behaviour.ts";

/** A behaviour that reads another filter than it is sent. */
export function withFilterText(before: Behaviour, change: (text: string) => string): Behaviour {
  return { ...before, parseFilter: (text, type, ex) => before.parseFilter(change(text), type, ex) };
}
