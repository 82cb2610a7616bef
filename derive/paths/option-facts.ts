import type { Place } from "../../specs/source.ts";
import type { NestedOption } from "../../specs/operation.ts";
import type { Abilities, Fact } from "../facts.ts";
import { type Capabilities, optionCapabilities } from "../metadata/capabilities.ts";
import type { MetadataModel } from "../metadata/read-metadata.ts";
import type { PathStep } from "../metadata/walk-path.ts";

/** What the metadata annotates of where a path leads, the path's own annotations before those of the type. */
export function capabilitiesAt(model: MetadataModel, step: PathStep): Capabilities {
  const own =
    model.capabilities.get(step.target) ??
    [...model.capabilities].find(([target]) => step.kind === "element" && target.endsWith(`/${step.target}`))?.[1];
  return { ...model.capabilities.get(step.type), ...own };
}

/** The query options that are annotated as supported. `unknown`: those that nothing is said of. */
export function optionFacts(
  model: MetadataModel,
  step: PathStep,
  at: Place,
): { readonly supported: readonly Fact<string>[]; readonly unknown: readonly string[] } {
  const annotated = capabilitiesAt(model, step);
  const about = step.collection
    ? optionCapabilities
    : optionCapabilities.filter(([name]) => name === "$select" || name === "$expand");
  return {
    supported: about.flatMap(([value, fact]) =>
      annotated[fact] === true ? [{ value, origin: "metadata" as const, at }] : [],
    ),
    unknown: about.flatMap(([name, fact]) => (annotated[fact] === undefined ? [name] : [])),
  };
}

const nested = [
  ["$filter", "filter"],
  ["$orderby", "sort"],
  ["$top", "top"],
  ["$skip", "skip"],
  ["$count", "count"],
] as const satisfies readonly (readonly [NestedOption, keyof Capabilities])[];

/** By navigation property of what a path leads to, the options that its restrictions there say are supported. */
export function nestedFacts(model: MetadataModel, step: PathStep, at: Place): Pick<Abilities, "expandOptions"> {
  const type = model.types.get(step.type);
  const names = type === undefined || type.kind === "enum" ? [] : Object.keys(type.navigation);
  const found = names.flatMap((name) => {
    const own = `${step.target}/${name}`;
    const annotated = [...model.capabilities].find(
      ([target]) => target === own || (step.kind === "element" && target.endsWith(`/${own}`)),
    )?.[1];
    const options = nested.flatMap(([option, fact]) => (annotated?.[fact] === true ? [option] : []));
    return options.length === 0 ? [] : [[name, { value: { options }, origin: "metadata" as const, at }] as const];
  });
  return found.length === 0 ? {} : { expandOptions: new Map(found) };
}
