/** Where a fact comes from: a document of `specs/sources.yaml` and a place in it. */
export interface Source {
  readonly document: string;
  readonly section: string;
}

/** A document that facts come from. */
export interface SourceDocument {
  readonly title: string;
  readonly publisher: string;
  readonly url: string;
  /** When it was published, or else read: `2026-08`. */
  readonly date?: string;
}
