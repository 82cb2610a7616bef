import type { Paint } from "./paint.ts";

/** How a text is laid out. */
export interface Layout {
  readonly paint: Paint;
  /** Columns of the screen. */
  readonly width: number;
}
