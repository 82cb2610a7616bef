/** Why a request is refused. */
export type RefusalReason =
  | "unauthenticated"
  | "forbidden"
  | "method"
  | "unknown-path"
  | "unknown-key"
  | "malformed-path"
  | "unknown-option"
  | "malformed-select"
  | "malformed-filter"
  | "malformed-orderby"
  | "malformed-expand"
  | "malformed-paging"
  | "malformed-search"
  | "unmet-need"
  | "busy"
  | "broken";

/** A refusal before it becomes an answer. */
export interface Refusal {
  readonly reason: RefusalReason;
  readonly status: number;
  readonly code: string;
  readonly message: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Thrown by a stage that refuses the request. */
export class Refused extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.message);
    this.name = "Refused";
    this.refusal = refusal;
  }
}

export function badRequest(reason: RefusalReason, message: string): Refused {
  return new Refused({ reason, status: 400, code: "BadRequest", message });
}
