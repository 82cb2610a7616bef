import { type Entity, generatedId } from "./entity.ts";
import { makeTask } from "./make-entities.ts";

type Row = readonly [
  name: string,
  description: string | null,
  category: string,
  args: readonly (readonly [string, string | null])[],
];

const rows: readonly Row[] = [
  ["Enable User Account", "Enable user account in the directory", "joiner,leaver", []],
  [
    "Add User To Groups",
    "Add user to selected groups",
    "joiner,leaver,mover",
    [["groupID", "e5659cb0-bcbb-4a9f-9092-90f72bd19028"]],
  ],
  [
    "Send Welcome Email",
    "Send welcome email to new hire",
    "joiner",
    [
      ["cc", "b47471b9-af8f-4a5a-bfa2-b78e82398f6e"],
      ["customSubject", "Welcome to Contoso, {{userDisplayName}}!"],
      ["customBody", null],
      ["locale", "en-us"],
    ],
  ],
  [
    "Generate TAP And Send Email",
    null,
    "joiner",
    [
      ["tapLifetimeMinutes", "480"],
      ["tapIsUsableOnce", "false"],
    ],
  ],
  ["Remove all licenses for user", "Remove all licenses assigned to the user", "leaver", []],
  [
    "Request user access package assignment",
    'Request assignment – package "Sales"',
    "joiner,mover",
    [["assignmentPolicyId", ""]],
  ],
  ["Send email to notify manager of user move", "Avise le gérant de l'employé", "mover", []],
];

/** The tasks that the main results come from, in execution order. */
export const mainTasks: readonly Entity[] = rows.map(([displayName, description, category, args], index) =>
  makeTask({
    id: generatedId(1, index),
    displayName,
    description,
    category,
    taskDefinitionId: generatedId(2, index),
    executionSequence: index + 1,
    isEnabled: index !== 3,
    continueOnError: index % 2 === 1,
    arguments: args.map(([name, value]) => ({ name, value })),
  }),
);

/** The same tasks in another workflow, of which each has its own. */
export function tasksElsewhere(workflow: number): readonly Entity[] {
  return mainTasks.map((task, index) => ({
    ...task,
    values: { ...task.values, id: generatedId(1, 100 * workflow + index) },
  }));
}
