import { neededIds } from "../../engine/builders/listing.ts";
import type { FinishedRun } from "../../engine/finished-run.ts";
import type { RouteOption } from "../route-options.ts";

/** Which options give the ids that a run lacked; nothing where it found them, or decided something all the same. */
export function idsHint(
  { exitCode, requirements }: FinishedRun,
  options: readonly RouteOption[] = [],
): readonly string[] {
  if (exitCode !== 5) return [];
  const names = requirements.flatMap(({ needs = "" }) =>
    needs.startsWith(neededIds) ? needs.slice(neededIds.length).split(", ") : [],
  );
  const flags = [...new Set(names)].flatMap((name) => options.find(({ parameter }) => parameter === name)?.flag ?? []);
  if (flags.length === 0) return [];
  return [
    `Neither the collections on the way nor the documented ids led to an answer. Give ids that exist there: ${flags.map((flag) => `${flag} ID`).join(" ")}`,
  ];
}
