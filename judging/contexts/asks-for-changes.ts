import type { Ask } from "../answers/ask.ts";

/** Whether a request is for what changed: its answers are told without a list, whatever was selected. */
export function asksForChanges({ route }: Ask): boolean {
  const last = route.segments.at(-1);
  return last?.kind === "name" && /^(?:[\w.]+\.)?delta(?:\(.*\))?$/i.test(last.name);
}
