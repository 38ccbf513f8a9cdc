import type { Reason } from "@nastavnik/core";
import { canonicalJson, refKey } from "@nastavnik/core/internals";
import { Temporal } from "temporal-polyfill";
import type { Giver } from "./givers.ts";
import type { Draft, Site, Tried } from "./site.ts";

/** A command that is wanted, with what is known of it. */
export interface Want {
  readonly draft: Draft;
  /** Whether it may be filled in otherwise, since nobody has said what it is filled in with. */
  readonly isOpen: boolean;
  /** Fields that were filled in otherwise than they were given. */
  readonly instead: readonly string[];
  readonly holes: readonly string[];
  readonly giver: Giver;
  readonly isHarmful: boolean;
}

/** A command that was given on the way. */
export interface Act extends Want {
  readonly moment: Temporal.Instant;
  readonly removes: readonly Reason[];
}

/** How far it is: things as they are after some acts. */
export interface Progress {
  readonly site: Site;
  readonly acts: readonly Act[];
}

/** Tells a command from all others. */
export const keyOfDraft = ({ ref, type, payload, actor }: Draft): string =>
  `${refKey(ref)} ${type} ${actor.id} ${canonicalJson(payload)}`;

/** Tells a reason from others, whatever it says of numbers and days. */
export const placeOf = ({ code, subject = "", instance }: Reason): string =>
  `${code} ${subject} ${instance === undefined ? "" : refKey(instance)}`;

/** Tells what a reason says from everything else. */
export const keyOfReason = (reason: Reason): string => `${placeOf(reason)} ${reason.text.en}`;

export const reasonsOf = (tried: Tried): readonly Reason[] => (tried.isAccepted ? [] : tried.reasons);

/** Codes of the kernel for a command that has come out of reach. */
const outOfReach: ReadonlySet<string> = new Set(["not-in-this-state", "does-not-exist", "already-exists"]);

/** Codes of the kernel about who gives a command. */
export const codesOfAct: ReadonlySet<string> = new Set([
  "role-not-permitted",
  "not-your-act",
  "not-appointed",
  "conflict-of-interest",
  "other-organisation",
  "paper-needed",
]);

/** The reasons that are gone, as far as the command has not come out of reach by it. */
export function removed(before: readonly Reason[], tried: Tried): readonly Reason[] {
  const after = reasonsOf(tried);
  const places = new Set(before.map(placeOf));
  if (after.some((each) => outOfReach.has(each.code) && !places.has(placeOf(each)))) return [];
  const left = new Set(after.map(keyOfReason));
  return before.filter((each) => !left.has(keyOfReason(each)));
}

/** Whether one way is better than another: without harm, then earlier, then shorter, then with fewer people. */
export function isCheaper(a: Progress, b: Progress): boolean {
  const harm = ({ acts }: Progress): number => acts.filter(({ isHarmful }) => isHarmful).length;
  const people = ({ acts }: Progress): number => new Set(acts.map(({ draft }) => draft.actor.id)).size;
  const order =
    harm(a) - harm(b) ||
    Temporal.Instant.compare(a.site.now, b.site.now) ||
    a.acts.length - b.acts.length ||
    people(a) - people(b);
  return order < 0;
}
