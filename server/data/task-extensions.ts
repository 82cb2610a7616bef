import type { Entity } from "./entity.ts";

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
