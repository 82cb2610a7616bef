import type { Place } from "../../specs/erratum.ts";
import type { ResourceType } from "../../specs/resource.ts";
import { pageId } from "../pages/page.ts";
import { token } from "./places.ts";

/** The document of a type that a source other than a page tells. `at` gives the place of the type and of its members. */
export function typeDocument(type: ResourceType, at: (member?: string) => Place): Readonly<Record<string, unknown>> {
  const places: Record<string, string> = { "/name": text(at()) };
  const put = (group: string, members: object): void => {
    for (const name of Object.keys(members)) places[`/${group}/${token(name)}`] = text(at(name));
  };
  const sources = [pageId(at().document)];
  if (type.kind === "enum") {
    const { unreplaced, alsoListed, members, ...rest } = type;
    put("members", members);
    return {
      ...rest,
      ...(unreplaced.length === 0 ? {} : { unreplaced }),
      ...(alsoListed.length === 0 ? {} : { alsoListed }),
      sources,
      members,
      places,
    };
  }
  const { properties, navigation, states: _, ...rest } = type;
  put("properties", properties);
  put("navigation", navigation);
  return {
    ...rest,
    sources,
    properties,
    ...(Object.keys(navigation).length === 0 ? {} : { navigation }),
    places,
  };
}

function text({ document, line }: Place): string {
  return `${document}:${line}`;
}
