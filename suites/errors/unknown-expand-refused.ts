import { onWrongInput } from "../../engine/builders/wrong-input.ts";

export const suite = onWrongInput(() => [{ expand: [{ name: "noSuchMember" }] }]);
