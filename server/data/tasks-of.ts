import type { Entity } from "./entity.ts";

/** The tasks that the results of users are of, each once, with all results of it. */
export function tasksOf(userResults: readonly Entity[]): readonly Entity[] {
  const found = new Map<string, { readonly task: Entity; readonly results: Entity[] }>();
  for (const result of userResults.flatMap(({ links }) => [links["taskProcessingResults"] ?? []].flat())) {
    const [task] = [result.links["task"] ?? []].flat();
    if (task === undefined) continue;
    const id = JSON.stringify(task.values["id"]);
    const known = found.get(id);
    if (known === undefined) found.set(id, { task, results: [result] });
    else known.results.push(result);
  }
  return [...found.values()].map(({ task, results }) => ({ ...task, links: { taskProcessingResults: results } }));
}
