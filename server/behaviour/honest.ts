import {
  clientRequestId,
  collectionBody,
  commonHeaders,
  encode,
  entityBody,
  errorBody,
  errorHeaders,
  serialize,
  successHeaders,
  write,
} from "../answer/write.ts";
import { answerWith, produce } from "../answer/produce.ts";
import { authenticate } from "../auth/authenticate.ts";
import { isAnothers, signedInUser } from "../auth/signed-in-user.ts";
import { type Identity, identify } from "../auth/identity.ts";
import { readBearer, readToken, tokenFlaws } from "../auth/read-token.ts";
import { contextKey, contextList, contextPath, contextRoot, contextUrl } from "../context/context-url.ts";
import type { Behaviour, Exchange } from "../exchange.ts";
import {
  call,
  compare,
  compareEnums,
  compareInstants,
  compareNulls,
  compareNumbers,
  compareTexts,
  has,
} from "../filter/compare.ts";
import { evaluate, filterItems } from "../filter/evaluate.ts";
import { and, not, or } from "../filter/value.ts";
import { readMember } from "../filter/member.ts";
import { parseFilter } from "../filter/parse-filter.ts";
import { openDocument } from "../metadata/metadata-xml.ts";
import {
  deltaLink,
  limitsOf,
  nextLink,
  pageOf,
  pageSize,
  readSkipToken,
  withLinkedChanges,
  writeSkipToken,
} from "../paging/page.ts";
import {
  tagged,
  bodyJson,
  enumText,
  expandedJson,
  membersOf,
  narrowed,
  navigationJson,
  project,
  propertyJson,
  withheld,
} from "../projection/project.ts";
import { lacking, readOptions, unmetNeed } from "../query/options.ts";
import { memberNamed, parseExpand, parseOrderby, parseSelect } from "../query/parse-names.ts";
import { readQuery, systemOption } from "../query/read-query.ts";
import { hasWords, parseSearch, searchItems } from "../query/search.ts";
import { byAlternateKey, byWellKnownKey, castItems, lookUp, methodRefusal } from "../routing/look-up.ts";
import { matchPath } from "../routing/match-path.ts";
import { readSegment, sameKey, sameName, splitPath } from "../routing/segments.ts";
import type { AccessNeed } from "../auth/access-need.ts";
import type { Entity } from "../data/entity.ts";
import { difference } from "../filter/compare.ts";
import type { Value } from "../filter/value.ts";
import type { OrderKey } from "../query/query-options.ts";

/** The behaviour that keeps the documented contract. */
export const honest: Behaviour = {
  authenticate,
  readBearer,
  readToken,
  tokenFlaws,
  identify,
  permits,
  holdsPermission,
  holdsRole,
  signedInUser,
  openDocument,
  splitPath,
  readSegment,
  sameName,
  sameKey,
  matchPath,
  methodRefusal,
  lookUp,
  byAlternateKey,
  byWellKnownKey,
  castItems,
  numberOf: (items) => items.length,
  readQuery,
  systemOption,
  readOptions,
  unmetNeed,
  lacking,
  memberNamed,
  parseSelect,
  parseExpand,
  parseFilter,
  parseOrderby,
  parseSearch,
  filterItems,
  searchItems,
  hasWords,
  keeps: (value) => value === true,
  evaluate,
  readMember,
  and,
  or,
  not,
  compare,
  compareNulls,
  compareTexts,
  compareNumbers,
  compareInstants,
  compareEnums,
  has,
  call,
  orderItems,
  compareKeys,
  limitsOf,
  deltaToken: () => "now",
  deltaLink,
  pageSize,
  pageOf,
  readSkipToken,
  writeSkipToken,
  nextLink,
  membersOf,
  withheld,
  bodyJson,
  project,
  propertyJson,
  narrowed,
  navigationJson,
  expandedJson,
  enumText,
  instantText: (stored) => stored,
  finishItem: (json, entity, ex) => ex.stages.withLinkedChanges(tagged(json, entity, ex), entity, ex),
  withLinkedChanges,
  produce,
  answerWith,
  contextUrl,
  contextRoot,
  contextPath,
  contextKey,
  contextList,
  collectionBody,
  entityBody,
  finishRefusal: (refusal) => refusal,
  errorBody,
  clientRequestId,
  commonHeaders,
  successHeaders,
  errorHeaders,
  respond: (answer) => answer,
  serialize,
  encode,
  write,
};

/** Whether an identity may read: the permission, and for delegated access a directory role besides. */
function permits(identity: Identity, need: AccessNeed, ex: Exchange): boolean {
  const { stages } = ex;
  if (need.open.has(identity.kind)) return true;
  if (isAnothers(identity, need, ex)) return false;
  // Nobody says which of the users has signed in, so that each is another's.
  if (identity.permissions.length > 0 && identity.permissions.every((name) => need.selfOnly.has(name))) return false;
  switch (identity.kind) {
    case "application":
      return stages.holdsPermission(identity, need.application);
    case "delegated":
      return stages.holdsPermission(identity, need.delegated) && stages.holdsRole(identity, need.roles);
    case "personal":
      return stages.holdsPermission(identity, need.personal);
  }
}

function holdsPermission(identity: Identity, names: ReadonlySet<string>): boolean {
  return identity.permissions.some((name) => names.has(name));
}

function holdsRole(identity: Identity, roles: ReadonlySet<string>): boolean {
  // Where no role is documented, the permission alone suffices.
  return roles.size === 0 || identity.roles.some((role) => roles.has(role));
}

/** The items in the order that the keys ask for; those that tie keep their places. */
export function orderItems(items: readonly Entity[], ex: Exchange): readonly Entity[] {
  const { orderby } = ex.options;
  if (orderby === undefined) return items;
  const read = (entity: Entity, { member }: OrderKey): Value =>
    ex.stages.readMember({ kind: "member", member, variable: undefined }, { entity, variables: {} }, ex);
  const rows = items.map((entity) => ({ entity, values: orderby.map((key) => read(entity, key)) }));
  rows.sort((a, b) => {
    for (const [index, key] of orderby.entries()) {
      const order = ex.stages.compareKeys(a.values[index] ?? null, b.values[index] ?? null, key, ex);
      if (order !== 0) return order;
    }
    return 0;
  });
  return rows.map(({ entity }) => entity);
}

/** Ascending, nulls come first; descending is the reverse of that. */
function compareKeys(left: Value, right: Value, key: OrderKey, ex: Exchange): number {
  const ascending =
    left === null || right === null ? Number(left !== null) - Number(right !== null) : difference(left, right, ex);
  return key.descending ? -ascending : ascending;
}
