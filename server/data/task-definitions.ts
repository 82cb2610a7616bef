import type { Entity, StoredObject } from "./entity.ts";

interface Definition {
  readonly id: string;
  readonly category: string;
  readonly displayName: string;
  readonly description: string | null;
  readonly parameters?: readonly StoredObject[];
}

const definitions: readonly Definition[] = [
  {
    id: "22085229-5809-45e8-97fd-270d28d66910",
    category: "joiner,leaver,mover",
    displayName: "Add user to groups",
    description: "Add user to selected groups",
    parameters: [{ name: "groupID", values: [], valueType: "string" }],
  },
  {
    id: "1dfdfcc7-52fa-4c2e-bf3a-e3919cc12950",
    category: "joiner,leaver",
    displayName: "Disable user account",
    description: "Disable user account in the directory",
    parameters: [{ name: "disableOnPremisesAccount", values: ["true", "false"], valueType: "enum" }],
  },
  {
    id: "6fc52c9d-398b-4305-9763-15f42c1676fc",
    category: "joiner,leaver",
    displayName: "Enable user account",
    description: "Enable user account in the directory",
  },
  {
    id: "8fa97d28-3e52-4985-b3a9-a1126f9b8b4e",
    category: "leaver",
    displayName: "Remove all licenses for user",
    description: null,
  },
  {
    id: "70b29d51-b59a-4773-9280-8841dfd3f2ea",
    category: "joiner",
    displayName: "Send welcome email to new hire",
    description: "Send welcome email to new hire, in Zürich or elsewhere",
    parameters: [
      { name: "cc", values: [], valueType: "string" },
      { name: "attempts", values: ["1", "2"], valueType: "int" },
    ],
  },
];

/** The tasks that a workflow can be made of. */
export function taskDefinitions(): readonly Entity[] {
  return definitions.map(({ parameters = [], ...facts }) => ({
    values: { ...facts, continueOnError: false, version: 1, parameters },
    links: {},
  }));
}

/** The user's own tasks. */
export function taskExtensions(): readonly Entity[] {
  return [
    extension(
      "ffcc4c85-5a14-448e-a390-77abf2700369",
      "Grant manager access to mailbox",
      "2022-08-24T20:36:14.7006029Z",
      1,
    ),
    extension("c0c5b05b-6b5b-4c8d-8060-2ae8df425f4b", "Assign Teams phone number", "2022-08-24T20:34:52.302Z", null),
    extension("8d0f8dd5-5a4f-4d6b-9f0f-0a2f6f6f2b11", null, null, null),
  ];
}

function extension(id: string, displayName: string | null, created: string | null, retries: number | null): Entity {
  return {
    values: {
      id,
      displayName,
      description: displayName,
      createdDateTime: created,
      lastModifiedDateTime: created,
      clientConfiguration: retries === null ? null : { maximumRetries: retries, timeoutInMilliseconds: 1000 },
    },
    links: {},
  };
}
