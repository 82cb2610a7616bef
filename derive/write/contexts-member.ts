import { type ContextFragment, predictContext } from "../../judging/contexts/predict-context.ts";
import { isStray } from "../../judging/contexts/place.ts";
import { anyKey } from "../../specs/context-paths.ts";
import type { ServiceModel } from "../../specs/service-model.ts";

type Content = Readonly<Record<string, unknown>>;

/**
 * The operation document, with the places that the contexts of its routes may name: what a service's metadata predicts, and
 * the further forms that OData allows. A path that the metadata does not know keeps its own.
 */
export function withContexts(content: Content, model: ServiceModel | undefined): Content {
  if (model === undefined) return content;
  const paths = Object.entries(content["paths"] as Readonly<Record<string, object>>).map(([template, item]) => {
    const contexts = "x-route" in item ? contextsOf(template, model) : [];
    return [template, contexts.length === 0 ? item : { ...item, "x-contexts": contexts }] as const;
  });
  return { ...content, paths: Object.fromEntries(paths) };
}

// A value that no placeholder looks like, so that it is told again in the context.
const sample = (parameter: string): string => `value-of-${parameter}`;

function contextsOf(template: string, model: ServiceModel): readonly string[] {
  const path = template.replaceAll(/\{(.+?)\}/g, (_, parameter: string) => sample(parameter));
  const predicted = predictContext(model, { path, options: {} });
  if (isStray(predicted)) return [];
  return [...new Set([predicted.fragment, ...predicted.others.values()].map(textOf))];
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
