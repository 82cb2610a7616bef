import type { ServiceModel } from "../../specs/service-model.ts";
import { type ContextFragment, predictContext } from "./predict-context.ts";
import { isStray, type Step } from "./place.ts";

/**
 * What context URLs of a path template may name, as operation documents write it: the predicted form first, then the others
 * that OData allows. Empty where the model does not know the path.
 */
export function contextForms(model: ServiceModel, template: string): readonly string[] {
  const path = template.replaceAll(/\{(\w+)\}/g, "~$1~");
  const predicted = predictContext(model, { path, options: {} });
  if (isStray(predicted)) return [];
  const fragments = [predicted.fragment, ...predicted.others.values()];
  return [...new Set(fragments.map(formText))];
}

// A key is written as it was put into the path, so that the template's own names come back.
function formText({ path, entity }: ContextFragment): string {
  const place =
    "type" in path ? (path.collection ? `Collection(${path.type})` : path.type) : path.map(stepText).join("/");
  return `${place}${entity ? "/$entity" : ""}`;
}

function stepText({ name, key }: Step): string {
  if (key === undefined) return name;
  const parameter = /^~(\w+)~$/.exec(key.value ?? "")?.[1];
  // A slash would part the form.
  if (parameter === undefined && key.quoted && key.value !== undefined && !/[/{}]/.test(key.value)) {
    return `${name}('${key.value.replaceAll("'", "''")}')`;
  }
  return key.quoted ? `${name}('{${parameter ?? ""}}')` : `${name}({${parameter ?? ""}})`;
}
