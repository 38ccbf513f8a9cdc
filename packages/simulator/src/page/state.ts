import type { Explanation, InstanceRef, JsonObject, Locale } from "@nastavnik/core";
import type { RoadMapPlan, RoadMapWarning } from "@nastavnik/core/road-map";
import type { Plan } from "@nastavnik/engine";
import type { SvgPart } from "@nastavnik/visualisation";
import type { Field } from "../form/field.ts";
import type { Offered } from "../session/offered.ts";
import type { Present, Session } from "../session/session.ts";

/** What somebody looks at: an instance, or one that there is not yet. */
export interface Place extends InstanceRef {
  readonly parent?: string | undefined;
  readonly isNew: boolean;
}

/** A command that is being filled in. */
export interface Filling {
  readonly command: string;
  readonly fields: readonly Field[];
  readonly personalFields: readonly Field[];
  draft: JsonObject;
  personal: JsonObject;
  signer: string;
  day: string;
  /** Whether somebody may record a paper for it in the role that is chosen. */
  readonly mayRecord: boolean;
  readonly mayBeEarlier: boolean;
  explanation?: Explanation | undefined;
}

/** A command for which a way is looked for, with the way. */
export interface Planned {
  readonly command: string;
  readonly plan?: Plan | undefined;
}

/** Something that the page tells whoever uses it. */
export interface Message {
  readonly isBad: boolean;
  readonly lines: readonly string[];
}

/** A road map that was pasted or loaded. */
export interface ShownMap {
  readonly plan: RoadMapPlan;
  readonly warnings: readonly RoadMapWarning["text"][];
}

/** All that the page shows. */
export interface State {
  locale: Locale;
  regulation: string;
  ownRegulation?: Record<string, unknown> | undefined;
  beginning: string;
  session?: Session | undefined;
  present?: Present | undefined;
  workflow: string;
  place?: Place | undefined;
  who: string;
  role: string;
  offered?: Offered | undefined;
  chart: readonly (SvgPart & { readonly isHere: boolean })[];
  filling?: Filling | undefined;
  planned?: Planned | undefined;
  message: Message;
  isBusy: boolean;
  onlyThis: boolean;
  shown: number;
  hash: string;
  link: string;
  mapText: string;
  map?: ShownMap | undefined;
}
