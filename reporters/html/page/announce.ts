import { byId } from "./element.ts";
import { visibleText } from "./visible.ts";

/** Says something to those who listen to the page. */
export function announce(text: string): void {
  const region = byId("announcements");
  // The same words again are news only when they were gone in between.
  region.textContent = "";
  setTimeout(() => {
    region.textContent = visibleText(text);
  }, 50);
}
