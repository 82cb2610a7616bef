import type { Erratum } from "../../../specs/source.ts";
import type { Fact, Returned } from "../../facts.ts";
import type { Gap } from "../../gap.ts";
import { prefer } from "../../prefer.ts";
import type { Page } from "../page.ts";
import { blocksIn, only, type Section } from "../sections.ts";
import { qualifiedType, sameType } from "../page-words.ts";
import { namedTypes } from "./returned-type.ts";

export interface ReadResponse {
  readonly status?: Fact<number>;
  readonly returns?: Fact<Returned>;
  readonly gaps: readonly Gap[];
  readonly errata: readonly Erratum[];
}

/** The status and the type of a successful answer: as the response section says, else as the first example is annotated. */
export function readResponse(page: Page, sections: readonly Section[], namespace: string | undefined): ReadResponse {
  const section = sections.find(({ kind }) => kind === "response");
  const prose = only(blocksIn(sections, "response"), "prose");
  const at = section?.heading?.at ?? { document: page.name, line: 1 };
  const gaps: Gap[] = [];
  if (section === undefined) gaps.push({ kind: "no-response", at, reason: "the page has no such section" });
  const status = prose.flatMap(({ text, at: place }) => {
    const code = /\b(20\d|30\d)\b,?\s*[A-Z]?/.exec(text)?.[1];
    return code === undefined ? [] : [{ value: Number(code), origin: "page" as const, at: place }];
  })[0];
  if (section !== undefined && status === undefined) {
    gaps.push({ kind: "no-status", at, reason: "the response section names no status of success" });
  }
  const told = prose.map((block) => ({ at: block.at, types: namedTypes(block) })).find(({ types }) => types.length > 0);
  const annotated = annotatedType(sections);
  if (told !== undefined && told.types.length > 1) {
    const reason = `several types are named: ${told.types.map(({ text }) => text).join(", ")}`;
    gaps.push({ kind: "no-returned-type", at: told.at, reason });
    return { ...(status === undefined ? {} : { status }), gaps, errata: [] };
  }
  const named = told?.types[0];
  const resource = named === undefined ? undefined : qualifiedType(named.text, namespace);
  const stated: Fact<Returned> | undefined =
    told === undefined || named === undefined || resource === undefined
      ? undefined
      : {
          value: {
            resource,
            collection: named.collection || annotated?.value.collection === true,
            ...(named.page === undefined ? {} : { page: named.page }),
          },
          origin: "page",
          at: told.at,
        };
  const same = (a: Returned, b: Returned): boolean => sameType(a.resource, b.resource);
  const { fact, errata } = prefer("type of the response", [stated, annotated], same, ({ resource: name }) => name);
  if (fact === undefined) {
    gaps.push({
      kind: "no-returned-type",
      at,
      reason: reasonFor(status?.value),
    });
  }
  // Of two names for one type, the annotation's has the right letter case and namespace.
  const full =
    fact === stated && annotated !== undefined && stated !== undefined && same(stated.value, annotated.value);
  const returns = full ? { ...stated, value: { ...stated.value, resource: annotated.value.resource } } : fact;
  return {
    ...(status === undefined ? {} : { status }),
    ...(returns === undefined ? {} : { returns }),
    gaps,
    errata,
  };
}

function reasonFor(status: number | undefined): string {
  if (status !== undefined && status >= 300) return `an answer with ${status} holds no resource`;
  return "neither the response section nor an example's annotation names one";
}

/** The type with which an author annotated the first successful response that has one. */
function annotatedType(sections: readonly Section[]): Fact<Returned> | undefined {
  for (const { annotation, text, at } of only(
    [...blocksIn(sections, "examples"), ...blocksIn(sections, "response")],
    "code",
  )) {
    const written = annotation?.["@odata.type"] ?? annotation?.["@type"];
    if (annotation?.["blockType"] !== "response" || typeof written !== "string" || /^HTTP\/\S+ [345]/.test(text))
      continue;
    const inner = /^Collection\((.+)\)$/i.exec(written)?.[1];
    const resource = (inner ?? written).replace(/^#/, "");
    if (!/^\w+(\.\w+)+$/.test(resource)) continue;
    const collection = inner !== undefined || annotation["isCollection"] === true || hasValueArray(text);
    return { value: { resource, collection }, origin: "page", at };
  }
  return undefined;
}

function hasValueArray(text: string): boolean {
  return /^\s*"value"\s*:\s*\[/m.test(text);
}
