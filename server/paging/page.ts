import { type Entity, isMany } from "../data/entity.ts";
import { type Exchange, headerOf } from "../exchange.ts";
import type { JsonObject } from "../json.ts";
import { badRequest } from "../refusal.ts";
import type { Limits, Page } from "../query/query-options.ts";

/** What `$top`, `$skip` and `$count` ask for where they are documented, or may be; anywhere else they are passed over. */
export function limitsOf({ operation, options: { top, skip, count } }: Exchange): Limits {
  const { queryOptions = [], unnamedOptions } = operation ?? {};
  return {
    skip: queryOptions.includes("$skip") ? (skip ?? 0) : 0,
    // Where a page says that there are options, and not which, this one is there.
    top:
      unnamedOptions === true || queryOptions.includes("$top")
        ? (top ?? Number.POSITIVE_INFINITY)
        : Number.POSITIVE_INFINITY,
    count: queryOptions.includes("$count") && count === true,
  };
}

/** As many items as are documented to fit on a page, or fewer where that is preferred. */
export function pageSize(ex: Exchange): number {
  return Math.min(ex.world.pageSize, ex.operation?.mostPerPage ?? 100, preferredPageSize(ex) ?? 100);
}

/** The page size that a client prefers, where that is documented to be heard. */
export function preferredPageSize({ request, operation }: Exchange): number | undefined {
  if (operation?.pageSizePreference !== true) return undefined;
  const size = /(?:^|[,;])\s*(?:odata\.)?maxpagesize\s*=\s*(\d{1,6})/i.exec(headerOf(request, "prefer") ?? "")?.[1];
  return size === undefined || Number(size) === 0 ? undefined : Number(size);
}

export function pageOf(items: readonly Entity[], ex: Exchange): Page {
  const start = ex.options.offset ?? 0;
  const end = start + ex.stages.pageSize(ex);
  return end >= items.length
    ? { items: start === 0 ? items : items.slice(start), next: undefined }
    : { items: items.slice(start, end), next: end };
}

const mark = "page:";

export function writeSkipToken(offset: number): string {
  return Buffer.from(mark + offset).toString("base64url");
}

/** How many items the pages before have shown. Throws `Refused` with 400 on a token that we did not make. */
export function readSkipToken(text: string): number {
  const digits = /^page:(\d{1,9})$/.exec(Buffer.from(text, "base64url").toString("latin1"))?.[1];
  if (digits === undefined) throw badRequest("malformed-paging", "The skip token is not valid.");
  return Number(digits);
}

/** The address of the next page: the request's own, with a skip token. */
export function nextLink(offset: number, { request, stages }: Exchange): string {
  const kept = request.query.split("&").filter((part) => part !== "" && !/^(%24|\$)skiptoken=/i.test(part));
  return `${request.root}${request.path}?${[...kept, `$skiptoken=${stages.writeSkipToken(offset)}`].join("&")}`;
}

/** The address of the changes since now: the request's own, with a delta token. */
export function deltaLink(ex: Exchange): string | undefined {
  const { request, stages, target } = ex;
  if (target?.changes !== true) return undefined;
  const kept = request.query.split("&").filter((part) => part !== "" && !/^(%24|\$)(skip|delta)token=/i.test(part));
  return `${request.root}${request.path}?${[...kept, `$deltatoken=${stages.deltaToken(ex)}`].join("&")}`;
}

/** What has changed, with those that it leads to by the documented navigation properties: none where it leads to nobody. */
export function withLinkedChanges(json: JsonObject, entity: Entity, ex: Exchange): JsonObject {
  const { target, operation, options, metadata } = ex;
  if (target?.changes !== true || metadata === "none") return json;
  const changes = (operation?.linkedChanges ?? []).flatMap((name) => {
    const linked = entity.links[name];
    const isAsked = options.select === undefined || options.select.includes(name);
    if (linked === undefined || !isMany(linked) || linked.length === 0 || !isAsked) return [];
    const told = linked.map(({ type, values }) => ({
      ...(type === undefined ? {} : { "@odata.type": `#${type}` }),
      id: values["id"] ?? null,
    }));
    return [[`${name}@delta`, told] as const];
  });
  return { ...json, ...Object.fromEntries(changes) };
}
