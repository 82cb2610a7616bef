import type { StubDefinition } from "../stub.ts";

/** The documented path of a request, without its query. */
function pathOf(url: string): string {
  return decodeURIComponent(url.replace(/^https?:\/\/[^/]+\/[^/]+/, "").split("?")[0] ?? "").toLowerCase();
}

export const stub: StubDefinition = {
  title: "The documented examples, each on its own path, whatever else is asked",
  answer(target, { operations }) {
    const examples = operations.flatMap((operation) => operation.examples);
    const own = examples.filter(({ request }) => pathOf(request.url) === pathOf(`http://stub/v1.0${target}`));
    const selects = (text: string): boolean => /[?&](\$|%24)select=/i.test(text);
    const found = own.find(({ request }) => selects(request.url) === selects(target)) ?? own[0];
    if (found === undefined) {
      const body = JSON.stringify({ error: { code: "NotFound", message: "There is no such example." } });
      return { status: 404, contentType: "application/json", body };
    }
    return { status: found.status, contentType: found.mediaType, body: JSON.stringify(found.body) };
  },
};
