import type { Ask } from "./ask.ts";

/** Whether the items of the answer have this member, so that an absent one is null. */
export function isShown(path: string, { options: { select } }: Ask): boolean {
  return select === undefined || select.includes(path.split("/")[0] ?? path) || select.includes(path);
}

/** Whether a list names a member, or something within it by its path. */
export function isSelected(name: string, select: readonly string[]): boolean {
  return select.some((path) => path === name || path.startsWith(`${name}/`));
}

/** The paths of a list that lead into a member which it does not name itself. */
export function pathsInto(select: readonly string[]): readonly (readonly [member: string, inner: string])[] {
  // Most lists have none, and each answer with a list is asked.
  if (!select.some((path) => path.includes("/"))) return [];
  return select.flatMap((path) => {
    const [member = "", inner] = path.split("/");
    return inner === undefined || select.includes(member) ? [] : [[member, inner] as const];
  });
}
