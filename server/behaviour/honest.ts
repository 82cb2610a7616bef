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
import { compareKeys, orderItems } from "../order/order-items.ts";
import { deltaLink, limitsOf, nextLink, pageOf, pageSize, readSkipToken, writeSkipToken } from "../paging/page.ts";
import {
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
import { byAlternateKey, castItems, lookUp, methodRefusal } from "../routing/look-up.ts";
import { matchPath } from "../routing/match-path.ts";
import { readSegment, sameKey, sameName, splitPath } from "../routing/segments.ts";
import type { AccessNeed } from "../auth/access-need.ts";

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
  finishItem: (json) => json,
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
