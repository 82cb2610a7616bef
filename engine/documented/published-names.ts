import type { Place } from "../../specs/source.ts";
import type { PermissionName } from "../../specs/operation.ts";
import type { DocumentedErratum } from "./erratum.ts";

/** What a page prints of one type of permission. */
interface PrintedRow {
  readonly at: Place;
  readonly value: {
    readonly supported: boolean;
    readonly least?: readonly string[];
    readonly higher?: readonly string[];
  };
}

/** The permissions that a page calls by another name than the one they are published under. */
export function publishedNames(
  { permissions }: { readonly permissions: Readonly<Record<string, PrintedRow>> },
  known: readonly PermissionName[],
): readonly DocumentedErratum[] {
  const seen = new Set<string>();
  return Object.values(permissions).flatMap(({ value, at }) =>
    [...(value.least ?? []), ...(value.higher ?? [])].flatMap((name) => {
      const aliases = known.find((one) => one.name === name)?.aliases ?? [];
      if (aliases.length === 0 || seen.has(name)) return [];
      seen.add(name);
      return [
        {
          at,
          about: "permission name",
          level: "should" as const,
          broken: "The page calls a permission by another name than the one that is published.",
          expected: aliases.join(" or "),
          observed: name,
        },
      ];
    }),
  );
}
