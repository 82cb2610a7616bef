import { badRequest } from "../../../bad-request.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "A skip token is answered 400",
  who: "A mock whose tokens hold a character that it decodes in another way",
  apply: (honest) => ({
    ...honest,
    readSkipToken: () => {
      throw badRequest("malformed-paging", "The skip token is not valid.");
    },
  }),
};
