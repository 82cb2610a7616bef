import type { Behaviour } from "./behaviour.ts";
import { withFilterNodes } from "./with-filter-nodes.ts";

/** A behaviour whose filters read one member where another of the same type is asked for. */
export function withFilteredMember(before: Behaviour, asked: string, read: string): Behaviour {
  return withFilterNodes(before, (node) =>
    node.kind === "member" && node.variable === undefined && node.member.path.join("/") === asked
      ? { ...node, member: { ...node.member, path: read.split("/") } }
      : node,
  );
}
