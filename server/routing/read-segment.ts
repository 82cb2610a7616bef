/** A segment taken apart: `runs('x')` names `runs` and the key `x`, `versions(2)` the key `2`. */
export interface ReadSegment {
  readonly name: string;
  readonly key: string | undefined;
}

export function readSegment(segment: string): ReadSegment {
  const match = /^([^()']+)\((?:id=)?'((?:[^']|'')*)'\)$/.exec(segment);
  const [, name, key] = match ?? /^([^()']+)\((-?\d+)\)$/.exec(segment) ?? [];
  return name === undefined || key === undefined
    ? { name: segment, key: undefined }
    : { name, key: key.replaceAll("''", "'") };
}
