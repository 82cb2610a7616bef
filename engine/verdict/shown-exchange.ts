import type { Evidence, RequirementResult } from "../finished-run.ts";

/** What a result looks like from outside: the query options and the answer of the exchange that shows the breach. */
export interface Shown {
  readonly result: RequirementResult;
  readonly options: readonly string[];
  readonly path: string;
  readonly query: string;
  /** Undefined where no answer came. */
  readonly status: number | undefined;
  /** The collection, or whatever came, without what may differ by the request alone. */
  readonly content: string;
  readonly isError: boolean;
}

/** What the last exchange of a result, which shows the breach, looks like. */
export function shownBy(result: RequirementResult): Shown {
  const last = result.evidence.at(-1);
  return last === undefined
    ? { result, options: [], path: "", query: "", status: undefined, content: "", isError: false }
    : { result, ...partsOf(last) };
}

type Parts = Omit<Shown, "result">;

// Each ground asks for those of each result, and a body may be long.
const known = new WeakMap<Evidence, Parts>();

/** What an exchange looks like. */
export function partsOf(evidence: Evidence): Parts {
  const found = known.get(evidence) ?? readParts(evidence);
  known.set(evidence, found);
  return found;
}

function readParts({ request, response }: Evidence): Parts {
  const { pathname, search, searchParams } = new URL(request.url);
  return {
    options: [...new Set([...searchParams.keys()].map((name) => name.toLowerCase()))],
    path: pathname,
    query: search,
    status: "status" in response ? response.status : undefined,
    content: "body" in response ? contentOf(response.body) : "",
    isError: "body" in response && /^\s*\{\s*"error"/i.test(response.body),
  };
}

// The context tells what was asked, and so may a link to the next page, whatever the items are.
function contentOf(body: string): string {
  try {
    const read: unknown = JSON.parse(body);
    if (typeof read !== "object" || read === null || !("value" in read)) return body;
    return JSON.stringify(read.value);
  } catch {
    const start = body.indexOf('"value"');
    return start === -1 ? body : body.slice(start, start + mostCompared);
  }
}

// A longer body is shown by its beginning only.
const mostCompared = 60_000;

/** Whether a status says that what was asked for came. */
export function isSuccess(status: number | undefined): boolean {
  return status !== undefined && status >= 200 && status < 300;
}

/** Whether the server itself failed. */
export function isServerError({ status }: Shown): boolean {
  return status !== undefined && status >= 500;
}

/** The statuses that came, each once, as words. */
export function statusesOf(shown: readonly Shown[]): string {
  return [...new Set(shown.map(({ status }) => status))].join(" and ");
}

/** Whether a result is told as broken: what is waived is accepted, and a bug of ours is no fault of the target. */
export function isBroken({ verdict }: RequirementResult): boolean {
  return verdict === "failed" || verdict === "warned";
}
