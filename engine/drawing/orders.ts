import type { OrderKey } from "../../judging/oracle/order.ts";
import { orderable, supposedOrderable } from "../../judging/values/comparable.ts";
import type { Contract } from "../../specs/contract.ts";

/** Orders by one key: every member in every direction. */
export function singleOrders(
  members: readonly string[],
  directions: readonly OrderKey["direction"][],
): readonly (readonly OrderKey[])[] {
  return members.flatMap((member) => directions.map((direction) => [orderKey(member, direction)]));
}

/** Orders by two keys: every pair of members, every pair of directions. Members that items share come first: they have ties. */
export function pairOrders(contract: Contract): readonly (readonly OrderKey[])[] {
  const named = [...orderable(contract, "enum"), ...orderable(contract, "datetime")];
  const times = orderable(contract, "datetime");
  // Where these are not orderable, or nothing stands beside them, others are.
  const others = orderable(contract, "boolean", "number", "date");
  const isEnough = times.length > 0 && named.length > 1;
  const [firsts, seconds] = isEnough
    ? [named, times]
    : [
        [...named, ...others],
        [...times, ...others],
      ];
  const supposed = supposedOrderable(contract, "enum", "boolean");
  const [time, shared] = [supposedOrderable(contract, "datetime").slice(0, 1), supposed.slice(0, 1)];
  if (supposed.length > 0) return [...pairs(supposed, time), ...pairs(time, shared)];
  return pairs(firsts, seconds);
}

function pairs(firsts: readonly string[], seconds: readonly string[]): readonly (readonly OrderKey[])[] {
  const directions = ["desc", undefined, "asc"] as const;
  return firsts.flatMap((first) =>
    seconds
      .filter((second) => second !== first)
      .flatMap((second) => directions.flatMap((a) => directions.map((b) => [orderKey(first, a), orderKey(second, b)]))),
  );
}

function orderKey(member: string, direction: OrderKey["direction"]): OrderKey {
  return direction === undefined ? { member } : { member, direction };
}
