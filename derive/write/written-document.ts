import type { ServiceModel } from "../../specs/service-model.ts";
import { stringify } from "yaml";
import { type ContextFragment, predictContext } from "../../judging/contexts/predict-context.ts";
import { isStray, type Step } from "../../judging/contexts/place.ts";

/** A document of a contract: the file that it belongs in, below the folder of the specs, and its content. */
export interface WrittenDocument {
  readonly file: string;
  readonly kind: "operation" | "resource";
  readonly content: Readonly<Record<string, unknown>>;
}

/** A document as YAML text. */
export function yamlText(content: object): string {
  return stringify(content, { lineWidth: 0, aliasDuplicateObjects: false });
}

/** The file name, without extension, of a type's document: `task-processing-result` for `….taskProcessingResult`. */
function typeFile(name: string): string {
  const [last = name] = name.split(".").slice(-1);
  return kebab(last);
}

/** A file name for each type: one that several would have is told apart by the namespace. */
export function typeFiles(names: readonly string[]): ReadonlyMap<string, string> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(typeFile(name), (counts.get(typeFile(name)) ?? 0) + 1);
  return new Map(names.map((name) => [name, counts.get(typeFile(name)) === 1 ? typeFile(name) : kebab(name)]));
}

function kebab(name: string): string {
  return name
    .replaceAll(/([a-z0-9])([A-Z])/g, "$1-$2")
    .replaceAll(/[^A-Za-z0-9]+/g, "-")
    .toLowerCase();
}

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
