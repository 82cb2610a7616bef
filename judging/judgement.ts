/** What is wrong, as data: no sentence of it depends on the requirement. */
export interface Breach {
  readonly expected: string;
  readonly observed: string;
  /** JSON Pointers into the answer's body, the first one first; empty when the breach is not in the body. */
  readonly pointers: readonly string[];
  /** How many of how many were wrong, and what was counted. */
  readonly count?: { readonly wrong: number; readonly of: number; readonly what: string };
  /** Further labelled facts, in the order in which a reader wants them. */
  readonly details?: Readonly<Record<string, string>>;
}

/** What an answer, or several, say of one requirement. */
export type Judgement =
  | { readonly kind: "kept"; readonly judged: number }
  | { readonly kind: "broken"; readonly breach: Breach }
  /** Nothing there to judge: `reason` says why, `needs` which data or identity would decide it. */
  | { readonly kind: "unjudged"; readonly reason: string; readonly needs?: string };

export function kept(judged: number): Judgement {
  return { kind: "kept", judged };
}

export function broken(breach: Breach): Judgement {
  return { kind: "broken", breach };
}

export function unjudged(reason: string, needs?: string): Judgement {
  return needs === undefined ? { kind: "unjudged", reason } : { kind: "unjudged", reason, needs };
}

/** The judgement on all of them: the first breach, else what was kept, else why nothing could be judged. */
export function together(judgements: readonly Judgement[]): Judgement {
  const breach = judgements.find((j) => j.kind === "broken");
  if (breach !== undefined) return breach;
  const judged = judgements.reduce((sum, j) => sum + (j.kind === "kept" ? j.judged : 0), 0);
  if (judged > 0) return kept(judged);
  return judgements.find((j) => j.kind === "unjudged") ?? unjudged("nothing was asked");
}
