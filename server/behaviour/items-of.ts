import type { Answer } from "../answer.ts";
import type { Json } from "../json.ts";
import { isList } from "./is-list.ts";

/** The items of an answer; none when its body is no collection. */
export function itemsOf({ body }: Answer): readonly Json[] {
  const items = body.kind === "json" ? body.value["value"] : undefined;
  return isList(items) ? items : [];
}
