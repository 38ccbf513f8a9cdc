import { dayOf, isJsonObject, type JsonValue } from "@nastavnik/core";
import { listed, partOf } from "../../regulation/listed.ts";
import { fail } from "../../fail.ts";
import type { ProgrammeOccasion } from "../programme-commands.ts";
import { whoIsParty } from "../../unit/who-is-party.ts";
import { documentTitle } from "../documents/document-title.ts";
import { missingDocuments } from "../documents/foundation-document.ts";
import { payloadOf, rule, unitsOf } from "../rule.ts";

export const numberIsNew = rule({
  id: "order-number-new",
  title: { ru: "Номер приказа ещё не занят", en: "The order's number is not taken" },
  clause: "Целостность: номер однозначно называет приказ",
  force: "integrity",
  needs: "payload",
  check: (context, occasion) => {
    const { number } = payloadOf(occasion, "issue-order");
    return (
      !Object.hasOwn(context.orders, number) ||
      fail(`Приказ № ${number} уже есть`, `Order ${number} exists already`, number)
    );
  },
});

const aboutSchool = "organize-mentor-school";

/** The annexes that an order lacks. */
function missingAnnexes(occasion: ProgrammeOccasion, value: JsonValue | undefined) {
  const { kind, annexes: given } = payloadOf(occasion, "issue-order");
  return listed(partOf(value, kind)).flatMap((annex) => {
    const { ru, en } = documentTitle(occasion.regulation, annex);
    return given.includes(annex) ? [] : fail(`К приказу не приложено: ${ru}`, `Not annexed to the order: ${en}`, annex);
  });
}

export const annexesAttached = rule({
  id: "annexes-attached",
  title: {
    ru: "К приказу приложено то, что требует Положение",
    en: "What the regulation asks for is annexed to the order",
  },
  clause: "Приморский краевой ИРО: приказ об утверждении Положения с приложениями",
  force: "regulation",
  choice: "documents.annexes",
  needs: "payload",
  asks: (value) => isJsonObject(value) && Object.keys(value).some((kind) => kind !== aboutSchool),
  check: (_context, occasion, value) =>
    payloadOf(occasion, "issue-order").kind === aboutSchool || missingAnnexes(occasion, value),
});

export const regulationExists = rule({
  id: "ordered-regulation-exists",
  title: { ru: "Документ, который утверждает приказ, принят", en: "The document that the order approves is adopted" },
  clause: "Целостность: приказ утверждает то, что есть",
  force: "integrity",
  needs: "payload",
  check: (context, occasion) => {
    const { kind } = payloadOf(occasion, "issue-order");
    if (kind === "approve-programme") {
      const isAdopted = context.paper === undefined || context.paper.adopted !== undefined;
      return isAdopted
        ? missingDocuments(context, occasion.regulation, ["organization-program"])
        : fail("Эта редакция программы ещё не принята", "This version of the programme is not adopted yet");
    }
    return kind !== "approve-regulation" || missingDocuments(context, occasion.regulation, ["regulation"]);
  },
});

export const schoolAnnexesAttached = rule({
  id: "school-annexes-attached",
  title: {
    ru: "К приказу о «Школе наставников» приложены программы и графики обучения",
    en: "Programmes and schedules of the training are annexed to the order on the mentor school",
  },
  clause: "План лицея № 45, этап 4: с утверждением программ и графиков обучения",
  force: "regulation",
  choice: "documents.annexes",
  needs: "payload",
  asks: (value) => listed(partOf(value, aboutSchool)).length > 0,
  check: (_context, occasion, value) =>
    payloadOf(occasion, "issue-order").kind !== aboutSchool || missingAnnexes(occasion, value),
});

