import type { Answer } from "../../judging/answers/answer.ts";
import type { Asker, Ids } from "../../judging/answers/ask.ts";
import { type Judgement, unjudged } from "../../judging/judgement.ts";
import { gapOf } from "../../judging/tokens/gaps.ts";
import type { Profile, ProfileKind } from "../../judging/tokens/profile.ts";
import type { Probe } from "./probe.ts";

/** A cell of the matrix with the one who plays it. */
export interface Played {
  readonly profile: Profile;
  readonly asker: Asker;
}

/** What one of them was answered. */
export interface PlayedAnswer {
  readonly profile: Profile;
  readonly answer: Answer;
}

/** Of these there are many for each documented permission, each like the others. */
const [alike, mostAlike] = [
  new Set<ProfileKind>(["near-miss", "other-case", "other-resource", "wrong-audience", "malformed"]),
  { family: 2, library: 1 },
] as const;

/** The cells of these kinds that somebody plays. */
export function playedOf(probe: Probe, kinds: readonly ProfileKind[]): readonly Played[] {
  return kinds.flatMap((kind) => {
    const cells = probe
      .profiles([kind])
      .flatMap(({ profile, asker }) => (asker === undefined ? [] : [{ profile, asker }]));
    if (!alike.has(kind)) return cells;
    // What stands in real tokens is tried everywhere.
    const [real, others] = [true, false].map((is) => cells.filter(({ profile }) => (profile.real === true) === is));
    return [...probe.some(real ?? [], { library: 0 }), ...probe.some(inTurn(probe, others ?? []), mostAlike)];
  });
}

/** Of more cells than so many each route of an operation takes its share: what reads a token does so for all of them. */
const fewCells = 12;

function inTurn({ route, contract: { operation } }: Probe, cells: readonly Played[]): readonly Played[] {
  if (cells.length <= fewCells) return cells;
  const { routes } = operation;
  const [turn, shares] = [Math.max(0, routes.indexOf(route)), Math.min(2, routes.length)];
  return cells.filter((_, at) => at % shares === turn % shares);
}

/**
 * Who asks as an application that may read, where one does: users and applications may come through different doors. Of a library
 * none is asked for.
 */
export function anApplication(probe: Probe): readonly Asker[] {
  return probe
    .some(playedOf(probe, ["least-application"]), { library: 0 })
    .slice(0, 1)
    .map(({ asker }) => asker);
}

/** Why nothing of these kinds could be tried, and which identity would change that. */
export function nobodyPlays(probe: Probe, kinds: readonly ProfileKind[]): Judgement {
  const needs = probe.profiles(kinds).flatMap(({ profile }) => gapOf(profile)?.needs ?? [])[0];
  return unjudged(
    "no identity has a token of this kind",
    needs ?? "a target on this machine that accepts tokens which we mint",
  );
}

/** The plain listing as each of them; whoever asks for the same anywhere gets the same answer. */
export function askAs(probe: Probe, ids: Ids, played: readonly Played[]): Promise<readonly PlayedAnswer[]> {
  return Promise.all(
    played.map(async ({ profile, asker }) => ({
      profile,
      answer: await probe.share(probe.request(ids, {}, { asker })),
    })),
  );
}
