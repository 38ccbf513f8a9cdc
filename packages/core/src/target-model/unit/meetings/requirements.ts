import { fail } from "../../fail.ts";
import { partiesOf, payloadOf, rule } from "../rule.ts";
import { type MeetingKind, meetingKinds } from "./meeting-kind.ts";

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
    check: (_context, occasion) => {
      const met = payloadOf(occasion, "hold-meeting").kind;
      return (
        met === kind ||
        fail(
          `Ожидается встреча: ${ru}; предложена: ${meetingKinds[met].ru}`,
          `Expected meeting: ${en}; met: ${meetingKinds[met].en}`,
        )
      );
    },
  });
};

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
