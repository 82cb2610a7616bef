import type { EnumFacts, Fact, Facts, MemberFacts, OperationFacts, RequestLine, ResourceFacts } from "../facts.ts";
import { splitPath } from "../pages/operation/route-of-url.ts";
import type { MetadataModel } from "./read-metadata.ts";
import { walkPath } from "./walk-path.ts";

/** Facts of a page in the letter case of the metadata, where names of paths and types differ from its names in nothing else. */
export function respelled(facts: Facts, model: MetadataModel): Facts {
  if (facts.kind === "operation") return respelledOperation(facts, model);
  return facts.kind === "resource" ? respelledResource(facts, model) : { ...facts, ...named(facts, model) };
}

function respelledOperation(facts: OperationFacts, model: MetadataModel): OperationFacts {
  const seen = new Set<string>();
  const requests = facts.requests
    .map((line) => ({ ...line, value: respelledLine(line.value, model) }))
    // Two lines that differ in letter case alone are one.
    .filter(({ value: { method, template, query = [] } }) => {
      const key = JSON.stringify([method, template, query]);
      return !seen.has(key) && seen.add(key) !== undefined;
    });
  const { returns, pathPermissions } = facts;
  return {
    ...facts,
    requests,
    ...(pathPermissions === undefined
      ? {}
      : {
          pathPermissions: pathPermissions.map((one) => ({
            ...one,
            templates: one.templates.map((template) => spelledPath(template, model)),
          })),
        }),
    ...(returns === undefined
      ? {}
      : { returns: { ...returns, value: { ...returns.value, resource: spelledType(returns.value.resource, model) } } }),
  };
}

function respelledLine(line: RequestLine, model: MetadataModel): RequestLine {
  return { ...line, template: spelledPath(line.template, model) };
}

// As far as the metadata can be followed; a cast at the end is the name of a type.
function spelledPath(template: string, model: MetadataModel): string {
  const segments = splitPath(template);
  for (let length = segments.length; length > 0; length--) {
    const walk = walkPath(model, segments.slice(0, length));
    if (typeof walk === "string") continue;
    const names = [...walk.map(({ name }) => name), ...segments.slice(length).map((one) => spelledType(one, model))];
    return `/${names.join("/")}`;
  }
  return template;
}

function respelledResource(facts: ResourceFacts, model: MetadataModel): ResourceFacts {
  const typed = (member: MemberFacts): MemberFacts =>
    member.type === undefined ? member : { ...member, type: spelled(member.type, model) };
  return {
    ...facts,
    ...named(facts, model),
    properties: facts.properties.map(typed),
    navigation: facts.navigation.map(typed),
    enums: facts.enums.map((one) => ({ ...one, ...named(one, model) })),
  };
}

function named({ name }: ResourceFacts | EnumFacts, model: MetadataModel): { readonly name?: Fact<string> } {
  return name === undefined ? {} : { name: spelled(name, model) };
}

function spelled(fact: Fact<string>, model: MetadataModel): Fact<string> {
  return { ...fact, value: spelledType(fact.value, model) };
}

const known = new WeakMap<MetadataModel, ReadonlyMap<string, string>>();

function spelledType(reference: string, model: MetadataModel): string {
  const [, before = "", name = "", after = ""] = /^(Collection\()?([^()]*)(\))?$/.exec(reference) ?? [];
  if (!name.includes(".") || model.types.has(name)) return reference;
  const names = known.get(model) ?? new Map([...model.types.keys()].map((one) => [one.toLowerCase(), one]));
  known.set(model, names);
  const found = names.get(name.toLowerCase());
  return found === undefined ? reference : `${before}${found}${after}`;
}
