import type { Finding, Weight } from "./comparison.ts";
import type { Usage } from "./usage.ts";

type Found = Pick<Finding, "target" | "against"> & { readonly field: string; readonly weight: Weight };

/** Where members occur otherwise in the items of two answers. Which values they have is left to the data. */
export function compareUsage(
  target: ReadonlyMap<string, Usage>,
  against: ReadonlyMap<string, Usage>,
): readonly Finding[] {
  return [...new Set([...target.keys(), ...against.keys()])].flatMap((path) => {
    const [a, b] = [target.get(path), against.get(path)];
    if (a === undefined && b === undefined) return [];
    return compareMember(path, a ?? missing(path, target), b ?? missing(path, against));
  });
}

function compareMember(path: string, a: Usage | undefined, b: Usage | undefined): readonly Finding[] {
  // Where the object around it never occurs, nothing is known of the member.
  if (a === undefined || b === undefined || a.of === 0 || b.of === 0) return [];
  const found: Found[] = [];
  const add = (field: string, weight: Weight, left: string, right: string): void => {
    if (left !== right) found.push({ field: `${field} ${path}`, weight, target: left, against: right });
  };
  const { documented } = a;
  if (a.seen === 0 || b.seen === 0) {
    const free = documented === undefined || documented.optional || documented.nullable || path.includes("@");
    const always = Math.max(a.seen / a.of, b.seen / b.of) === 1;
    add("member", free || !always ? "information" : "difference", presence(a), presence(b));
    return found;
  }
  const strict = documented !== undefined && !documented.nullable;
  if (strict) add("null in", "difference", a.nulls > 0 ? "null" : "never null", b.nulls > 0 ? "null" : "never null");
  else if (a.nulls > 0 && b.nulls === 0 && b.seen < b.of) add("no value of", "information", "null", "absent");
  else if (b.nulls > 0 && a.nulls === 0 && a.seen < a.of) add("no value of", "information", "absent", "null");
  if (strict && !documented.optional) add("member", "difference", presence(a), presence(b));
  if (a.types.size > 0 && b.types.size > 0) add("type of", "difference", list(a.types), list(b.types));
  add("undocumented value of", "difference", list(a.odd), list(b.odd));
  if (a.forms.size > 0 && b.forms.size > 0 && ![...a.forms].some((form) => b.forms.has(form))) {
    add("form of", "information", list(a.forms), list(b.forms));
  }
  return found;
}

// A member that only the other side knows is absent from every object that could have it here.
function missing(path: string, usages: ReadonlyMap<string, Usage>): Usage | undefined {
  const slash = path.lastIndexOf("/");
  const prefix = path.slice(0, slash + 1);
  for (const [other, { of }] of usages) {
    if (other.lastIndexOf("/") === slash && other.startsWith(prefix)) {
      return { of, seen: 0, nulls: 0, types: new Set(), odd: new Set(), forms: new Set(), documented: undefined };
    }
  }
  return undefined;
}

function presence({ seen, of }: Usage): string {
  return seen === 0 ? "absent" : seen === of ? "in every one" : "in some";
}

function list(names: ReadonlySet<string>): string {
  return names.size === 0 ? "none" : [...names].sort().join(", ");
}
