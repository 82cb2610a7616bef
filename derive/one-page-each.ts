import type { EnumFacts, ResourceFacts } from "./facts.ts";
import type { Gap } from "./gap.ts";

/** A page that says of which type it is. */
export type Titled<T extends ResourceFacts | EnumFacts> = T & { readonly name: NonNullable<T["name"]> };

/**
 * The page of each type. Of several, the one whose stated namespace is the type's describes it, whichever was read first; the
 * others are named.
 */
export function onePageEach<T extends ResourceFacts | EnumFacts>(
  facts: readonly T[],
): { readonly pages: readonly Titled<T>[]; readonly gaps: readonly Gap[] } {
  const named = facts.filter(
    (one): one is Titled<T> => one.name !== undefined && !(one.kind === "enum" && one.members.length === 0),
  );
  const best = new Map<string, Titled<T>>();
  for (const one of named) {
    const before = best.get(one.name.value);
    if (before === undefined || goesBefore(one, before)) best.set(one.name.value, one);
  }
  return {
    pages: named.filter((one) => best.get(one.name.value) === one),
    gaps: named.flatMap((one) => {
      const winner = best.get(one.name.value);
      if (winner === undefined || winner === one || winner.id === one.id) return [];
      const reason = `${one.name.value} is described by ${winner.name.at.document} as well, which is used`;
      return [{ kind: "second-page" as const, at: one.name.at, reason }];
    }),
  };
}

function goesBefore(one: Titled<ResourceFacts | EnumFacts>, other: Titled<ResourceFacts | EnumFacts>): boolean {
  const [own, others] = [rank(one), rank(other)];
  const at = own.findIndex((value, index) => value !== others[index]);
  return at < 0 ? one.id < other.id : (own[at] ?? 0) > (others[at] ?? 0);
}

// A page that is called as the type is, and the one that tells more, are taken where the namespace does not decide.
function rank(facts: Titled<ResourceFacts | EnumFacts>): readonly number[] {
  const namespace = facts.name.value.replace(/\.[^.]*$/, "");
  const word = facts.name.value.split(".").at(-1)?.toLowerCase() ?? "";
  const stated = facts.namespace?.value;
  const told = facts.kind === "enum" ? facts.members.length : facts.properties.length + facts.navigation.length;
  return [stated === namespace ? 2 : stated === undefined ? 1 : 0, facts.id.replaceAll("-", "") === word ? 1 : 0, told];
}
