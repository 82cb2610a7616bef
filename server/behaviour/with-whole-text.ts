import type { Behaviour } from "./behaviour.ts";
import { changeText } from "./change-text.ts";
import { withWholeItems } from "./with-whole-items.ts";

/** A behaviour that writes one text member of each item in its own way as long as nothing was selected. */
export function withWholeText(before: Behaviour, name: string, write: (text: string) => string): Behaviour {
  return withWholeItems(before, (item) => changeText(item, name, write));
}
