import { addendum, agreedPair, agreedTeachers, approve, consentWithdrawn, propose } from "../people-scenes.ts";
import { appointed, formsChosen, founded, mentorAppointed, order } from "../programme-scenes.ts";
import { altered, chosen, done, participantRef, scenes, toProgramme, unitRef, without } from "../scenes.ts";
import { programmeRef } from "../school.ts";
import type { Specification } from "../spec.ts";

const program = (authors: readonly string[], forms: readonly string[] = ["student-student"]) =>
  toProgramme("adopt-document", { kind: "organization-program", authors, forms });

const appoint = (coordinators: readonly string[], curators: readonly string[]) =>
  order("appoint-coordinator-and-curators", "3", { coordinators, curators });

const approved = { when: approve("5", "u1"), of: unitRef("u1"), leadsTo: "working" } as const;

export const documentAndOrderSpecifications: readonly Specification[] = [
  {
    workflow: "programme",
    requirement: "program-authors",
    clause: "Приморский краевой ИРО",
    given: scenes(founded(), appointed, mentorAppointed, formsChosen),
    refuses: [
      {
        when: program(["m1"]),
        says: ["Среди авторов программы нет куратора", "No curator is among the programme's authors"],
      },
      {
        when: program(["curator", "coordinator"]),
        says: ["Среди авторов программы нет наставника", "No mentor is among the programme's authors"],
      },
      {
        when: program([]),
        says: ["Среди авторов программы нет наставника", "No mentor is among the programme's authors"],
      },
      {
        when: program(["curator", "m1", "the-janitor"]),
        says: [
          "Автор программы — не куратор, не координатор и не наставник",
          "An author of the programme is no curator, coordinator or mentor",
        ],
        about: "the-janitor",
      },
      {
        when: program(["curator", "the-janitor"]),
        says: ["Среди авторов программы нет наставника", "No mentor is among the programme's authors"],
      },
    ],
    accepts: [{ when: program(["curator", "m1"]) }, { when: toProgramme("adopt-document", { kind: "regulation" }) }],
  },
  {
    workflow: "programme",
    requirement: "appointed-mentors-named",
    clause: "Целостность",
    given: founded(),
    refuses: [
      {
        when: order("appoint-mentor", "4"),
        says: ["В приказе не назван наставник", "The order names no mentor"],
      },
    ],
    accepts: [{ when: order("appoint-mentor", "4", { mentors: ["m1"] }) }],
  },
  {
    workflow: "programme",
    requirement: "program-forms",
    clause: "вывод из плана лицея № 45, этап 1",
    given: scenes(founded(), appointed, mentorAppointed, formsChosen),
    refuses: [
      {
        when: program(["curator", "m1"], ["teacher-student", "graduate-student"]),
        says: [
          "Форма не выбрана при подготовке: своя форма организации",
          "The form was not chosen in preparation: a form of the organisation's own",
        ],
        about: "graduate-student",
      },
      {
        when: program(["curator", "m1"], []),
        says: ["Программа не называет ни одной формы", "The programme names no form"],
      },
    ],
    accepts: [{ when: program(["curator", "m1"], ["teacher-student"]) }],
  },
  {
    workflow: "programme",
    requirement: "order-number-new",
    clause: "Целостность",
    given: scenes(founded(), done(order("introduce-target-model", "1"))),
    refuses: [{ when: order("final-event", "1"), says: ["Приказ № 1 уже есть", "Order 1 exists already"], about: "1" }],
    accepts: [{ when: order("final-event", "2") }],
  },
  {
    workflow: "programme",
    requirement: "annexes-attached",
    clause: "Приморский краевой ИРО",
    given: scenes(founded(), done(toProgramme("adopt-document", { kind: "regulation" }))),
    refuses: [
      {
        when: order("approve-regulation", "2", { annexes: ["regulation"] }),
        says: ["К приказу не приложено: дорожная карта", "Not annexed to the order: the road map"],
        about: "road-map",
      },
      {
        when: order("approve-regulation", "2"),
        says: [
          "К приказу не приложено: Положение о наставничестве",
          "Not annexed to the order: the mentoring Regulation",
        ],
        about: "regulation",
      },
    ],
    accepts: [{ when: order("approve-regulation", "2", { annexes: ["regulation", "road-map"] }) }],
  },
  {
    workflow: "programme",
    requirement: "school-annexes-attached",
    clause: "План лицея № 45, этап 4",
    given: founded(),
    refuses: [
      {
        when: order("organize-mentor-school", "4", { annexes: ["programme"] }),
        says: [
          "К приказу не приложено: графики обучения наставников",
          "Not annexed to the order: the schedules of training",
        ],
        about: "schedule",
      },
      {
        when: order("organize-mentor-school", "4"),
        says: [
          "К приказу не приложено: программы обучения наставников",
          "Not annexed to the order: the programmes of training",
        ],
        about: "programme",
      },
    ],
    accepts: [{ when: order("organize-mentor-school", "4", { annexes: ["programme", "schedule"] }) }],
  },
  {
    workflow: "programme",
    requirement: "appointments-named",
    clause: "План лицея № 45, этап 1",
    given: founded(),
    refuses: [
      {
        when: appoint([], ["curator"]),
        says: ["В приказе не назван координатор", "The order names no coordinator"],
        about: "coordinator",
      },
      {
        when: appoint(["coordinator"], []),
        says: ["В приказе не назван куратор", "The order names no curator"],
        about: "curator",
      },
    ],
    accepts: [{ when: appoint(["coordinator"], ["curator"]) }],
  },
  {
    workflow: "programme",
    requirement: "pairs-order-documents",
    clause: "Приморский краевой ИРО",
    given: agreedPair,
    refuses: [
      {
        given: without(programmeRef, "documents", "organization-program"),
        when: approve("5", "u1"),
        says: ["Не утверждён документ: программа наставничества", "Not adopted: the mentoring programme"],
        about: "organization-program",
      },
    ],
    accepts: [approved],
  },
  {
    workflow: "programme",
    requirement: "pairs-order-names-units",
    clause: "Целостность",
    given: agreedPair,
    refuses: [{ when: approve("5"), says: ["В приказе не названа ни одна пара (группа)", "The order names no unit"] }],
    accepts: [approved],
  },
  {
    workflow: "programme",
    requirement: "edition-adoptable",
    clause: "Целостность",
    given: scenes(founded(), appointed),
    refuses: [
      {
        when: order("adopt-regulation", "7"),
        says: ["В приказе нет редакции Положения", "The order brings no edition"],
      },
      {
        when: order("final-event", "7", { regulation: "lyceum-45" }),
        says: ["Положение принимает приказ другого вида", "A regulation is adopted by an order of another kind"],
      },
      {
        when: order("adopt-regulation", "7", { regulation: "lyceum-46" }),
        says: ["Положение: такого положения нет", "The regulation: there is no such regulation"],
        about: "regulation",
      },
      {
        given: done(order("adopt-regulation", "6", { regulation: "students-and-teachers", from: "2026-09-01" })),
        when: order("adopt-regulation", "7", { regulation: "lyceum-45", from: "2026-06-01" }),
        says: [
          "Ожидается день не ранее 2026-09-01, указан 2026-06-01",
          "Expected a day not before 2026-09-01, met 2026-06-01",
        ],
      },
    ],
    accepts: [
      { when: order("adopt-regulation", "7", { regulation: "students-and-teachers" }), leadsTo: "preparation" },
    ],
  },
  {
    workflow: "programme",
    requirement: "pairs-order-single",
    clause: "Приморский краевой ИРО",
    given: agreedPair,
    refuses: [
      {
        given: scenes(chosen({ "pairing.orders": "one" }), done(approve("44", "u1"))),
        when: approve("5", "u1"),
        says: ["Приказ об утверждении пар в этом цикле уже издан", "An order of this cycle has approved units already"],
        also: ["pairs-order-units-agreed"],
      },
    ],
    accepts: [approved],
  },
  {
    workflow: "programme",
    requirement: "pairs-order-units-agreed",
    clause: "Целостность",
    given: agreedPair,
    refuses: [
      {
        given: done(propose("u2", "m1", ["s2"])),
        when: approve("5", "u1", "u2"),
        says: ["Пара (группа) не согласована сторонами", "The unit is not agreed by its parties"],
        about: "u2",
      },
      {
        when: approve("5", "nobody-knows"),
        says: ["Пара (группа) не согласована сторонами", "The unit is not agreed by its parties"],
        about: "nobody-knows",
      },
    ],
    accepts: [approved],
  },
  // #region duty-consents
  {
    workflow: "programme",
    requirement: "duty-consents",
    clause: "Приморский краевой ИРО",
    given: agreedPair,
    refuses: ["m1", "s1"].map((person) => ({
      given: without(participantRef(person), "consents", "duty"),
      when: approve("5", "u1"),
      says: ["Нет письменного согласия на дополнительные обязанности", "The written duty consent is missing"],
      about: person,
    })),
    accepts: [approved],
  },
  // #endregion duty-consents
  {
    workflow: "programme",
    requirement: "data-consents-in-force",
    clause: "152-ФЗ, ст. 9",
    given: agreedPair,
    refuses: [
      {
        given: consentWithdrawn("s1"),
        when: approve("5", "u1"),
        says: ["Согласие на обработку персональных данных не действует", "The personal-data consent is not in force"],
        about: "s1",
      },
    ],
    accepts: [approved],
  },
  {
    workflow: "programme",
    requirement: "seat-held",
    clause: "Целостность",
    given: agreedPair,
    refuses: [
      {
        given: altered(participantRef("m1"), { seats: {} }),
        when: approve("5", "u1"),
        says: [
          "Места у наставника за этой парой (группой) не закреплены",
          "The mentor's seats are not held by this unit",
        ],
        about: "m1",
      },
    ],
    accepts: [approved],
  },
  {
    workflow: "programme",
    requirement: "labour-contract-addendum",
    clause: "ТК РФ, ст. 351.8",
    given: agreedTeachers,
    refuses: [
      {
        when: approve("5", "u1"),
        says: [
          "Нет дополнительного соглашения о содержании, сроке, форме и оплате наставничества",
          "No addendum fixes content, term, form and pay of the mentoring",
        ],
        about: "m1",
      },
    ],
    accepts: [{ given: done(addendum), ...approved }],
  },
];
