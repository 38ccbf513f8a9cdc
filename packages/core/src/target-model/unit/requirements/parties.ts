import { fail } from "../../fail.ts";
import type { UnitContext } from "../unit-context.ts";
import { partiesOf, payloadOf, rule } from "../rule.ts";

export const isParty = rule({
  id: "is-party",
  title: { ru: "Это участник пары (группы)", en: "This is a party of the unit" },
  clause: "R39; программа СОШ № 32: обоюдное согласие наставника и наставляемого",
  force: "law",
  needs: "payload",
  check: (context, occasion) => {
    const { person } = payloadOf(
      occasion,
      "consent",
      "decline",
      "rank-deficits",
      "submit-report",
      "approve-report",
      "lose-participant",
    );
    return (
      partiesOf(context).includes(person) ||
      fail("Этот человек не входит в пару (группу)", "This person is not in the unit", person)
    );
  },
});

export const everyoneConsented = rule({
  id: "everyone-consented",
  title: { ru: "Письменно согласились все стороны", en: "Every party has consented in writing" },
  clause: "R39; программа СОШ № 32: обоюдное письменное согласие",
  force: "law",
  check: (context) =>
    partiesOf(context)
      .filter((person) => context.consents[person] === undefined)
      .map((person) => fail("Нет письменного согласия стороны", "A party's written consent is missing", person)),
});

export const hadEarlierMentor = rule({
  id: "had-earlier-mentor",
  title: { ru: "У пары (группы) уже был утверждённый наставник", en: "The unit has worked with a mentor before" },
  clause: "Целостность: с отказом нового наставника история пары (группы) не заканчивается",
  force: "law",
  selects: true,
  check: ({ mentors }) =>
    mentors.length > 1 || fail("Это первое предложение", "This is the first proposal of the unit"),
});

const selection = {
  clause: "Целостность: последствия зависят от того, кто выбыл",
  force: "law",
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
  force: "law",
  needs: "payload",
  check: (context, occasion) => {
    const { person } = payloadOf(occasion, "lose-participant");
    return (
      context.mentees.includes(person) ||
      fail("Этот человек не наставляемый этой пары (группы)", "This person is no mentee of the unit", person)
    );
  },
});
