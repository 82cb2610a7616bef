import type { Exchange } from "../exchange.ts";

/** Whether a documented operation is asked to expand this navigation property. */
export function expands({ operation, options }: Exchange, navigation: string): boolean {
  return operation !== undefined && options.expand?.some((expansion) => expansion.navigation === navigation) === true;
}
