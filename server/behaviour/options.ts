import type { Behaviour, Exchange } from "../exchange.ts";
import type { QueryPair } from "../query/read-query.ts";
import type { Target } from "../routing/target.ts";
import type { Options, Selection } from "../query/query-options.ts";

/** The exchange as if these query options had not been sent. */
export function withoutOptions(ex: Exchange, ...names: readonly (keyof Options)[]): Exchange {
  const kept = Object.entries(ex.options).filter(([name]) => !names.some((dropped) => dropped === name));
  return { ...ex, options: Object.fromEntries(kept) };
}

/** A behaviour that reads of a request's query only what is kept. */
export function withQueryOf(
  before: Behaviour,
  isKept: (pair: QueryPair, target: Target, ex: Exchange) => boolean,
): Behaviour {
  return {
    ...before,
    readOptions: (pairs, target, ex) =>
      before.readOptions(
        pairs.filter((pair) => isKept(pair, target, ex)),
        target,
        ex,
      ),
  };
}

/** A behaviour that goes on in its own way where a token of a page cannot be read. */
export function withUnreadable(before: Behaviour, goOn: () => number): Behaviour {
  return {
    ...before,
    readSkipToken: (text) => {
      try {
        return before.readSkipToken(text);
      } catch {
        return goOn();
      }
    },
  };
}

/** A behaviour that understands the options of a documented operation's request in its own way. */
export function withOptions(before: Behaviour, change: (options: Options, ex: Exchange) => Options): Behaviour {
  return {
    ...before,
    readOptions: (pairs, target, ex) => {
      const options = before.readOptions(pairs, target, ex);
      return ex.operation === undefined ? options : change(options, ex);
    },
  };
}

/** A behaviour that passes over one option wherever a page is not the first. */
export function withoutOptionOnLaterPages(before: Behaviour, option: keyof Options): Behaviour {
  return {
    ...before,
    readOptions: (pairs, target, ex) => {
      const options = before.readOptions(pairs, target, ex);
      const later = ex.operation !== undefined && options.offset !== undefined;
      return later ? withoutOptions({ ...ex, options }, option).options : options;
    },
  };
}

/** A behaviour that projects a documented operation's items to other members than `$select` names; the context stays. */
export function withSelection(
  before: Behaviour,
  change: (select: Selection, ex: Exchange) => Selection | undefined,
): Behaviour {
  return {
    ...before,
    membersOf: (entity, type, ex) => {
      const { select, ...others } = ex.options;
      if (ex.operation === undefined || select === undefined) return before.membersOf(entity, type, ex);
      const changed = change(select, ex);
      const options = changed === undefined ? others : { ...others, select: changed };
      return before.membersOf(entity, type, { ...ex, options });
    },
  };
}
