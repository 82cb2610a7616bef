import { type Answer, statusOf } from "../../judging/answers/answer.ts";
import { judgeExpectation } from "../../judging/answers/accepted.ts";
import { listedPermissions } from "../../judging/tokens/documented-names.ts";
import type { Column, Profile, ProfileKind } from "../../judging/tokens/profile.ts";
import type { PermissionCell, PermissionRow } from "../finished-run.ts";
import type { Session } from "../session/session.ts";
import type { Prepared } from "./preparation.ts";

const requirements: Readonly<Partial<Record<ProfileKind, string>>> = {
  "least-delegated": "permissions/admits-least-delegated",
  "least-application": "permissions/admits-least-application",
  "higher-delegated": "permissions/admits-higher-delegated",
  "higher-application": "permissions/admits-higher-application",
  "unrelated-delegated": "permissions/refuses-unrelated-permission",
  "unrelated-application": "permissions/refuses-unrelated-application",
  personal: "permissions/refuses-personal-account",
};

/** What became of each documented permission and of any other, from the answers that the requirements have judged. */
export class PermissionMatrix {
  readonly #routes: readonly Prepared[];
  readonly #known = new Map<Session, readonly PermissionRow[]>();

  constructor(routes: readonly Prepared[]) {
    this.#routes = routes;
  }

  /** Takes what the answers of a session tell, while it remembers them. */
  async add(session: Session): Promise<void> {
    const routes = this.#routes.filter((prepared) => prepared.session === session);
    const operations = [...new Set(routes.map(({ contract }) => contract.operation))];
    const rows = operations.flatMap((operation) =>
      rowsOf(routes.filter(({ contract }) => contract.operation === operation)),
    );
    this.#known.set(session, await Promise.all(rows));
  }

  /** The rows of all operations, in the order of the routes. */
  async rows(): Promise<readonly PermissionRow[]> {
    const sessions = [...new Set(this.#routes.map(({ session }) => session))];
    for (const session of sessions) if (!this.#known.has(session)) await this.add(session);
    return sessions.flatMap((session) => this.#known.get(session) ?? []);
  }
}

function rowsOf(routes: readonly Prepared[]): readonly Promise<PermissionRow>[] {
  const [first] = routes;
  if (first === undefined) return [];
  const { operation } = first.contract;
  const { names, delegatedWork, delegatedPersonal, application } = operation.permissions;
  const documented = [delegatedWork, delegatedPersonal, application].flatMap(listedPermissions);
  return [...new Set(documented), undefined].map(async (permission) => {
    const cell = (column: Column): Promise<PermissionCell> => cellOf(routes, permission, column);
    return {
      operation: operation.id,
      ...(permission === undefined ? {} : { permission }),
      aliases: names.find(({ name }) => name === permission)?.aliases ?? [],
      delegated: await cell("delegated"),
      application: await cell("application"),
      personal: await cell("personal"),
    };
  });
}

async function cellOf(
  routes: readonly Prepared[],
  permission: string | undefined,
  column: Column,
): Promise<PermissionCell> {
  const profile = routes[0]?.session.profiles.find(
    ({ cell }) => cell?.column === column && cell.permission === permission,
  );
  if (profile === undefined) return { outcome: "not-documented", statuses: [] };
  const answers = (await Promise.all(routes.map((prepared) => answerFor(profile, prepared)))).flat();
  const statuses = answers.map((answer) => statusOf(answer) ?? []).flat();
  const requirement = requirements[profile.kind];
  return {
    outcome: outcomeOf(profile, answers, routes),
    statuses: [...new Set(statuses)],
    ...(requirement === undefined ? {} : { requirement }),
  };
}

async function answerFor(profile: Profile, { session, route, bindings }: Prepared): Promise<readonly Answer[]> {
  const asker = session.playerOf(profile);
  const [ids] = bindings;
  if (asker === undefined || ids === undefined) return [];
  const answer = await session.recall({ route, ids, options: {}, asker });
  return answer === undefined ? [] : [answer];
}

function outcomeOf(
  { expected }: Profile,
  answers: readonly Answer[],
  routes: readonly Prepared[],
): PermissionCell["outcome"] {
  const [contract] = routes.map((prepared) => prepared.contract);
  if (contract === undefined) return "untested";
  const judged = answers.map((answer) => judgeExpectation(expected)(answer, contract).kind);
  if (judged.includes("broken")) return "wrong";
  if (!judged.includes("kept")) return "untested";
  return expected === "admitted" ? "admitted" : "refused";
}
