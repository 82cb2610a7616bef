import type { Answer } from "../../judging/answers/answer.ts";
import { routeNames } from "../../judging/contexts/context.ts";
import type { ExampleFacts } from "../../specs/documented-example.ts";
import type { DocumentedErratum } from "./erratum.ts";

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
