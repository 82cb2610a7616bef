import type { Entity } from "./entity.ts";
import { makeResult, makeRun, makeTask, makeUser, makeUserResult, type TaskFacts } from "./make-entities.ts";
import { makeWorkflow } from "./make-workflow.ts";

/** The workflows of the documented examples, with believable values for all that the page does not show. */
export function documentedWorkflows(): readonly Entity[] {
  return [onboarding(), offboarding()];
}

function onboarding(): Entity {
  const subject = makeUser("ea09ac2e-77e3-4134-85f2-25ccf3c33387", "Megan Bowen", "MeganB@contoso.com");
  const results = [
    makeResult({
      id: "05a96d7a-0e00-459c-b6c8-1870099e8275",
      created: "2022-08-24T23:28:04.5490995Z",
      started: "2022-08-24T23:28:05.1234966Z",
      completed: "2022-08-24T23:28:05.3529197Z",
      status: "completed",
      subject,
      task: makeTask({
        id: "917e9eab-415d-4e45-b39d-87eb5e30de38",
        category: "joiner,leaver",
        description: "Enable user account in the directory",
        displayName: "Enable User Account",
        executionSequence: 1,
        isEnabled: false,
        taskDefinitionId: "6fc52c9d-398b-4305-9763-15f42c1676fc",
      }),
    }),
    makeResult({
      id: "e30b12e1-45fa-4463-8d54-48f43fd8942a",
      created: "2022-08-24T23:28:04.5571759Z",
      started: "2022-08-24T23:28:06.3926865Z",
      completed: "2022-08-24T23:28:06.760333Z",
      status: "completed",
      subject,
      task: makeTask({
        id: "eedd8043-90a1-4e3c-9112-b2a8917ea3ae",
        category: "joiner,leaver",
        description: "Add user to selected groups",
        displayName: "Add User To Groups",
        executionSequence: 2,
        taskDefinitionId: "22085229-5809-45e8-97fd-270d28d66910",
        arguments: [{ name: "groupID", value: "e5659cb0-bcbb-4a9f-9092-90f72bd19028" }],
      }),
    }),
  ];
  const userResult = makeUserResult({
    id: "78b83505-6967-4168-a7ea-4921c0543ce9",
    scheduled: "2022-08-24T23:28:03.0000000Z",
    started: "2022-08-24T23:28:05.1234966Z",
    completed: "2022-08-24T23:28:06.760333Z",
    status: "completed",
    executionType: "onDemand",
    subject,
    results,
  });
  return makeWorkflow({
    id: "14879e66-9ea9-48d0-804d-8fea672d0341",
    displayName: "Onboard new hire employee",
    description: "Configure new hire tasks on the first day",
    category: "joiner",
    created: "2022-08-20T10:00:00.1234567Z",
    runs: [
      makeRun({ id: "72885f91-2cf0-44b1-b3ed-bd145af0192c", executionType: "onDemand", userResults: [userResult] }),
    ],
    userResults: [userResult],
  });
}

function offboarding(): Entity {
  const subject = makeUser("df744d9e-2148-4922-88a8-633896c1e929", "Lee Gu", "LeeG@contoso.com");
  const task = (facts: Omit<TaskFacts, "category">): Entity => makeTask({ ...facts, category: "leaver" });
  const results = [
    makeResult({
      id: "78650318-7238-4e7e-852f-2c36cbeff340",
      created: "2022-08-25T00:10:01.1043218Z",
      started: "2022-08-25T00:10:02.2201746Z",
      completed: "2022-08-25T00:10:02.9187432Z",
      status: "completed",
      subject,
      task: task({
        id: "f71246b2-269c-4ba6-ab8e-afc1a05114cb",
        description: "Remove all licenses assigned to the user",
        displayName: "Remove all licenses for user",
        executionSequence: 1,
        taskDefinitionId: "8fa97d28-3e52-4985-b3a9-a1126f9b8b4e",
      }),
    }),
    makeResult({
      id: "3d2e459d-5614-42e4-952b-0e917b5f6646",
      created: "2022-08-25T00:10:01.1120915Z",
      started: "2022-08-25T00:10:03.0518827Z",
      completed: "2022-08-25T00:10:04.4470061Z",
      status: "completed",
      subject,
      task: task({
        id: "ed545f03-e8d8-45fb-9cbd-15c937f2a866",
        description: "Remove user from all Teams memberships",
        displayName: "Remove user from all Teams",
        executionSequence: 2,
        taskDefinitionId: "81f7b200-2816-4b3b-8c5d-dc556f07b024",
      }),
    }),
    makeResult({
      id: "03359fa6-c63c-4573-92c2-4c9518ca98aa",
      created: "2022-08-25T00:10:01.1198004Z",
      started: "2022-08-25T00:10:04.6603391Z",
      completed: "2022-08-25T00:10:05.8012749Z",
      status: "completed",
      subject,
      task: task({
        id: "b4cefaa0-6ceb-461d-bbf5-ec69246463fd",
        description: "Delete user account in Azure AD",
        displayName: "Delete User Account",
        executionSequence: 3,
        taskDefinitionId: "8d18588d-9ad3-4c0f-99d0-ec215f0e3dff",
      }),
    }),
  ];
  const userResult = makeUserResult({
    id: "40efc576-840f-47d0-ab95-5abca800f8a2",
    scheduled: "2022-08-25T00:10:00Z",
    started: "2022-08-25T00:10:02.2201746Z",
    completed: "2022-08-25T00:10:05.8012749Z",
    status: "completed",
    subject,
    results,
  });
  return makeWorkflow({
    id: "15239232-66ed-445b-8292-2f5bbb2eb833",
    displayName: "Offboard an employee",
    description: "Configure offboarding tasks for employees on their last day of work",
    category: "leaver",
    created: "2022-08-20T11:30:00.7654321Z",
    nextRun: "2022-08-25T03:10:00Z",
    runs: [makeRun({ id: "e65e08a0-d68d-41dc-915b-8c4019af5cc2", userResults: [userResult] })],
    userResults: [userResult],
  });
}
