import {
  acceptTask,
  approveOwnReport,
  certified,
  completeProgramme,
  correct,
  drawUp,
  extensionConsent,
  finish,
  giveTask,
  handIn,
  hearReport,
  keep,
  ownControl,
  p1,
  plan,
  planResults,
  product,
  publishProduct,
  reportedOnProgramme,
  result,
  rows,
  submitReport,
  teachersInWork,
  toP1,
  train,
} from "../own-programme-scenes.ts";
import { workingTeachers } from "../people-scenes.ts";
import { altered, chosen, done, type Scene, scenes, today, toPerson } from "../scenes.ts";
import type { Specification } from "../spec.ts";

const own = (
  requirement: string,
  clause: string,
  rest: Pick<Specification, "refuses" | "accepts"> & { readonly given?: Scene },
): Specification => ({ workflow: "personal-programme", requirement, clause, given: teachersInWork, ...rest });

const chosenCompletion = (...needs: readonly string[]): Scene =>
  scenes(teachersInWork, chosen({ "personalProgramme.completion": needs }));

const mayBeNamed = done(
  toPerson("t1", "give-consent", { kind: "publication", signer: "self", document: "publication/t1" }),
);
const publish = (payload: object = {}) =>
  toP1("publish", { what: "programme", where: "school-site", ...payload }, "head");
const includeInBank = toP1("include-in-bank");
const assess = toP1("assess", { outcome: "achieved" }, "mentor");
const note = toP1("note-indiscipline", { incident: "i1", person: "t1", kind: "late-task" }, "mentor");
const propose = toP1("propose-change", { proposal: "x1", subject: "instruments" }, "mentor");
const answer = toP1("answer-proposal", { proposal: "x1", answer: "accepted" });
const askForSupport = toP1("ask-for-support", { request: "r1", kind: "methodical" }, "mentor");
const giveSupport = toP1("give-support", { request: "r1" });
const early = toP1("recognise-early-success", { document: "protocol-2" });
const extend = toP1("extend", { document: "order-20" });

/** A programme until the end of the year, in the unit until May. */
const shortInWork: Scene = scenes(
  workingTeachers,
  done(drawUp({ period: { from: "2025-10-01", to: "2025-12-31" } }), toP1("approve", { document: "order-9" })),
  today("2025-10-01"),
  done(toP1("begin")),
);

/** Each need of a completion: what is done for it, and its words. */
const needs: Readonly<Record<string, readonly [ru: string, en: string, met: Scene]>> = {
  "certified-checklist": ["заверенный чек-лист дефицитов", "the certified checklist", certified],
  "pair-road-map": ["дорожная карта пары", "the pair's road map", done(plan("pair"))],
  "mentor-plan": ["план наставника", "the mentor's plan", done(plan("mentor"))],
  "mentee-plan": ["планы наставляемых", "the mentees' plans", done(plan("t1"))],
  "curator-plan": ["план куратора", "the curator's plan", done(plan("curator"))],
  training: ["тренинг по компетентности", "a training on a competence", done(train())],
  "mid-term-control": ["промежуточный контроль", "the mid-term control", done(ownControl("mid-term"))],
  "final-control": ["итоговый контроль", "the final control", done(ownControl("final"))],
  "published-digital-product": [
    "обнародованный продукт наставляемого с применением цифровых технологий",
    "a published product of each mentee, made with digital technologies",
    scenes(mayBeNamed, done(product(), publishProduct)),
  ],
  diary: ["дневник наставника", "the mentor's diary", done(keep("diary", "m1"))],
  case: ["методический кейс наставника", "the mentor's case", done(keep("case", "m1"))],
  portfolio: ["портфолио наставляемых", "the mentees' portfolios", done(keep("portfolio", "t1"))],
  "approved-reports": [
    "утверждённые отчёты наставника и наставляемых",
    "the approved reports of all parties",
    reportedOnProgramme,
  ],
  "mentor-assessment": ["оценка результата наставником", "the mentor's assessment of the result", done(assess)],
  "in-bank": ["включение в школьный банк программ", "being in the school's bank of programmes", done(includeInBank)],
  "on-site": ["размещение программы на сайте", "being on the site", done(publish())],
};
const needing = (...needed: readonly string[]) => chosen({ "personalProgramme.completion": [...needed] });

