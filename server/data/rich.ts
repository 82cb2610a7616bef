import { documentedWorkflows } from "./documented.ts";
import { type Entity, generatedId } from "./entity.ts";
import { mainResults } from "./main-results.ts";
import { makeRun, makeUser, makeUserResult } from "./make-entities.ts";
import { makeWorkflow } from "./make-workflow.ts";
import { tasksElsewhere } from "./main-tasks.ts";
import { manyResults, oddResults } from "./many-results.ts";

const adele = makeUser(generatedId(4, 0), "Adele Vance", "AdeleV@contoso.com");
const niamh = makeUser(generatedId(4, 1), "Niamh O'Brien", "niamh.obrien@contoso.com");

/** Workflows with every variety of data: the first user result of the first is the most varied, ids that are no GUIDs come last. */
export function richWorkflows(largeCollection: number): readonly Entity[] {
  return [joiner(largeCollection), mover(), ...documentedWorkflows(), oddlyNamed()];
}

function userResult(index: number, results: readonly Entity[], id: string = generatedId(5, index)): Entity {
  return makeUserResult({
    id,
    scheduled: "2024-03-01T07:59:00Z",
    started: "2024-03-01T08:00:00.1234567Z",
    completed: index === 0 ? null : "2024-03-01T09:00:00Z",
    status: index === 0 ? "inProgress" : "completed",
    subject: index % 2 === 0 ? adele : niamh,
    results,
  });
}

function joiner(largeCollection: number): Entity {
  const main = userResult(0, mainResults(adele, niamh));
  const single = userResult(1, manyResults(6, 1, niamh));
  const empty = userResult(2, []);
  const large = userResult(3, manyResults(7, largeCollection, niamh));
  return makeWorkflow({
    id: generatedId(8, 0),
    displayName: "Onboard employees of the sales department",
    description: null,
    category: "joiner",
    created: "2024-01-15T09:30:00.5Z",
    nextRun: "2024-03-02T08:00:00Z",
    version: 3,
    runs: [
      makeRun({ id: generatedId(9, 0), userResults: [main, single] }),
      makeRun({ id: generatedId(9, 1), executionType: "onDemand", userResults: [empty, large] }),
    ],
    userResults: [main, single, empty, large],
  });
}

function mover(): Entity {
  const tasks = tasksElsewhere(1);
  const results = [userResult(4, manyResults(10, 5, adele, tasks)), userResult(5, manyResults(11, 3, niamh, tasks))];
  return makeWorkflow({
    id: generatedId(8, 1),
    displayName: "Real-time employee change",
    description: "Runs when the department changes",
    category: "mover",
    created: "2024-02-01T00:00:00Z",
    isEnabled: false,
    runs: [
      makeRun({ id: generatedId(9, 2), executionType: "activatedWithScope", userResults: results }),
      makeRun({ id: generatedId(9, 3), userResults: [] }),
    ],
    userResults: results,
  });
}

function oddlyNamed(): Entity {
  const tasks = tasksElsewhere(2);
  const own = [...manyResults(12, 4, adele, tasks), ...oddResults(adele, tasks)];
  const results = [userResult(6, own, "Résultat d'Adele")];
  return makeWorkflow({
    id: "O'Brien's off-boarding, Zürich",
    displayName: "Off-boarding",
    description: "Has an id that must be quoted and encoded",
    category: "leaver",
    created: "2024-02-02T00:00:00Z",
    runs: [makeRun({ id: "run #1/2", userResults: results })],
    userResults: results,
  });
}