export const appointmentsNamed = rule({
  id: "appointments-named",
  title: {
    ru: "В приказе о назначении названы координатор и кураторы",
    en: "The appointing order names a coordinator and curators",
  },
  clause: "План лицея № 45, этап 1: назначение координатора и кураторов",
  force: "regulation",
  choice: "preparation.appointments",
  needs: "payload",
  check: (_context, occasion, value) => {
    const asked = listed(value);
    const { kind, coordinators, curators } = payloadOf(occasion, "issue-order");
    if (kind !== "appoint-coordinator-and-curators") return true;
    return [
      ...(coordinators.length > 0 || !asked.includes("coordinator")
        ? []
        : [fail("В приказе не назван координатор", "The order names no coordinator", "coordinator")]),
      ...(curators.length > 0 || !asked.includes("curator")
        ? []
        : [fail("В приказе не назван куратор", "The order names no curator", "curator")]),
    ];
  },
});

export const mentorsNamed = rule({
  id: "appointed-mentors-named",
  title: { ru: "В приказе о назначении наставника он назван", en: "The order that appoints a mentor names the mentor" },
  clause: "Целостность: приказ о назначении называет того, кого назначает",
  force: "integrity",
  needs: "payload",
  check: (_context, occasion) => {
    const { kind, mentors } = payloadOf(occasion, "issue-order");
    return (
      kind !== "appoint-mentor" ||
      mentors.length > 0 ||
      fail("В приказе не назван наставник", "The order names no mentor")
    );
  },
});

export const finalEventNamed = rule({
  id: "final-event-named",
  title: {
    ru: "В приказе об итоговом мероприятии сказано, где, когда и кто",
    en: "The order says where, when and who",
  },
  clause: "Целостность: приказ об итоговом мероприятии называет его",
  force: "integrity",
  needs: "payload",
  check: (_context, occasion) => {
    const { kind, event } = payloadOf(occasion, "issue-order");
    if (kind !== "final-event")
      return event === undefined || fail("О мероприятии издают другой приказ", "Another order is on an event");
    if (event === undefined) return fail("В приказе не названо мероприятие", "The order names no event");
    const today = dayOf(occasion, occasion.world);
    return (
      event.on >= today ||
      fail(
        `Мероприятие раньше приказа: ${event.on}, приказ от ${today}`,
        `The event is before the order: ${event.on}, ${today}`,
      )
    );
  },
});

export const curatorIsNotHead = rule({
  id: "curator-is-not-head",
  title: { ru: "Руководитель назначает куратором другого", en: "The head appoints somebody else as curator" },
  clause: "Положение разделяет должности руководителя и куратора: выбор Положения",
  force: "regulation",
  choice: "offices.curatorIsNotHead",
  needs: "payload",
  check: (_context, occasion) =>
    payloadOf(occasion, "issue-order").curators.includes(occasion.actor.id)
      ? fail("Руководитель назначает куратором себя", "The head appoints themselves as curator", occasion.actor.id)
      : true,
});

export const substituteFits = rule({
  id: "substitute-is-no-party",
  title: {
    ru: "Замещающий назначен паре (группе) программы и сам в ней не состоит",
    en: "The substitute is named for a unit of the programme and takes no part in it",
  },
  clause: "Целостность: замещающий нужен там, где куратор судил бы сам себя",
  force: "integrity",
  needs: "payload",
  check: (_context, occasion) => {
    const { kind, substitutes } = payloadOf(occasion, "issue-order");
    const named = Object.entries(substitutes);
    if (kind === "appoint-substitute" && named.length === 0) {
      return fail("В приказе не назван замещающий", "The order names no substitute");
    }
    const units = new Map(unitsOf(occasion).map(({ id, context }) => [id, context]));
    return named.flatMap(([unit, person]) => {
      const found = units.get(unit);
      if (found === undefined)
        return fail("Такой пары (группы) нет в программе", "The programme has no such unit", unit);
      return [found.mentor, ...found.mentees].some((party) => whoIsParty(found, party) === person)
        ? fail("Замещающий сам состоит в этой паре (группе)", "The substitute takes part in the unit", person)
        : [];
    });
  },
});
