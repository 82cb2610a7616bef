import type { Behaviour } from "./behaviour.ts";
import { instantMembers } from "./instant-members.ts";
import { withStoredItems } from "./with-stored-items.ts";

/** A behaviour whose store holds other timestamps for a documented operation's items. */
export function withStoredInstants(before: Behaviour, change: (text: string) => string): Behaviour {
  return withStoredItems(before, (item) => {
    const times = instantMembers.flatMap((name) => {
      const text = item.values[name];
      return typeof text === "string" ? [[name, change(text)] as const] : [];
    });
    return { ...item, values: { ...item.values, ...Object.fromEntries(times) } };
  });
}
