import { type Failure, relatedInstance, relatedInstances } from "@nastavnik/core";
import { fail } from "../../fail.ts";
import type { ParticipantOccasion } from "../participant-commands.ts";
import type { ParticipantContext } from "../participant-context.ts";
import { payloadOf, rule } from "../rule.ts";
import { whoIs } from "../who-is.ts";
import type { Side } from "./side.ts";

/** The other entries of a person on one side of the programme, those apart whose data are destroyed. */
function entriesOf(person: string, side: Side, { instance, world }: ParticipantOccasion): readonly Failure[] {
  return relatedInstances<ParticipantContext>(world, "participants")
    .filter(
      (other) =>
        other.id !== instance.id && other.status !== "done" && other.context.side === side && whoIs(other) === person,
    )
    .map(({ id }) =>
      side === "mentee"
        ? fail("Этот человек уже внесён наставляемым", "The person is entered as a mentee already", id)
        : fail("Этот человек уже внесён наставником", "The person is entered as a mentor already", id),
    );
}

export const personIsKnown = rule({
  id: "person-has-first-entry",
  title: {
    ru: "Человек, чья это ещё одна запись, внесён под собственным идентификатором",
    en: "Whoever has a further entry is entered under an identifier of their own",
  },
  clause: "Целостность: один человек — одна личность, сколько бы записей у него ни было",
  force: "integrity",
  needs: "payload",
  check: (_context, occasion) => {
    const { person } = payloadOf(occasion, "register");
    if (person === undefined || person === occasion.instance.id) return true;
    const first = relatedInstance<ParticipantContext>(occasion.world, "first-entry");
    if (first === undefined) {
      return fail(
        "Такого участника ещё нет: первой вносится запись самого человека",
        "There is no such participant yet: the person's own entry comes first",
        person,
      );
    }
    return (
      whoIs(first) === first.id ||
      fail(
        "Это не первая запись человека: названа ещё одна",
        "It is not the person's first entry, but a further one",
        person,
      )
    );
  },
});

export const oneEntry = rule({
  id: "one-entry-a-side",
  title: {
    ru: "На одной стороне программы у человека одна запись",
    en: "A person has one entry on a side of the programme",
  },
  clause: "Целостность: один человек не занимает два места на одной стороне",
  force: "integrity",
  needs: "payload",
  check: (_context, occasion) => {
    const { person, side } = payloadOf(occasion, "register");
    return person === undefined ? true : entriesOf(person, side, occasion);
  },
});

export const movedIsTheOnly = rule({
  id: "moved-entry-is-the-only-one",
  title: {
    ru: "На другой стороне программы у человека ещё нет записи",
    en: "The person has no entry on the other side of the programme yet",
  },
  clause: "Целостность: один человек не занимает два места на одной стороне",
  force: "integrity",
  needs: "payload",
  check: (context, occasion) => {
    const { side = context.side } = payloadOf(occasion, "correct-entry");
    if (side === context.side) return true;
    return entriesOf(whoIs({ id: occasion.instance.id, context }), side, occasion);
  },
});
