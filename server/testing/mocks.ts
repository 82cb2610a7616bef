import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

import { type OpenTarget, openTarget } from "./open-target.ts";

/** A request as a handler of a mock sees it: `path` stands below the service root. */
interface Asked {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly authorization: string | undefined;
  /** Where the mock is, for links. */
  readonly origin: string;
}

interface Given {
  readonly status: number;
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A mock as somebody writes it who does not know this suite, and how its author finds it at fault. */
export interface Mock {
  readonly id: string;
  /** What is below the origin; nothing where the target is named without it. */
  readonly named?: string;
  /** Absent: nobody listens. `upstream` answers as documented. */
  readonly answer?: (asked: Asked, upstream: OpenTarget) => Given | Promise<Given>;
}

const collection = "/identitygovernance/lifecycleworkflows/workflows";
const listings = [/^$/, /^\/[^/]+\/runs$/, /^\/[^/]+(?:\/runs\/[^/]+)?\/userprocessingresults$/];
const results = /^\/[^/]+(?:\/runs\/[^/]+)?\/userprocessingresults\/[^/]+\/taskprocessingresults$/;

const json = (body: unknown, status = 200): Given => ({ status, body: JSON.stringify(body) });

const canned = [1, 2, 3].map((number) => ({
  "@odata.type": "#microsoft.graph.identityGovernance.taskProcessingResult",
  id: `0000000${number}-aaaa-bbbb-cccc-dddddddddddd`,
  createdDateTime: `2024-03-0${number}T10:00:00Z`,
  startedDateTime: `2024-03-0${number}T10:01:00Z`,
  completedDateTime: `2024-03-0${number}T10:02:00Z`,
  failureReason: null,
  processingStatus: "completed",
  subject: { id: "8cdf25a8-c9d2-423e-a03d-3f39f03c3e97" },
  task: {
    category: "joiner,leaver",
    continueOnError: true,
    description: `Step ${number}`,
    displayName: `Step ${number}`,
    executionSequence: number,
    id: `1000000${number}-aaaa-bbbb-cccc-dddddddddddd`,
    isEnabled: true,
    taskDefinitionId: "1b555e50-7f65-41d5-b514-5894a026d10d",
    arguments: [],
  },
}));

const parents = [{ id: "14879e66-9ea9-48d0-804d-8fea672d0341", displayName: "Onboard" }];

function cannedList(path: string): readonly unknown[] | undefined {
  const lower = path.toLowerCase();
  if (!lower.startsWith(collection)) return undefined;
  const below = lower.slice(collection.length);
  if (results.test(below)) return canned;
  return listings.some((kind) => kind.test(below)) ? parents : undefined;
}

const spelled = [
  "identityGovernance",
  "lifecycleWorkflows",
  "workflows",
  "runs",
  "userProcessingResults",
  "taskProcessingResults",
];

// Somebody who writes answers down writes their context as it is documented, whatever the request looks like.
function contextPath(path: string): string {
  const segments = path
    .toLowerCase()
    .split("/")
    .filter((segment) => segment !== "");
  return segments
    .map((segment, at) => {
      const name = spelled.find((one) => one.toLowerCase() === segment);
      if (name !== undefined) return at === 0 ? name : `/${name}`;
      return `('${parents[0]?.id}')`;
    })
    .join("");
}

function notFound(): Given {
  return json({ error: { code: "NotFound", message: "There is nothing." } }, 404);
}

async function forwarded({ path, query, ...asked }: Asked, upstream: OpenTarget, token?: "ours"): Promise<Given> {
  const text = query.toString();
  const headers = token === "ours" ? {} : { authorization: asked.authorization ?? "" };
  const reply = await upstream.send(`${path}${text === "" ? "" : `?${text}`}`, { method: asked.method, headers });
  return {
    status: reply.status,
    body: reply.text.replaceAll(new URL(upstream.url).origin, asked.origin),
    headers: Object.fromEntries(reply.headers),
  };
}

async function withoutOption(name: string, asked: Asked, upstream: OpenTarget): Promise<Given> {
  const query = new URLSearchParams(asked.query);
  query.delete(name);
  return forwarded({ ...asked, query }, upstream);
}

async function edited(asked: Asked, upstream: OpenTarget, edit: (body: string) => string): Promise<Given> {
  const given = await forwarded(asked, upstream);
  return { ...given, body: edit(given.body) };
}

/** Ten mocks, in the order in which people tend to write them. */
export const mocks: readonly Mock[] = [
  {
    id: "canned",
    answer({ method, path }) {
      const list = cannedList(path);
      if (method !== "GET") return json({ error: { code: "NotAllowed", message: "GET only." } }, 405);
      if (list === undefined) return notFound();
      const context = `https://graph.microsoft.com/v1.0/$metadata#${contextPath(path)}`;
      return json({ "@odata.context": context, value: list });
    },
  },
  {
    id: "json-server",
    answer({ path, query }) {
      const list = cannedList(path);
      if (list === undefined) return json({}, 404);
      const wanted = [...query].filter(([name]) => !name.startsWith("$") && !name.startsWith("_"));
      return json(list.filter((item) => wanted.every(([name, value]) => Reflect.get(Object(item), name) === value)));
    },
  },
  { id: "forgets-orderby", answer: (asked, upstream) => withoutOption("$orderby", asked, upstream) },
  { id: "down" },
  { id: "without-tokens", answer: (asked, upstream) => forwarded(asked, upstream, "ours") },
  { id: "wrong-root", named: "", answer: (asked, upstream) => forwarded(asked, upstream) },
  {
    id: "throws-on-filter",
    answer: (asked, upstream) =>
      asked.query.has("$filter")
        ? {
            status: 500,
            body: "TypeError: Cannot read properties of undefined (reading 'split')\n    at parseFilter (/app/filter.js:12:20)",
            headers: { "content-type": "text/plain" },
          }
        : forwarded(asked, upstream),
  },
  {
    id: "local-timestamps",
    answer: (asked, upstream) => edited(asked, upstream, (body) => body.replaceAll(/(DateTime":\s*"[^"]+)Z"/g, '$1"')),
  },
  {
    id: "links-elsewhere",
    answer: (asked, upstream) =>
      edited(asked, upstream, (body) =>
        body.replaceAll(/("@odata\.nextLink":\s*")https?:\/\/[^/]+/g, "$1https://pages.example"),
      ),
  },
  { id: "right", answer: (asked, upstream) => forwarded(asked, upstream) },
];

/** Starts a mock on a free port of 127.0.0.1. `url`: the target as its author names it. */
export async function startMock({
  answer,
  named = "/v1.0",
}: Mock): Promise<{ readonly url: string; close(): Promise<void> }> {
  const upstream = await openTarget();
  const server = createServer((incoming, outgoing) => {
    incoming.resume();
    const url = new URL(incoming.url ?? "/", "http://mock");
    const { method = "GET", headers } = incoming;
    void (async () => {
      const isBelow = /^\/v1\.0(?=\/|$)/i.test(url.pathname);
      const path = url.pathname.replace(/^\/v1\.0(?=\/|$)/i, "");
      const origin = `http://${headers.host ?? ""}`;
      const asked = { origin, method, path, query: url.searchParams, authorization: headers.authorization };
      const given = isBelow
        ? await answer?.(asked, upstream)
        : { status: 404, body: `Cannot ${method} ${url.pathname}` };
      const type = { "content-type": "application/json" };
      const kept: Record<string, string> = { ...(given?.headers ?? type) };
      delete kept["content-length"];
      outgoing.writeHead(given?.status ?? 500, isBelow ? kept : { "content-type": "text/plain" }).end(given?.body);
    })();
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address() as AddressInfo;
  const close = async (): Promise<void> => {
    await upstream.close();
    server.closeAllConnections();
    if (!server.listening) return;
    server.close();
    await once(server, "close");
  };
  if (answer === undefined) await close();
  return { url: `http://127.0.0.1:${address.port}${named}`, close: answer === undefined ? async () => {} : close };
}
