import { areRelated, isOfLine } from "../../specs/type-line.ts";
import { type ContextFragment, type PredictedContext, predictContext } from "../../judging/contexts/predict-context.ts";
import { isStray, type Place } from "../../judging/contexts/place.ts";
import { anyKey } from "../../specs/context-paths.ts";
import type { ServiceModel } from "../../specs/service-model.ts";

type Content = Readonly<Record<string, unknown>>;

/**
 * The operation document, with the places that the contexts of its routes may name: what a service's metadata predicts, and
 * the further forms that OData allows. A path that the metadata does not know keeps its own.
 */
export function withContexts(content: Content, model: ServiceModel | undefined): Content {
  if (model === undefined) return content;
  const { resource } = content["x-returns"] as { readonly resource: string };
  const places = Object.entries(content["paths"] as Readonly<Record<string, object>>).map(([template, item]) => {
    const found = "x-route" in item ? predicted(template, model) : undefined;
    return { template, item, found, other: found === undefined ? undefined : otherType(found.place, resource, model) };
  });
  // A page may show how to get at its type through another one: that path is an operation of the other.
  const own = places.some(({ item, other }) => "x-route" in item && other === undefined);
  const paths = places.map(({ template, item, found, other }) => {
    if (own && other !== undefined) {
      const { "x-route": _, ...rest } = item as Readonly<Record<string, unknown>>;
      return [template, { "x-unbound": `it leads to ${other}, not to ${resource}`, ...rest }] as const;
    }
    const contexts = found === undefined ? [] : contextsOf(found);
    return [template, contexts.length === 0 ? item : { ...item, "x-contexts": contexts }] as const;
  });
  return { ...content, paths: Object.fromEntries(paths) };
}

// Undefined where the path leads to the type, to one of its line, or to what tells nothing.
function otherType({ type }: Place, resource: string, model: ServiceModel): string | undefined {
  const [here, documented] = [model.types.get(type), model.types.get(resource)];
  if (here?.kind !== "entity" || documented?.kind !== "entity") return undefined;
  return areRelated(here, documented, model.types) || isOfLine(documented, type, model.types) ? undefined : type;
}

// A value that no placeholder looks like, so that it is told again in the context.
const sample = (parameter: string): string => `value-of-${parameter}`;

function predicted(template: string, model: ServiceModel): PredictedContext | undefined {
  const path = template.replaceAll(/\{(.+?)\}/g, (_, parameter: string) => sample(parameter));
  const found = predictContext(model, { path, options: {} });
  return isStray(found) ? undefined : found;
}

function contextsOf({ fragment, others }: PredictedContext): readonly string[] {
  return [...new Set([fragment, ...others.values()].map(textOf))];
}

function textOf({ path, entity }: ContextFragment): string {
  if ("type" in path) return path.collection ? `Collection(${path.type})` : path.type;
  const steps = path.map(({ name, key }) => {
    if (key === undefined) return name;
    const parameter = /^value-of-(.+)$/.exec(key.value ?? "")?.[1] ?? anyKey;
    return `${name}({${parameter}})`;
  });
  return `${steps.join("/")}${entity ? "/$entity" : ""}`;
}
