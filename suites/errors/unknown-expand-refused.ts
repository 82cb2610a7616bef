import { onWrongInput } from "../driving/wrong-input.ts";

export const suite = onWrongInput(() => [{ expand: [{ name: "noSuchMember" }] }]);
