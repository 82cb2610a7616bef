import type { PageExchange } from "../page-data.ts";
import { readBody, readExchange } from "./blocks.ts";
import { bodyView } from "./body-view.ts";
import { copyable } from "./copy.ts";
import { duration } from "./timings.ts";
import { element } from "./element.ts";

/** An exchange: what was asked, what came, and how to ask it again. It fills itself once its data is there. */
export function exchangeView(at: number, heading: string, pointers: readonly string[]): HTMLElement {
  const view = element("section", { class: "exchange" }, element("h4", {}, heading));
  void fill(view, at, pointers);
  return view;
}

async function fill(view: HTMLElement, at: number, pointers: readonly string[]): Promise<void> {
  const { request, response, curl } = await readExchange(at);
  const who = request.identity === "anonymous" ? "without a token" : `as ${request.identity}`;
  const took = duration(response.durationMs);
  view.append(
    element(
      "p",
      { class: "request" },
      element("b", {}, request.method),
      " ",
      element("code", {}, readable(request.url)),
    ),
    "failure" in response
      ? element("p", { class: "answer" }, `${who}: no answer after ${took}: ${response.failure}`)
      : element(
          "p",
          { class: "answer" },
          element("b", { class: "status" }, String(response.status)),
          ` ${who}, in ${took}`,
        ),
    headersView("Request headers", request.headers),
    ...(await answerParts(response, pointers)),
    element("h5", {}, "curl"),
    copyable("the curl command", curl),
  );
}

async function answerParts(response: PageExchange["response"], pointers: readonly string[]): Promise<readonly Node[]> {
  if ("failure" in response) return [];
  return [headersView("Response headers", response.headers), bodyView(await readBody(response.body), pointers)];
}

function headersView(heading: string, headers: Readonly<Record<string, string>>): HTMLElement {
  const entries = Object.entries(headers);
  return element(
    "details",
    { class: "headers" },
    element("summary", {}, `${heading} (${entries.length})`),
    element(
      "dl",
      { class: "details" },
      ...entries.flatMap(([name, value]) => [element("dt", {}, name), element("dd", {}, value)]),
    ),
  );
}

const mostShown = 4000;

function readable(url: string): string {
  return url.length <= mostShown ? url : `${url.slice(0, mostShown)}…`;
}
