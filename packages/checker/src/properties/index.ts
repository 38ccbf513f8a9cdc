export { always, eventually, type Holds, type Law, never, until, within } from "../law/law.ts";
export type { Seen, View } from "../law/view.ts";
export type { Model } from "../model/model.ts";
export { assertLaws, type LawOptions } from "./assert-laws.ts";
export { chartRoutes } from "./chart-routes.ts";
export { hostilePayloads, validPayloads } from "./payload-arbitrary.ts";
