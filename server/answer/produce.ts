import type { Answer } from "../answer.ts";
import type { AccessNeed } from "../auth/access-need.ts";
import type { Exchange } from "../exchange.ts";
import { type Refusal, Refused } from "../refusal.ts";
import { operationOf } from "../routing/match-path.ts";
import type { Lookup } from "../routing/target.ts";

/** Answers a request, or throws `Refused`: who, may they, is it a read, what is there, what of it. */
export async function produce(ex: Exchange): Promise<Answer> {
  const { stages, request } = ex;
  const open = stages.openDocument(ex);
  if (open !== undefined) return open;
  ex.identity = await stages.authenticate(ex);
  ex.target = stages.matchPath(stages.splitPath(request.path), ex);
  ex.operation = ex.target === undefined ? undefined : operationOf(ex.target, ex.world.specs.operations);
  const need = (ex.operation === undefined ? undefined : ex.world.needs.get(ex.operation)) ?? needBeside(ex);
  if (!stages.permits(ex.identity, need, ex)) throw new Refused(forbidden);
  if (ex.target === undefined) throw new Refused(unknownPath(request.path));
  const refusal = stages.methodRefusal(ex);
  if (refusal !== undefined) throw new Refused(refusal);
  const found = stages.lookUp(ex.target, ex);
  if (found.kind === "unknown-key") throw new Refused(unknownKey(found.key));
  ex.target = found.target;
  ex.options = stages.readOptions(stages.readQuery(request.query), found.target, ex);
  return stages.answerWith(found, ex);
}

function needBeside({ world, target }: Exchange): AccessNeed {
  return world.needsBelow.get(target?.steps[0].name.toLowerCase() ?? "") ?? world.parentNeed;
}

/** The answer for what was found. */
export function answerWith(found: Exclude<Lookup, { kind: "unknown-key" }>, ex: Exchange): Answer {
  const { stages } = ex;
  const { type } = found.target;
  const context = stages.contextUrl(found.target, ex);
  if (found.kind === "entity") {
    const json = stages.finishItem(stages.project(found.entity, type, ex), found.entity, ex);
    return {
      status: 200,
      headers: stages.successHeaders(ex),
      body: { kind: "json", value: stages.entityBody(context, json, ex) },
    };
  }
  const kept =
    ex.options.sinceThen === true
      ? []
      : stages.orderItems(stages.searchItems(stages.filterItems(found.items, ex), ex), ex);
  if (found.target.counted) {
    const headers = { ...stages.successHeaders(ex), "Content-Type": "text/plain" };
    return { status: 200, headers, body: { kind: "text", text: String(stages.numberOf(kept)) } };
  }
  const limits = stages.limitsOf(ex);
  const wanted =
    limits.skip === 0 && limits.top >= kept.length ? kept : kept.slice(limits.skip, limits.skip + limits.top);
  const page = stages.pageOf(wanted, ex);
  const body = stages.collectionBody(
    {
      context,
      count: limits.count ? kept.length : undefined,
      items: page.items.map((entity) => stages.finishItem(stages.project(entity, type, ex), entity, ex)),
      nextLink: page.next === undefined ? undefined : stages.nextLink(page.next, ex),
      deltaLink: page.next === undefined ? stages.deltaLink(ex) : undefined,
    },
    ex,
  );
  return { status: 200, headers: stages.successHeaders(ex), body: { kind: "json", value: body } };
}

const forbidden: Refusal = {
  reason: "forbidden",
  status: 403,
  code: "Authorization_RequestDenied",
  message: "Insufficient privileges to complete the operation.",
};

function unknownPath(path: string): Refusal {
  return {
    reason: "unknown-path",
    status: 404,
    code: "ResourceNotFound",
    message: `Resource not found for the path '${path}'.`,
  };
}

function unknownKey(key: string): Refusal {
  return {
    reason: "unknown-key",
    status: 404,
    code: "Request_ResourceNotFound",
    message: `Resource '${key}' does not exist.`,
  };
}
