import { onWrongInput } from "../../engine/builders/wrong-input.ts";

export const suite = onWrongInput(() => [
  { filter: "noSuchMember eq 'x'" },
  { filter: "noSuchMember ge 2022-01-01T00:00:00Z" },
]);
