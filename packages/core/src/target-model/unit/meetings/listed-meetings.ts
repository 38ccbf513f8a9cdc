import type { JsonValue, Regulation, Text } from "@nastavnik/core";
import { isOwnEntry } from "@nastavnik/core/regulation";
import { wordIn } from "../../regulation/word-in.ts";
import { meetingKinds } from "./meeting-kind.ts";

/** A meeting that a regulation lists. */
export interface ListedMeeting {
  readonly id: string;
  /** Held any number of times; each other one is held once. */
  readonly repeats: boolean;
}

/** The meetings that a regulation lists, in their order. */
export function listedMeetings(value: JsonValue | undefined): readonly ListedMeeting[] {
  if (!Array.isArray(value)) return [];
  return (value as readonly JsonValue[]).flatMap((each): ListedMeeting[] => {
    if (typeof each === "string") return [{ id: each, repeats: each === "regular" }];
    return isOwnEntry(each) ? [{ id: each.id, repeats: each["repeats"] === true || each.id === "regular" }] : [];
  });
}

/** What a meeting is called. */
export function meetingTitle(regulation: Regulation, kind: string): Text {
  return wordIn(regulation, kind, meetingKinds, "unit.meetings");
}

/** Whether a meeting is one that everybody knows, for which the chart has a place. */
export const isKnownMeeting = (kind: string): boolean => Object.hasOwn(meetingKinds, kind);

/** What is listed before a meeting and still to be held, those apart that the chart itself waits for. */
export function awaitedBefore(
  value: JsonValue | undefined,
  kind: string,
  held: Readonly<Record<string, number>>,
): readonly string[] {
  const list = listedMeetings(value);
  const place = list.findIndex(({ id }) => id === kind);
  return list
    .slice(0, Math.max(0, place))
    .filter(({ id, repeats }) => !repeats && held[id] === undefined)
    .map(({ id }) => id);
}
