import type { Answer } from "../../judging/answers/answer.ts";
import { routeNames } from "../../judging/contexts/context.ts";
import type { ExampleFacts } from "../../specs/documented-example.ts";
import type { Place } from "../../specs/source.ts";
import type { Level } from "../../specs/requirement.ts";

/** A mistake of a documentation page: what the page says in one place, and what it should say by its own contract. */
export interface DocumentedErratum {
  readonly at: Place;
  /** The example that is wrong; absent where the page itself is. */
  readonly example?: string;
  /** The requirement that the example breaks, or another name for what was compared. */
  readonly about: string;
  readonly level: Level;
  /** A sentence that says what is wrong. */
  readonly broken: string;
  readonly expected: string;
  readonly observed: string;
  /** JSON Pointer into the example's body. */
  readonly pointer?: string;
}

/** Where the request of an example is written in another way than the page's own request lines. */
export function requestErrata({ id, request }: ExampleFacts, { ask }: Answer): readonly DocumentedErratum[] {
  const segments = (ask.path ?? "").split("/").map((segment) => segment.replace(/\(.*$/, ""));
  const written = segments.slice(-ask.route.segments.length);
  const about = { example: id, at: request.at, level: "should" as const };
  const wrong = routeNames(ask).flatMap((name) => {
    const found = written.find((segment) => segment.toLowerCase() === name.toLowerCase());
    return found === undefined || written.includes(name) ? [] : [{ name, found }];
  });
  const version = /^https:\/\/graph\.microsoft\.[a-z]+\/(beta)\//.exec(request.url)?.[1];
  return [
    ...wrong.map(({ name, found }) => ({
      ...about,
      about: "letter case",
      broken: "The request spells a segment in another letter case than the request lines do.",
      expected: name,
      observed: found,
    })),
    ...(version === undefined
      ? []
      : [
          {
            ...about,
            about: "version",
            broken: "The request asks for another version of the API.",
            expected: "v1.0",
            observed: version,
          },
        ]),
  ];
}
