/** Why an answer is none to judge. */
export type NotJudged = "preflights or of another method" | "never answered" | "for another media type";

const judgedMethods = new Set(["GET", "POST", "PATCH", "PUT", "DELETE"]);

interface Seen {
  readonly method: string;
  /** 0: it was never answered. */
  readonly status: number;
  /** The header Accept of the request. */
  readonly accept: string | undefined;
}

/** Thrown where a judge looks at what a recording leaves out: then nothing can be said, and nothing is. */
export class NotRecorded extends Error {
  constructor(what: string) {
    super(`the recording leaves out ${what}`);
    this.name = "NotRecorded";
  }
}

/** Why such an answer says nothing of a contract; undefined where it may. */
export function notJudged({ method, status, accept }: Seen): NotJudged | undefined {
  if (!judgedMethods.has(method)) return "preflights or of another method";
  if (status === 0) return "never answered";
  const takesJson = accept === undefined || /json|\*\/\*|application\/\*/i.test(accept);
  return takesJson ? undefined : "for another media type";
}
