import { documentedWorkflows } from "./documented.ts";
import type { Entity } from "./entity.ts";
import { richWorkflows } from "./rich.ts";

/** The tree below the singleton `identityGovernance`. `largeCollection` is the number of items of the rich data's large collection. */
export function dataSet(name: "documented" | "rich", largeCollection: number): Entity {
  const workflows = name === "documented" ? documentedWorkflows() : richWorkflows(largeCollection);
  const container: Entity = { values: { id: "lifecycleWorkflows" }, links: { workflows } };
  return { values: {}, links: { lifecycleWorkflows: container } };
}