/** Needs that are unmet only by what has begun: rows that are open, tasks that are not accepted, an indiscipline. */
const begunNeeds: Readonly<Record<string, readonly [ru: string, en: string, begun: Scene, met: Scene]>> = {
  "rows-done": [
    "выполненные строки планов",
    "the rows of the plans, done",
    done(plan("pair"), finish("pair", "1")),
    done(plan("pair"), finish("pair", "1"), finish("pair", "2")),
  ],
  "accepted-tasks": [
    "принятые задания",
    "the tasks, accepted",
    done(giveTask(), handIn()),
    done(giveTask(), handIn(), acceptTask),
  ],
  "corrected-indiscipline": [
    "коррекция плана после отмеченных нарушений",
    "a correction of plan after each indiscipline that was noted",
    done(plan("t1"), note),
    done(plan("t1"), note, correct("t1", rows, { answers: "i1" })),
  ],
};

export const personalProgrammeResultsSpecifications: readonly Specification[] = [
  own("product-is-new", "Целостность", {
    given: scenes(teachersInWork, done(product())),
    refuses: [{ when: product(), says: ["Такой продукт уже внесён", "The product is there already"], about: "test" }],
    accepts: [{ when: product({ product: "essay" }) }],
  }),
  own("product-is-theirs", "Целостность", {
    given: scenes(teachersInWork, mayBeNamed),
    refuses: [
      {
        when: publishProduct,
        says: ["Такого продукта у наставляемого нет", "The mentee has no such product"],
        about: "test",
      },
    ],
    accepts: [{ given: done(product()), when: publishProduct }],
  }),
  own("material-of-its-owner", "Целостность", {
    refuses: [
      { when: keep("diary", "t1"), about: "t1" },
      { when: keep("portfolio", "m1"), about: "m1" },
    ].map((each) => ({
      ...each,
      says: ["Этот материал ведёт другая сторона", "Another party keeps this material"] as const,
    })),
    accepts: [{ when: keep("diary", "m1") }, { when: keep("portfolio", "t1") }],
  }),
  own("named-have-consented", "152-ФЗ, ст. 10.1", {
    given: scenes(teachersInWork, done(product())),
    refuses: [
      {
        when: publishProduct,
        says: ["Нет согласия на публикацию", "There is no consent to publication"],
        about: "t1",
      },
      {
        when: publish({ named: [{ person: "t1" }] }),
        says: ["Нет согласия на публикацию", "There is no consent to publication"],
        about: "t1",
      },
    ],
    accepts: [
      { given: mayBeNamed, when: publishProduct },
      { given: mayBeNamed, when: publish({ named: [{ person: "t1" }, { person: "guest", consent: "8" }] }) },
      { when: publish() },
    ],
  }),
  own("results-after-completion", "Целостность", {
    refuses: [
      {
        when: publish({ what: "results" }),
        says: ["Программа ещё не завершена", "The programme is not completed yet"],
      },
    ],
    accepts: [{ given: done(completeProgramme), when: publish({ what: "results" }), leadsTo: "completed.open" }],
  }),
  own("programme-report-open", "Целостность", {
    given: scenes(teachersInWork, done(submitReport("t1"))),
    refuses: [
      {
        given: done(approveOwnReport("t1")),
        when: submitReport("t1"),
        says: ["Отчёт утверждён", "The report is approved"],
        about: "t1",
      },
    ],
    accepts: [{ when: submitReport("t1") }],
  }),
  own("programme-report-submitted", "Целостность", {
    refuses: [hearReport("m1"), approveOwnReport("m1")].map((when) => ({
      when,
      says: ["Отчёт не сдан", "The report is not submitted"],
      about: "m1",
    })),
    accepts: [
      { given: done(submitReport("m1")), when: hearReport("m1") },
      { given: done(submitReport("m1")), when: approveOwnReport("m1") },
    ],
  }),
  own("programme-report-heard", "Выступление г. Мегион", {
    given: scenes(
      teachersInWork,
      chosen({ "personalProgramme.reportsHeard": true }),
      done(submitReport("m1"), submitReport("t1")),
    ),
    refuses: [
      {
        when: approveOwnReport("m1"),
        says: ["Отчёт наставника не заслушан", "The mentor's report was not heard"],
        about: "m1",
      },
      {
        // What is submitted anew is heard anew.
        given: done(hearReport("m1"), submitReport("m1")),
        when: approveOwnReport("m1"),
        says: ["Отчёт наставника не заслушан", "The mentor's report was not heard"],
        about: "m1",
      },
    ],
    accepts: [{ given: done(hearReport("m1")), when: approveOwnReport("m1") }, { when: approveOwnReport("t1") }],
  }),
  own("programme-report-approved-by-another", "Целостность", {
    given: scenes(teachersInWork, chosen({ "offices.curatorIsNoParty": null, "offices.onlyAppointed": null })),
    refuses: [
      {
        given: done(submitReport("m1")),
        when: { ...approveOwnReport("m1"), by: { id: "m1", roles: ["curator"] } },
        says: ["Свой отчёт утверждает другой", "Somebody else approves it"],
        about: "m1",
      },
    ],
    accepts: [{ given: done(submitReport("m1")), when: approveOwnReport("m1") }],
  }),
  own("programme-mid-term-first", "Программа СОШ № 32", {
    given: chosenCompletion("mid-term-control"),
    refuses: [
      {
        when: ownControl("final"),
        says: ["Промежуточный контроль не проведён", "The mid-term control has not been carried out"],
      },
    ],
    accepts: [
      { given: done(ownControl("mid-term")), when: ownControl("final"), leadsTo: "in-work.controls.final" },
      // The work may have been too short for one.
      {
        given: done(plan("pair"), finish("pair", "1"), finish("pair", "2"), early),
        when: ownControl("final"),
        leadsTo: "in-work.controls.final",
      },
    ],
  }),
  own("programme-extension-later", "Целостность", {
    given: shortInWork,
    refuses: [
      {
        when: extensionConsent("t1", "2025-12-31"),
        says: [
          "Ожидается день после 2025-12-31 и не позже 2026-05-31, указан 2025-12-31",
          "Expected a day after 2025-12-31 and until 2026-05-31, met 2025-12-31",
        ],
      },
      {
        when: extensionConsent("t1", "2026-06-30"),
        says: [
          "Ожидается день после 2025-12-31 и не позже 2026-05-31, указан 2026-06-30",
          "Expected a day after 2025-12-31 and until 2026-05-31, met 2026-06-30",
        ],
      },
    ],
    accepts: [{ when: extensionConsent("t1") }],
  }),
  own("programme-extension-fits", "Приморский краевой ИРО", {
    given: scenes(shortInWork, chosen({ "personalProgramme.term": { atMost: "P6M" } })),
    refuses: [
      {
        when: extensionConsent("t1"),
        says: [
          "Ожидается день не позже 2026-03-31, указан 2026-05-31",
          "Expected a day until 2026-03-31, met 2026-05-31",
        ],
      },
    ],
    accepts: [{ when: extensionConsent("t1", "2026-03-31") }],
  }),
  own("programme-extension-named", "Целостность", {
    given: shortInWork,
    refuses: [{ when: extend, says: ["О продлении не договаривались", "No extension has been agreed on"] }],
    accepts: [
      { given: done(extensionConsent("t1"), extensionConsent("m1")), when: extend, leadsTo: "in-work.term.running" },
      // Also when the term is over already.
      {
        given: scenes(today("2026-01-15"), done(extensionConsent("t1"), extensionConsent("m1"))),
        when: extend,
        leadsTo: "in-work.term.running",
      },
    ],
  }),
  own("programme-extension-consented", "Программа наставничества", {
    given: scenes(
      shortInWork,
      chosen({ "personalProgramme.extension": ["mutual-consent"] }),
      done(extensionConsent("t1")),
    ),
    refuses: [
      {
        when: extend,
        says: ["Сторона не согласилась на продление", "A party has not agreed to it"],
        about: "m1",
      },
      {
        // Another day is another agreement.
        given: done(extensionConsent("m1", "2026-04-30")),
        when: extend,
        says: ["Сторона не согласилась на продление", "A party has not agreed to it"],
        about: "t1",
      },
    ],
    accepts: [{ given: done(extensionConsent("m1")), when: extend, leadsTo: "in-work.term.running" }],
  }),
  own("programme-fulfilled", "Целостность", {
    refuses: [
      { when: early, says: ["Планов нет", "There is no plan"] },
      {
        given: done(plan("pair"), finish("pair", "1")),
        when: early,
        says: ["Строка плана не выполнена", "A row of a plan is not done"],
        about: "2",
      },
      {
        given: done(plan("pair"), finish("pair", "1"), finish("pair", "2"), giveTask()),
        when: early,
        says: ["Задание не принято", "A task is not accepted"],
        about: "k1",
      },
    ],
    accepts: [{ given: done(plan("pair"), finish("pair", "1"), finish("pair", "2")), when: early }],
  }),
  own("ended-early-by-success-only", "Программа СОШ № 32", {
    given: scenes(teachersInWork, chosen({ "personalProgramme.earlyBySuccess": true })),
    refuses: [
      {
        when: completeProgramme,
        says: [
          "Программа идёт по 2026-05-31, сейчас 2025-10-01, досрочное выполнение не признано",
          "The programme runs until 2026-05-31, met 2025-10-01, and no early success is recognised",
        ],
      },
    ],
    accepts: [
      { given: today("2026-05-31"), when: completeProgramme, leadsTo: "completed.open" },
      {
        given: done(plan("pair"), finish("pair", "1"), finish("pair", "2"), early),
        when: completeProgramme,
        leadsTo: "completed.open",
      },
    ],
  }),
  own("completion-needs-met", "Программа СОШ № 32", {
    refuses: [
      ...Object.entries(needs).map(([need, [ru, en]]) => ({
        given: needing(need),
        when: completeProgramme,
        says: [`Для завершения нужно: ${ru}`, `The completion needs: ${en}`] as const,
        about: need,
      })),
      ...Object.entries(begunNeeds).map(([need, [ru, en, begun]]) => ({
        given: scenes(needing(need), begun),
        when: completeProgramme,
        says: [`Для завершения нужно: ${ru}`, `The completion needs: ${en}`] as const,
        about: need,
      })),
      {
        given: scenes(
          needing("published-digital-product"),
          mayBeNamed,
          done(product({ isDigital: false }), publishProduct),
        ),
        when: completeProgramme,
        says: [
          "Для завершения нужно: обнародованный продукт наставляемого с применением цифровых технологий",
          "The completion needs: a published product of each mentee, made with digital technologies",
        ],
        about: "published-digital-product",
      },
    ],
    accepts: [
      ...Object.entries(needs).map(([need, [, , met]]) => ({
        given: scenes(met, needing(need)),
        when: completeProgramme,
        leadsTo: "completed.open",
      })),
      ...Object.entries(begunNeeds).map(([need, [, , , met]]) => ({
        given: scenes(met, needing(need)),
        when: completeProgramme,
        leadsTo: "completed.open",
      })),
      {
        given: scenes(needing("mid-term-control"), done(plan("pair"), finish("pair", "1"), finish("pair", "2"), early)),
        when: completeProgramme,
        leadsTo: "completed.open",
      },
    ],
  }),
  own("monitoring-ways-used", "Приморский краевой ИРО", {
    given: scenes(
      teachersInWork,
      altered(p1, { monitoring: { ways: ["reviews"], evidence: {} } }),
      chosen({ "personalProgramme.monitoringWays": ["reviews"] }),
      done(toP1("add-evidence", { way: "reviews", document: "curator-review", by: "curator", reference: "1" })),
    ),
    refuses: [
      {
        when: completeProgramme,
        says: [
          "Отзывы куратора и стороннего эксперта: нужен документ «Отзыв стороннего эксперта»",
          "Reviews by the curator and an external expert: “External expert's review” is needed",
        ],
        about: "reviews",
      },
    ],
    accepts: [
      {
        given: done(
          toP1(
            "add-evidence",
            { way: "reviews", document: "expert-review", by: "external-expert", reference: "2" },
            "expert",
          ),
        ),
        when: completeProgramme,
        leadsTo: "completed.open",
      },
    ],
  }),
  own("incident-is-new", "Целостность", {
    refuses: [{ given: done(note), when: note, says: ["Это уже отмечено", "This was noted already"], about: "i1" }],
    accepts: [{ when: note }],
  }),
  own("proposal-is-new", "Целостность", {
    refuses: [{ given: done(propose), when: propose, says: ["Оно уже подано", "It was made already"], about: "x1" }],
    accepts: [{ when: propose }],
  }),
  own("proposal-is-open", "Целостность", {
    refuses: [
      { when: answer, says: ["Такого предложения не было", "There was no such proposal"], about: "x1" },
      {
        given: done(propose, answer),
        when: answer,
        says: ["На предложение уже ответили", "It is answered already"],
        about: "x1",
      },
    ],
    accepts: [{ given: done(propose), when: answer }],
  }),
  own("support-request-is-new", "Целостность", {
    refuses: [
      {
        given: done(askForSupport),
        when: askForSupport,
        says: ["Такое обращение уже было", "It was made already"],
        about: "r1",
      },
    ],
    accepts: [{ when: askForSupport }],
  }),
  own("support-asked-for", "Целостность", {
    refuses: [
      { when: giveSupport, says: ["О такой поддержке не просили", "No such support was asked for"], about: "r1" },
      {
        given: done(askForSupport, giveSupport),
        when: giveSupport,
        says: ["Поддержка уже оказана", "The support was given already"],
        about: "r1",
      },
    ],
    accepts: [{ given: done(askForSupport), when: giveSupport }],
  }),
  own("results-planned-once", "Целостность", {
    refuses: [
      {
        when: planResults("lessons", "lessons"),
        says: ["Результат запланирован дважды", "A result is planned twice"],
        about: "lessons",
      },
      {
        given: done(planResults("lessons"), result("lessons", 2)),
        when: planResults("visits"),
        says: ["Значение этого результата уже внесено", "A value of it is recorded already"],
        about: "lessons",
      },
    ],
    accepts: [{ when: planResults("lessons", "visits") }],
  }),
  own("result-planned", "Целостность", {
    refuses: [
      {
        when: result("lessons", 2),
        says: ["Такого результата в плане нет", "No such result is planned"],
        about: "lessons",
      },
    ],
    accepts: [{ given: done(planResults("lessons")), when: result("lessons", 2) }],
  }),
  own("results-correspond", "Приморский краевой ИРО", {
    given: scenes(
      teachersInWork,
      chosen({ "personalProgramme.verdict": true }),
      done(planResults("lessons"), completeProgramme),
    ),
    refuses: [
      {
        when: toP1("package"),
        says: ["Нет фактического значения показателя «Открытые уроки»", "No fact of the indicator “Open lessons”"],
        about: "lessons",
      },
      {
        given: done(result("lessons", 1)),
        when: toP1("package"),
        says: ["Показатель «Открытые уроки» отклоняется от плана", "The indicator “Open lessons” deviates from plan"],
        about: "lessons",
      },
      {
        given: scenes(done(result("lessons", 2)), (school) => {
          school.assessing = undefined;
        }),
        when: toP1("package"),
        says: ["Оценить это нечем: расчёт не подключён", "Nothing is there to assess this with"],
      },
    ],
    accepts: [{ given: done(result("lessons", 2)), when: toP1("package"), leadsTo: "completed.packaged" }],
  }),
  own("results-deviate", "Приморский краевой ИРО", {
    given: scenes(
      teachersInWork,
      chosen({ "personalProgramme.verdict": true }),
      done(planResults("lessons"), completeProgramme),
    ),
    refuses: [
      {
        when: toP1("revise"),
        says: ["Нет фактического значения показателя «Открытые уроки»", "No fact of the indicator “Open lessons”"],
        about: "lessons",
      },
      {
        given: done(result("lessons", 3)),
        when: toP1("revise"),
        says: [
          "Отклонений от плана нет: дорабатывать нечего",
          "Nothing deviates from plan: there is nothing to revise",
        ],
      },
    ],
    accepts: [{ given: done(result("lessons", 1)), when: toP1("revise"), leadsTo: "completed.revised" }],
  }),
];
