import type { Finding } from "../../schemas/judge/observed.ts";
import type { Breach } from "../judgement.ts";

/** The breach that findings tell: the member that is wrong first, how often, and which other members are wrong too. */
export function breachOf(findings: readonly Finding[], itemCount: number): Breach | undefined {
  const groups = groupByMember(findings);
  const [first, ...others] = [...groups.entries()];
  const finding = first?.[1][0];
  if (first === undefined || finding === undefined) return undefined;
  const items = new Set(first[1].map(({ pointer }) => pointer.split("/")[2]));
  return {
    expected: finding.expected,
    observed: finding.observed,
    pointers: first[1].map(({ pointer }) => pointer),
    count: { wrong: items.size, of: itemCount, what: "items" },
    details: {
      member: first[0],
      ...(others.length === 0 ? {} : { "also wrong": others.map(([path]) => path).join(", ") }),
    },
  };
}

/** A pointer without its indices: `/value/0/task/arguments/1/name` is `task/arguments/name`. */
export function memberPath({ pointer }: { readonly pointer: string }): string {
  return pointer
    .split("/")
    .slice(1)
    .filter((token, at) => !/^\d+$/.test(token) && !(at === 0 && token === "value"))
    .join("/");
}

function groupByMember(findings: readonly Finding[]): Map<string, Finding[]> {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const path = memberPath(finding);
    const group = groups.get(path);
    if (group === undefined) groups.set(path, [finding]);
    else group.push(finding);
  }
  return groups;
}
