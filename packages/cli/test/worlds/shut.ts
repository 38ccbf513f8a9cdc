import { shut } from "./request.ts";

export const model = shut;
