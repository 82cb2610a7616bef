import type { Comparison, Difference, Weight } from "../../engine/compare/comparison.ts";
import { printable } from "../../reporters/printable.ts";
import type { Screen } from "../screen.ts";

const titles: Readonly<Record<Weight, string>> = {
  difference: "DIFFERENCES  a client has to reckon with them",
  information: "INFORMATION  services are free in this",
};

/** A comparison for a terminal. */
export function comparisonText(comparison: Comparison, { color }: Screen): string {
  const { differences, notCompared, target, against, compared, exchanges, durationMs, seed, exitCode, reason } =
    comparison;
  const bold = (text: string): string => (color ? `\u001b[1m${text}\u001b[22m` : text);
  const sections = (["difference", "information"] as const).flatMap((weight) => {
    const own = differences.filter((one) => one.weight === weight);
    return own.length === 0 ? [] : [bold(titles[weight]), "", ...own.flatMap((one) => [differenceText(one), ""])];
  });
  const left = new Map<string, string>();
  for (const { what, reason: why, operation, route } of notCompared)
    left.set(`${what}: ${why}`, left.get(`${what}: ${why}`) ?? `${operation}, ${route}`);
  return [
    `target   ${target}`,
    `against  ${against}`,
    "",
    ...sections,
    ...(left.size === 0
      ? []
      : [
          bold("NOT COMPARED"),
          "",
          ...[...left].map(([text, place]) => `  ${printable(text)}   first on ${place}`),
          "",
        ]),
    bold(printable(reason)),
    `${compared} pairs of answers from ${exchanges} exchanges in ${(durationMs / 1000).toFixed(1)} s, seed ${seed}; exit code ${exitCode}`,
    "",
  ].join("\n");
}

function differenceText({ field, count, of, request, operation, route, target, against }: Difference): string {
  return [
    `  ${printable(field)}   in ${count} of ${of} answers, first for ${printable(request)} on ${operation}, ${route}`,
    `    target   ${printable(target.value)}`,
    `    against  ${printable(against.value)}`,
    `    curl     ${printable(target.curl)}`,
    `    curl     ${printable(against.curl)}`,
  ].join("\n");
}
