import { requestV1, requestV2, toSecond } from "../../../engine/test/workflows/request.ts";

export const plan = toSecond;
export const workflows = [requestV1, requestV2];
