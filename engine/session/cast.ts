import { readClaims } from "../../client/identities/sign-in.ts";
import type { Identity } from "../../client/identity.ts";
import type { Asker } from "../../judging/answers/ask.ts";
import { audiencesOf } from "../../judging/tokens/documented-names.ts";
import { plays } from "../../judging/tokens/plays.ts";
import type { Profile } from "../../judging/tokens/profile.ts";
import { standingOf } from "../../judging/tokens/standing-of.ts";
import type { Standing } from "../../judging/tokens/standing.ts";
import type { Operation } from "../../specs/operation.ts";

/** An identity of the run, under the name by which requests call it. */
export interface Member {
  readonly asker: Asker;
  readonly identity: Identity;
}

/** Who plays which cell of the matrix, and what each identity may do by its own claims. */
export interface Cast {
  /** By the id of the profile. */
  readonly players: ReadonlyMap<string, Asker>;
  readonly standings: ReadonlyMap<Asker, Standing>;
}

/** Reads the claims of everybody's token and finds the cells that they play; the first one who can plays a cell. */
export async function castOf(
  members: readonly Member[],
  profiles: readonly Profile[],
  operation: Operation,
): Promise<Cast> {
  const now = Math.floor(Date.now() / 1000);
  const audiences = audiencesOf(operation);
  const read = await Promise.all(
    members.map(async ({ asker, identity }) => {
      const claims = readClaims((await identity.token()).reveal());
      const rolesKnown = identity.rolesKnown ?? false;
      const { playsNobody = false } = identity;
      return {
        asker,
        claims,
        playsNobody,
        standing: standingOf(claims, operation.permissions, { now, audiences, rolesKnown }),
      };
    }),
  );
  const players = new Map<string, Asker>();
  for (const { asker, claims, standing, playsNobody } of read) {
    if (claims === undefined || playsNobody) continue;
    for (const profile of profiles) {
      if (!players.has(profile.id) && plays({ claims, standing }, profile, operation.permissions))
        players.set(profile.id, asker);
    }
  }
  return { players, standings: new Map(read.map(({ asker, standing }) => [asker, standing])) };
}
