import { edmType } from "../../specs/edm-type.ts";
import type { MetadataModel } from "../metadata/read-metadata.ts";
import type { PathStep } from "../metadata/walk-path.ts";
import { pathTypes } from "../paths/path-types.ts";
import type { Named } from "../sources.ts";
import type { WrittenDocument } from "../write/written-document.ts";
import { inheriting } from "./inherit-members.ts";

type Content = Readonly<Record<string, unknown>>;
interface Members {
  readonly [name: string]: { readonly type: string };
}

/**
 * The types that pages name and do not describe, from the metadata, and the described ones without the navigation
 * properties that lead to types that are left out.
 */
export function completeTypes(
  described: readonly { readonly content: Content; readonly page: Content }[],
  walks: readonly (readonly PathStep[])[],
  returned: readonly string[],
  metadata: Named<MetadataModel>,
): { readonly described: readonly Content[]; readonly added: readonly WrittenDocument[] } {
  const own = new Set(described.map(({ content }) => String(content["name"])));
  const named = described.flatMap(({ content, page }) => [
    ...namesIn(content["properties"]),
    ...namesIn(page["navigation"]),
    ...(own.has(String(content["name"])) ? [] : [String(content["name"])]),
  ]);
  const added = pathTypes(metadata, walks, { named, returned, own });
  const wanted = new Set([...own, ...added.map(({ content }) => String(content["name"]))]);
  const kept = described.map(({ content }) => trimmed(content, wanted));
  const all = inheriting([...kept, ...added.map(({ content }) => content)], own);
  return {
    described: all.slice(0, kept.length),
    added: added.map((document, at) => ({ ...document, content: all[kept.length + at] ?? document.content })),
  };
}

function trimmed(content: Content, wanted: ReadonlySet<string>): Content {
  const { base, navigation, ...rest } = content;
  const kept = Object.entries((navigation ?? {}) as Members).filter(([, { type }]) => known(type, wanted));
  return {
    ...rest,
    ...(typeof base === "string" && wanted.has(base) ? { base } : {}),
    ...(kept.length === 0 ? {} : { navigation: Object.fromEntries(kept) }),
  };
}

function namesIn(members: unknown): readonly string[] {
  return Object.values((members ?? {}) as Members).map(({ type }) => edmType(type).name);
}

function known(reference: string, wanted: ReadonlySet<string>): boolean {
  const { name } = edmType(reference);
  return name.startsWith("Edm.") || wanted.has(name);
}
