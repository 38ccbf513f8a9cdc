import { dayOf } from "@nastavnik/core";
import { Temporal } from "temporal-polyfill";
import { fail } from "../../fail.ts";
import { listed } from "../../regulation/listed.ts";
import { payloadOf, rule } from "../rule.ts";

export const sittingIsNew = rule({
  id: "council-sitting-new",
  title: { ru: "Заседание новое и ещё впереди", en: "The sitting is new, and still to come" },
  clause: "Целостность: созывают то, чего ещё не было",
  force: "integrity",
  needs: "payload",
  check: ({ sittings }, occasion) => {
    const { sitting, on, agenda } = payloadOf(occasion, "call-sitting");
    const items = agenda.map(({ item }) => item);
    const today = dayOf(occasion, occasion.world);
    return [
      ...(Object.hasOwn(sittings, sitting)
        ? [fail("Такое заседание уже созвано", "This sitting is called already", sitting)]
        : []),
      ...(on < today ? [fail(`День заседания ${on} уже прошёл`, `The day of the sitting, ${on}, has passed`)] : []),
      ...items
        .filter((item, index) => items.indexOf(item) !== index)
        .map((item) => fail("Пункт повестки назван дважды", "An item is named twice", item)),
    ];
  },
});

export const agendaOfCouncil = rule({
  id: "council-agenda-subjects",
  title: { ru: "Вопросы повестки — из тех, которыми занимается совет", en: "The agenda is of what the council does" },
  clause: "Мегион: муниципальный совет наставников, положение и план",
  force: "regulation",
  choice: "mentorCouncil.agenda",
  needs: "payload",
  check: (_context, occasion, value) => {
    const known = listed(value);
    return payloadOf(occasion, "call-sitting")
      .agenda.filter(({ subject }) => !known.includes(subject))
      .map(({ item }) => fail("Таким вопросом совет не занимается", "The council does not deal with this", item));
  },
});

export const calledInTime = rule({
  id: "council-called-in-time",
  title: { ru: "О заседании и повестке известно заранее", en: "The sitting and its agenda are known in advance" },
  clause: "Положение о совете наставников: срок созыва, выбор муниципалитета",
  force: "regulation",
  choice: "mentorCouncil.noticeDays",
  needs: "payload",
  check: (_context, occasion, value) => {
    const { on } = payloadOf(occasion, "call-sitting");
    const days = typeof value === "number" ? value : 0;
    const first = Temporal.PlainDate.from(dayOf(occasion, occasion.world)).add({ days }).toString();
    return (
      on >= first ||
      fail(`Ожидается день не ранее ${first}, указан ${on}`, `Expected a day not before ${first}, met ${on}`)
    );
  },
});

export const sittingCalled = rule({
  id: "council-sitting-called",
  title: { ru: "Заседание созвано, и его день наступил", en: "The sitting was called, and its day has come" },
  clause: "Целостность: проводят то, что созвано, один раз",
  force: "integrity",
  needs: "payload",
  check: ({ sittings }, occasion) => {
    const { sitting } = payloadOf(occasion, "hold-sitting");
    const found = sittings[sitting];
    if (found === undefined) return fail("Такого заседания не созывали", "No such sitting was called", sitting);
    if (found.heldOn !== undefined) return fail("Заседание уже проведено", "The sitting was held already", sitting);
    return (
      dayOf(occasion, occasion.world) >= found.on ||
      fail(`Заседание созвано на ${found.on}`, `The sitting is called for ${found.on}`, sitting)
    );
  },
});

export const presentAreMembers = rule({
  id: "council-present-are-members",
  title: { ru: "Присутствуют члены совета", en: "Those present are members of the council" },
  clause: "Целостность: голосуют члены совета, остальные — гости",
  force: "integrity",
  needs: "payload",
  check: ({ members }, occasion) => {
    const { present } = payloadOf(occasion, "hold-sitting");
    return [...new Set(present)]
      .filter((person) => !members.includes(person))
      .map((person) => fail("Не состоит в совете", "They are no member of the council", person));
  },
});

export const quorum = rule({
  id: "council-quorum",
  title: { ru: "Кворум есть", en: "There is a quorum" },
  clause: "Положение о совете наставников: кворум, выбор муниципалитета",
  force: "regulation",
  choice: "mentorCouncil.quorum",
  needs: "payload",
  check: ({ members }, occasion, value) => {
    const present = new Set(payloadOf(occasion, "hold-sitting").present).size;
    const least = Math.ceil((members.length * (typeof value === "number" ? value : 0)) / 100);
    return (
      present >= least ||
      fail(
        `Присутствует ${present} из ${members.length}, нужно не менее ${least}`,
        `${present} of ${members.length} are present, at least ${least} are needed`,
      )
    );
  },
});
