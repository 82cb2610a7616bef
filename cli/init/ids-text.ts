import type { Look } from "../../engine/run/look-at.ts";
import { printable } from "../../reporters/printable.ts";
import type { RouteOption } from "../route-options.ts";
import { shellWord } from "../run/replay-options.ts";
import type { GivenId } from "../run/run-flags.ts";

/** How ids are given to `init`. */
export interface IdFlags {
  readonly output: string;
  readonly ids: readonly GivenId[];
  /** The options that give ids, to name those that are needed. */
  readonly idOptions: readonly RouteOption[];
}

const mostNamed = 5;

/**
 * What was not looked at for want of an id, with the options that give one, collections that are there first; and which ids
 * that were given led to nothing. A line each, empty where there is nothing to tell.
 */
export function idsText(
  root: URL,
  { withoutId, routes }: Pick<Look, "withoutId" | "routes">,
  { ids, idOptions, output }: IdFlags,
): readonly string[] {
  const used = new Set(routes.flatMap((one) => (one.outcome === "served" ? Object.values(one.ids ?? {}) : [])));
  const useless = ids.filter(({ id }) => !used.has(id)).map(({ flag, id }) => `${flag} ${printable(shellWord(id))}`);
  const lines = useless.length === 0 ? [] : [`Nothing that is documented answered with 200 for ${useless.join(", ")}.`];
  const known = withoutId
    .toSorted((a, b) => Number(b.isServed) - Number(a.isServed) || b.routes - a.routes)
    .flatMap((one) => {
      const flag = idOptions.find(({ parameter }) => parameter === one.parameter)?.flag;
      return flag === undefined ? [] : [{ ...one, flag }];
    });
  const [first] = known;
  if (first === undefined) return lines;
  const named = known.slice(0, mostNamed).map(({ template, flag, isServed }) => {
    return `${template}${isServed ? ", which lists nothing" : ""} (${flag} ID)`;
  });
  const more = known.length > mostNamed ? ` and ${known.length - mostNamed} more (init --help)` : "";
  const given = ids.map(({ flag, id }) => ` ${flag} ${printable(shellWord(id))}`).join("");
  const file = output === "graph-conformance.config.yaml" ? "" : ` --output ${shellWord(output)}`;
  const again = `npx graph-conformance init --target ${shellWord(root.href)}${given} ${first.flag} ID${file} --force`;
  return [
    ...lines,
    `Not looked at, for want of an id: what lies below ${named.join(", ")}${more}. Where you serve that, say which: ${again}`,
  ];
}
