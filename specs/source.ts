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

/** Where something stands: a document by its name, and the line in it, counted from 1. */
export interface Place {
  readonly document: string;
  readonly line: number;
}

/** Two statements that cannot both hold. `stated` is the weaker one, which is not used, and `used` the stronger. */
export interface Erratum {
  /** What the statements are about, such as `type of createdDateTime`. */
  readonly about: string;
  readonly stated: string;
  readonly at: Place;
  readonly used: string;
  readonly usedAt: Place;
}
