import type { Failure, Regulation } from "@nastavnik/core";
import { fail } from "../../fail.ts";
import { partiesOf, payloadOf, rule } from "../rule.ts";
import type { UnitOccasion } from "../unit-commands.ts";
import { awaitedBefore, isKnownMeeting, listedMeetings, meetingTitle } from "./listed-meetings.ts";
import { type MeetingKind, meetingKinds } from "./meeting-kind.ts";

/** "Expected this meeting, met that one." */
function mismatch(occasion: UnitOccasion, expected: string, met: string): Failure {
  const [asked, given] = [expected, met].map((kind) => meetingTitle(occasion.regulation, kind));
  return fail(
    `Ожидается встреча: ${asked?.ru}; предложена: ${given?.ru}`,
    `Expected meeting: ${asked?.en}; met: ${given?.en}`,
  );
}

/** @param selects - whether the meeting is one of several that may come next */
const meetingIs = (kind: MeetingKind, selects?: true) => {
  const { ru, en } = meetingKinds[kind];
  return rule({
    id: `meeting-is-${kind}`,
    title: { ru: `Очередная встреча: ${ru}`, en: `The next meeting: ${en}` },
    clause: "План лицея № 45, этап 6: последовательность встреч",
    force: "regulation",
    choice: "unit.meetings",
    needs: "payload",
    ...(selects && { selects }),
    check: ({ meetings }, occasion, value) => {
      const met = payloadOf(occasion, "hold-meeting").kind;
      if (met !== kind) return mismatch(occasion, kind, met);
      const [awaited] = awaitedBefore(value, kind, meetings).filter((each) => !isKnownMeeting(each));
      return awaited === undefined || mismatch(occasion, awaited, met);
    },
  });
};

export const isOwnMeeting = rule({
  id: "meeting-is-own",
  title: { ru: "Встреча, которую организация ввела сама", en: "A meeting of the organisation's own" },
  clause: "Целостность: у общеизвестных встреч есть своё место",
  force: "integrity",
  needs: "payload",
  selects: true,
  check: (_context, occasion) => {
    const { kind } = payloadOf(occasion, "hold-meeting");
    if (!isKnownMeeting(kind)) return true;
    const { ru, en } = meetingTitle(occasion.regulation, kind);
    return fail(
      `Ожидается встреча, которую ввела организация; предложена: ${ru}`,
      `Expected a meeting of the organisation's own; met: ${en}`,
    );
  },
});

export const ownMeetingNext = rule({
  id: "own-meeting-comes-next",
  title: { ru: "Подошла очередь этой встречи", en: "It is the turn of this meeting" },
  clause: "Положение называет встречи по порядку: выбор Положения",
  force: "regulation",
  choice: "unit.meetings",
  needs: "payload",
  check: ({ meetings }, occasion, value) => {
    const { kind } = payloadOf(occasion, "hold-meeting");
    if (isKnownMeeting(kind)) return true;
    const [awaited] = awaitedBefore(value, kind, meetings);
    if (awaited !== undefined) return mismatch(occasion, awaited, kind);
    const list = listedMeetings(value);
    const place = list.findIndex(({ id }) => id === kind);
    const isOver = list.slice(place + 1).some(({ id, repeats }) => !repeats && meetings[id] !== undefined);
    const isHeld = meetings[kind] !== undefined && list[place]?.repeats !== true;
    const { ru, en } = meetingTitle(occasion.regulation, kind);
    return (!isOver && !isHeld) || fail(`Эта встреча уже позади: ${ru}`, `This meeting is behind: ${en}`);
  },
});

/** A meeting for which the chart has a place, and the organisation has none. */
const without = (kind: MeetingKind) => {
  const { ru, en } = meetingKinds[kind];
  const isPassed = (regulation: Regulation): boolean => {
    const value = regulation.value("unit.meetings");
    return value !== undefined && listedMeetings(value).every(({ id }) => id !== kind);
  };
  return rule({
    id: `meetings-without-${kind}`,
    title: { ru: `У организации нет встречи: ${ru}`, en: `The organisation has no meeting: ${en}` },
    clause: "Целостность: ждут только тех встреч, которые есть",
    force: "integrity",
    selects: true,
    settled: isPassed,
    check: (_context, { regulation }) =>
      isPassed(regulation) || fail(`Такая встреча есть: ${ru}`, `There is such a meeting: ${en}`),
  });
};

export const withoutOrganizationalFirst = without("organizational-first");

export const withoutTrialWorking = without("trial-working");

export const withoutPlanning = without("planning");

export const isOrganizationalFirst = meetingIs("organizational-first");

export const isTrialWorking = meetingIs("trial-working");

export const isPlanning = meetingIs("planning");

export const isRegular = meetingIs("regular", true);

export const isClosing = meetingIs("closing", true);

export const metAreParties = rule({
  id: "meeting-participants-are-parties",
  title: { ru: "На встрече были участники этой пары (группы)", en: "Those who met are parties of this unit" },
  clause: "Целостность: встреча пары (группы) — встреча её участников",
  force: "integrity",
  needs: "payload",
  check: (context, occasion) => {
    const { participants = [] } = payloadOf(occasion, "hold-meeting");
    const parties = partiesOf(context);
    return participants.flatMap((person) =>
      parties.includes(person)
        ? []
        : fail("Этот человек не входит в пару (группу)", "This person is not in the unit", person),
    );
  },
});
