import { idsOfRoute, isRouteOf } from "../../engine/run/chosen.ts";
import { matchesGlob } from "../../engine/glob.ts";
import type { Specs } from "../../specs/contract.ts";
import { libraryEntries } from "../../specs/loading/library.ts";
import type { TargetClaims } from "../../specs/requirement.ts";
import { didYouMean, didYouMeanGlob, UsageError } from "../usage-error.ts";
import type { FoundConfig } from "./read-config.ts";

/** An operation that can be claimed, and the templates of its routes. */
interface Claimable {
  readonly id: string;
  readonly routes: readonly string[];
}

/** What is wrong with claims, and where it stands in the config. */
interface Fault {
  readonly path: readonly string[];
  readonly message: string;
}

/** Throws {@link UsageError} with file and line on claims about what there is not, with what is likely to be meant. */
export async function checkClaims(
  { file }: FoundConfig,
  claims: TargetClaims,
  specs: Specs,
  folder: string | undefined,
): Promise<void> {
  const own = specs.operations.map(({ id, routes }) => ({ id, routes: routes.map(({ template }) => template) }));
  const [fault] = faultsOf(claims, folder === undefined ? [...own, ...libraryEntries()] : own);
  if (fault === undefined || file === undefined) return;
  const { readConfigDocument } = await import("./config-document.ts");
  throw new UsageError(`${file}:${readConfigDocument(file).lineOf(fault.path)}: ${fault.message}`);
}

function faultsOf({ operations = {}, ids = {} }: TargetClaims, known: readonly Claimable[]): readonly Fault[] {
  return [
    ...Object.entries(operations).flatMap(([glob, routes]) => operationFaults(glob, [routes].flat(), known)),
    ...Object.entries(ids).flatMap(([path, own]) => idFaults(path, own, known)),
  ];
}

function operationFaults(glob: string, routes: readonly string[], known: readonly Claimable[]): readonly Fault[] {
  const path = ["claims", "operations", glob];
  const meant = known.filter(({ id }) => matchesGlob(id, glob));
  if (meant.length === 0) {
    const ids = known.map(({ id }) => id);
    return [{ path, message: `No operation matches ${glob} in claims.operations.${didYouMeanGlob(glob, ids)}` }];
  }
  const templates = meant.flatMap((one) => one.routes);
  const odd = routes.filter((route) => !templates.some((template) => isRouteOf(template, [route])));
  return odd.map((route) => ({
    path,
    message: `${glob} has no route ${route}, which claims.operations says is served.${didYouMean(route, templates)}`,
  }));
}

function idFaults(path: string, own: Readonly<Record<string, string>>, known: readonly Claimable[]): readonly Fault[] {
  const templates = [...new Set(known.flatMap(({ routes }) => routes))];
  const meant = templates.filter((template) => Object.keys(idsOfRoute(template, { ids: { [path]: own } })).length > 0);
  if (meant.length === 0) {
    const message = `There is no route ${path}, for which claims.ids has ids.${didYouMean(path, templates)}`;
    return [{ path: ["claims", "ids", path], message }];
  }
  const parameters = meant.flatMap((template) => [...template.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name));
  const odd = Object.keys(own).filter((name) => !parameters.includes(name));
  return odd.map((name) => ({
    path: ["claims", "ids", path, name],
    message: `claims.ids has an id for ${name}, which is not in ${path}.${didYouMean(name, parameters)}`,
  }));
}
