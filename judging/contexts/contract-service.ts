import type { TypeIndex } from "../../specs/resource.ts";
import type { ContainerElement, ServiceModel } from "../../specs/service-model.ts";

/** The service as far as contracts know it: their types, and the singletons among them. */
export function contractService(types: TypeIndex): ServiceModel {
  const singletons = [...types.values()].flatMap((type): ContainerElement[] =>
    type.kind === "enum" || type.singleton === undefined
      ? []
      : [{ name: type.singleton, kind: "singleton", type: type.name, bindings: new Map() }],
  );
  return { types, container: new Map(singletons.map((one) => [one.name, one])), operations: [], imports: [] };
}
