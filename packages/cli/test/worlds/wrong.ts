import { world } from "./request.ts";

export const model = { ...world, rest: ["request.nowhere"] };
