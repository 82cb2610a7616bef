import type { Ask } from "./ask.ts";

/** Whether the items of the answer have this member, so that an absent one is null. */
export function isShown(path: string, { options: { select } }: Ask): boolean {
  return select === undefined || select.includes(path.split("/")[0] ?? path);
}
