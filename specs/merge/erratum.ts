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

/** What is told by one source, and where each member of it stands; the whole where no member is named. */
export interface Statement<T> {
  readonly value: T;
  readonly at: (member?: string) => Place;
}

/** Two sources held against each other: the stronger first. */
export interface Merged<T> {
  readonly value: T;
  readonly errata: readonly Erratum[];
}
