import { fail } from "../../fail.ts";
import { payloadOf, rule } from "../rule.ts";
import type { UnitContext } from "../unit-context.ts";

const selection = {
  clause: "Целостность: последствия зависят от того, кто выбыл",
  force: "integrity",
  needs: "payload",
  selects: true,
} as const;

/** While another mentor is sought, the former one is no party any more. */
function isPresentMentor({ mentor, mentors }: UnitContext, person: string): boolean {
  return person === mentor && mentors.at(-1)?.until === undefined;
}

// Somebody who is in no way a party is refused as such, whatever way is asked.

export const lostIsMentor = rule({
  ...selection,
  id: "lost-is-mentor",
  title: { ru: "Выбыл наставник", en: "The mentor has left" },
  check: (context, occasion) => {
    const { person } = payloadOf(occasion, "lose-participant");
    return !context.mentees.includes(person) || fail("Выбыл не наставник", "It is not the mentor who has left", person);
  },
});

export const lostIsLastMentee = rule({
  ...selection,
  id: "lost-is-last-mentee",
  title: { ru: "Выбыл единственный наставляемый", en: "The only mentee has left" },
  check: (context, occasion) => {
    const { person } = payloadOf(occasion, "lose-participant");
    if (isPresentMentor(context, person)) return fail("Выбыл наставник", "It is the mentor who has left", person);
    return context.mentees.length === 1 || fail("Остаются другие наставляемые", "Other mentees remain", person);
  },
});

export const lostIsOneOfMentees = rule({
  ...selection,
  id: "lost-is-mentee",
  title: { ru: "Выбыл один из наставляемых", en: "One of several mentees has left" },
  check: (context, occasion) => {
    const { person } = payloadOf(occasion, "lose-participant");
    if (isPresentMentor(context, person)) return fail("Выбыл наставник", "It is the mentor who has left", person);
    return context.mentees.length > 1 || fail("Других наставляемых нет", "There are no other mentees", person);
  },
});

export const isMenteeOfUnit = rule({
  id: "is-mentee-of-unit",
  title: { ru: "Это наставляемый пары (группы)", en: "This is a mentee of the unit" },
  clause: "Целостность: бывший наставник в пару (группу) не входит",
  force: "integrity",
  needs: "payload",
  check: (context, occasion) => {
    const { person } = payloadOf(occasion, "lose-participant");
    return (
      context.mentees.includes(person) ||
      fail("Этот человек не наставляемый этой пары (группы)", "This person is no mentee of the unit", person)
    );
  },
});
