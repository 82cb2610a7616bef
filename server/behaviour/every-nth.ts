import type { Exchange, RequestInfo } from "../exchange.ts";

/** Picks every nth of the requests that it is asked about; however often it is asked about one, the answer is the same. */
export function everyNth(n: number): (ex: Exchange) => boolean {
  const places = new WeakMap<RequestInfo, number>();
  let asked = 0;
  return ({ request }) => {
    const place = places.get(request) ?? ++asked;
    places.set(request, place);
    return place % n === 0;
  };
}
