import { onWrongInput } from "../../engine/builders/wrong-input.ts";

export const suite = onWrongInput(() => [{ orderby: "noSuchMember" }]);
