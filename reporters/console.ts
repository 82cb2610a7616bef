import type { FinishedRun } from "../engine/finished-run.ts";
import { brokenText } from "./broken-text.ts";
import { classTable } from "./class-table.ts";
import { closingText } from "./closing-text.ts";
import { type Layout, painter } from "./paint.ts";
import { permissionTable } from "./permission-table.ts";
import { untestedText } from "./untested-text.ts";
import { waiversText } from "./waivers-text.ts";

export interface ConsoleOptions {
  readonly color: boolean;
  /** Columns of the screen; longer values are cut, except what is to be copied. */
  readonly width: number;
}

/** The run for a reader at a terminal. */
export function consoleReport(run: FinishedRun, { color, width }: ConsoleOptions): string {
  const layout: Layout = { paint: painter(color), width };
  const sections = [brokenText, waiversText, untestedText, permissionTable, classTable, closingText];
  return `${sections.flatMap((section) => section(run, layout)).join("\n")}\n`;
}
