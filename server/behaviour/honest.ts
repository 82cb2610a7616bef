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
import { identify } from "../auth/identity.ts";
import { holdsPermission, holdsRole, permits } from "../auth/permits.ts";
import { readBearer, readToken, tokenFlaws } from "../auth/read-token.ts";
import { contextKey, contextList, contextPath, contextRoot, contextUrl } from "../context/context-url.ts";
import type { Behaviour } from "../exchange.ts";
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
  enumText,
  expandedJson,
  membersOf,
  narrowed,
  navigationJson,
  project,
  propertyJson,
} from "../projection/project.ts";
import { readOptions, unmetNeed } from "../query/options.ts";
import { memberNamed, parseExpand, parseOrderby, parseSelect } from "../query/parse-names.ts";
import { readQuery, systemOption } from "../query/read-query.ts";
import { hasWords, parseSearch, searchItems } from "../query/search.ts";
import { castItems, lookUp, methodRefusal } from "../routing/look-up.ts";
import { matchPath } from "../routing/match-path.ts";
import { readSegment, sameKey, sameName, splitPath } from "../routing/segments.ts";

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
  openDocument,
  splitPath,
  readSegment,
  sameName,
  sameKey,
  matchPath,
  methodRefusal,
  lookUp,
  castItems,
  numberOf: (items) => items.length,
  readQuery,
  systemOption,
  readOptions,
  unmetNeed,
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
