import { contextForms } from "../../judging/contexts/context-forms.ts";
import type { ServiceModel } from "../../specs/service-model.ts";

type Content = Readonly<Record<string, unknown>>;

/**
 * The operation document, with the places that the contexts of its routes may name: what a service's metadata predicts, and
 * the further forms that OData allows. A path that the metadata does not know keeps its own.
 */
export function withContexts(content: Content, model: ServiceModel | undefined): Content {
  if (model === undefined) return content;
  const paths = Object.entries(content["paths"] as Readonly<Record<string, object>>).map(([template, item]) => {
    const contexts = "x-route" in item ? contextForms(model, template) : [];
    return [template, contexts.length === 0 ? item : { ...item, "x-contexts": contexts }] as const;
  });
  return { ...content, paths: Object.fromEntries(paths) };
}
