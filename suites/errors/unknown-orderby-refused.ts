import { onWrongInput } from "../driving/wrong-input.ts";

export const suite = onWrongInput(() => [{ orderby: "noSuchMember" }]);
