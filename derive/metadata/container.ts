import { edmType } from "../../specs/edm-type.ts";
import type { ContainerElement, OperationImport, ServiceOperation } from "../../specs/service-model.ts";
import type { Names } from "./names.ts";
import { booleanAttribute, childrenOf, requiredAttribute, type XmlElement } from "./xml-element.ts";

/** Reads the entity sets and singletons of an `EntityContainer`. Those of an undefined type are left out and noted. */
export function readContainer(element: XmlElement, names: Names): ReadonlyMap<string, ContainerElement> {
  const found = new Map<string, ContainerElement>();
  for (const child of element.children) {
    const kind = child.name === "EntitySet" ? "entity-set" : child.name === "Singleton" ? "singleton" : undefined;
    if (kind === undefined) continue;
    const name = requiredAttribute(child, "Name");
    const type = names.type(requiredAttribute(child, kind === "entity-set" ? "EntityType" : "Type"), child);
    if (type !== undefined) found.set(name, { name, kind, type, bindings: bindings(child) });
  }
  return found;
}

/** Reads the function imports and action imports of an `EntityContainer`. */
export function readImports(element: XmlElement, names: Names): readonly OperationImport[] {
  return element.children.flatMap((child) => {
    const called = child.name === "FunctionImport" ? "Function" : child.name === "ActionImport" ? "Action" : undefined;
    if (called === undefined) return [];
    const entitySet = child.attributes.get("EntitySet");
    const name = requiredAttribute(child, "Name");
    const full = names.full(requiredAttribute(child, called));
    return [{ name, operation: full, ...(entitySet === undefined ? {} : { entitySet }) }];
  });
}

/** Reads the functions and actions of a schema. One that is bound to or returns an undefined type is left out and noted. */
export function readOperations(schema: XmlElement, namespace: string, names: Names): readonly ServiceOperation[] {
  return schema.children.flatMap((element) => {
    const kind = element.name === "Function" ? "function" : element.name === "Action" ? "action" : undefined;
    return kind === undefined ? [] : operation(kind, element, namespace, names);
  });
}

function operation(
  kind: ServiceOperation["kind"],
  element: XmlElement,
  namespace: string,
  names: Names,
): readonly ServiceOperation[] {
  const written = childrenOf(element, "Parameter").flatMap((parameter) => {
    const type = names.type(requiredAttribute(parameter, "Type"), parameter);
    return type === undefined ? [] : [{ name: requiredAttribute(parameter, "Name"), type }];
  });
  if (written.length < childrenOf(element, "Parameter").length) return [];
  const [returned] = childrenOf(element, "ReturnType");
  const type = returned && names.type(requiredAttribute(returned, "Type"), returned);
  if (returned !== undefined && type === undefined) return [];
  const bound = booleanAttribute(element, "IsBound", false);
  const [binding] = bound ? written : [];
  const path = binding && pathFrom(binding.name, element.attributes.get("EntitySetPath"));
  return [
    {
      kind,
      namespace,
      name: requiredAttribute(element, "Name"),
      ...(binding === undefined ? {} : { binding: binding.type }),
      parameters: bound ? written.slice(1) : written,
      ...(returned === undefined || type === undefined
        ? {}
        : { returns: { type, nullable: booleanAttribute(returned, "Nullable", true) && !edmType(type).collection } }),
      ...(path === undefined ? {} : { entitySetPath: path }),
    },
  ];
}

// The path starts with the name of the binding parameter, in whatever letter case; what follows is what it says.
function pathFrom(parameter: string, path: string | undefined): string | undefined {
  const [first, ...rest] = path?.split("/") ?? [];
  return first?.toLowerCase() === parameter.toLowerCase() ? rest.join("/") : path;
}

function bindings(element: XmlElement): ReadonlyMap<string, string> {
  return new Map(
    childrenOf(element, "NavigationPropertyBinding").map((binding) => [
      requiredAttribute(binding, "Path"),
      requiredAttribute(binding, "Target"),
    ]),
  );
}
