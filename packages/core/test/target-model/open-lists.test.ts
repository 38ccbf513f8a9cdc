import type { JsonObject } from "@nastavnik/core";
import { readRegulation } from "@nastavnik/core/target-model";
import { describe, expect, it } from "vitest";
import { council, municipalityChooses, toCouncil } from "./municipal-scenes.ts";
import { approveProgramme, begin, drawnUp, keep, ownControl, product, toP1 } from "./own-programme-scenes.ts";
import { mentee, registered, workingTeachers } from "./people-scenes.ts";
import { founded, order, prepared } from "./programme-scenes.ts";
import {
  after,
  chosen,
  done,
  participantRef,
  programmeOf,
  type Scene,
  scenes,
  today,
  toPerson,
  toProgramme,
} from "./scenes.ts";
import type { Deed, School } from "./school.ts";
import { workingPair } from "./people-scenes.ts";

const own = (id: string, ru: string, en: string): JsonObject => ({ id, title: { ru, en } });

const garden: JsonObject = {
  format: "nastavnik-regulation/1",
  id: "garden",
  title: { ru: "Положение сада", en: "Regulation of the garden" },
  extends: "lyceum-45",
};

/** What is wrong with a text, each thing with its place. */
function problemsOf(changes: JsonObject) {
  const read = readRegulation({ ...garden, ...changes });
  return read.ok ? [] : read.problems.map(({ code, path, text, near }) => [code, path.join("."), text.en, near]);
}

const reasonsOf = (school: School, deed: Deed) => {
  const decision = school.attempt(deed);
  return decision.outcome === "refused" ? decision.reasons : [];
};

const choose = (changes: JsonObject): Scene => chosen(changes as never);

describe("an organisation adds to an open list with words of its own", () => {
  const founders = own("founders", "учредители", "the founders");

  it("whom preparation informs: it is asked for in the organisation's words, and done by its name", () => {
    const school = after(founded(), choose({ "preparation.inform": ["teachers", founders] }));
    const missing = reasonsOf(school, toProgramme("finish-stage")).filter(({ code }) => code === "everybody-informed");
    expect(missing.map(({ text }) => text.ru)).toContain("Ещё не проинформированы: учредители");
    done(toProgramme("inform", { audience: "founders" }))(school);
    expect(programmeOf(school).done).toHaveProperty("inform:founders");
  });

  it("what nobody lists is refused with what there is, what may be meant and the paragraph", () => {
    const school = after(founded(), choose({ "preparation.inform": ["teachers", founders] }));
    const [reason] = reasonsOf(school, toProgramme("inform", { audience: "founder" }));
    expect(reason).toMatchObject({
      code: "not-listed",
      subject: "audience",
      clause: "План лицея № 45, этап 1: информирование родителей, педагогов, обучающихся, на сайте и внешней среды",
      text: {
        ru: "Поле audience: ожидается одно из: «педагоги», «родители», «обучающиеся», «сайт», «внешняя среда», «учредители»; получено: текст, знаков: 7; похоже на «учредители»",
        en: "Field audience: expected one of: “teachers”, “parents”, “students”, “the site”, “the external environment”, “the founders”; met: a text, characters: 7; near: “the founders”",
      },
    });
  });

  it("contests and places of publication are of its own, and other ones are refused", () => {
    const school = after(
      founded(),
      choose({
        "completion.contests": [own("craft-fair", "ярмарка мастеров", "the craft fair")],
        "completion.publicationPlaces": [own("newspaper", "районная газета", "the local newspaper")],
      }),
    );
    done(
      toProgramme("hold-contest", {
        contest: "craft-fair",
        level: "municipal",
        nominees: [{ nominee: "pair-9" }],
        winners: ["pair-9"],
      }),
      toProgramme("publish", { where: "newspaper", what: "results" }),
    )(school);
    const [reason] = reasonsOf(school, toProgramme("publish", { where: "newspapers", what: "results" }));
    expect(reason?.code).toBe("not-listed");
    expect(reason?.text.ru).toContain("похоже на «районная газета»");
  });

  it("documents, and orders with annexes, are kinds of its own", () => {
    const school = after(
      founded(),
      choose({
        "documents.kinds": [own("code-of-honour", "кодекс наставника", "the mentor's code")],
        "documents.orders": [own("open-week", "о неделе наставничества", "on the week of mentoring")],
        "documents.required": ["regulation", "code-of-honour"],
        "documents.annexes": { "open-week": ["code-of-honour", own("plan", "план недели", "the plan of the week")] },
      }),
    );
    const texts = (deed: Deed) => reasonsOf(school, deed).map(({ text }) => text.ru);
    expect(texts(order("open-week", "8"))).toEqual([
      "К приказу не приложено: кодекс наставника",
      "К приказу не приложено: план недели",
    ]);
    expect(texts(toProgramme("finish-stage"))).toContain("Не утверждён документ: кодекс наставника");
    done(
      toProgramme("adopt-document", { kind: "code-of-honour" }),
      order("open-week", "8", { annexes: ["code-of-honour", "plan"] }),
    )(school);
    const { orders, documents } = programmeOf(school);
    expect([orders["8"]?.kind, documents["code-of-honour"]]).toEqual(["open-week", "2025-09-01"]);
  });

  it("a mentee belongs to a category of its own", () => {
    const school = after(
      prepared,
      choose({ "mentees.categories": { student: [own("newcomer", "новичок", "a newcomer"), "limited-health"] } }),
      mentee("s1", { categories: ["newcomer"] }),
      registered("s2", "mentee", { categories: ["burnout"] }),
    );
    expect(school.instance(participantRef("s1")).value).toEqual({ registered: "searching" });
    const reasons = reasonsOf(school, toPerson("s2", "enter-registry"));
    expect(reasons.map(({ text }) => text.ru)).toContain(
      "Категория не подходит этой группе: в состоянии эмоционального выгорания",
    );
  });

  it("a list of the registries is kept of whom it says", () => {
    const list = { ...own("mentees-newcomers", "новички", "newcomers"), side: "mentee", categories: ["newcomer"] };
    const school = after(
      prepared,
      choose({
        "mentees.categories": { student: [own("newcomer", "новичок", "a newcomer"), "limited-health"] },
        "registries.lists": [list],
      }),
      mentee("s1", { categories: ["limited-health"] }),
    );
    const form = toProgramme("form-registry", { list: "mentees-newcomers" });
    expect(reasonsOf(school, form).map(({ text }) => text.ru)).toEqual(["В списке никого нет: новички"]);
    mentee("s2", { categories: ["newcomer"] })(school);
    const finish = () => reasonsOf(school, toProgramme("finish-stage")).map(({ text }) => text.ru);
    expect(finish()).toEqual(["Не сформирован список: новички"]);
    done(form)(school);
    expect(finish()).toEqual([]);
  });

  it("a replacement has grounds of its own", () => {
    const grounds = ["no-personal-contact", own("long-absence", "отсутствие больше месяца", "an absence of a month")];
    const school = after(workingPair, choose({ "unit.replacementGrounds": grounds }));
    const ask = (ground: string): Deed => ({
      by: "mentee",
      on: { workflow: "unit", id: "u1" },
      type: "request-replacement",
      payload: { ground },
    });
    expect(reasonsOf(school, ask("long-absense")).map(({ code }) => code)).toContain("not-listed");
    expect(school.attempt(ask("long-absence")).outcome).toBe("accepted");
  });
});

/** The teachers work by a programme of their own. */
const begun = scenes(drawnUp, done(approveProgramme), today("2025-10-01"), done(begin));

describe("lists that people meet while they work are open too", () => {
  it("a programme is suspended on a ground of the organisation's own", () => {
    const school = after(
      founded(),
      choose({
        "programme.interruptionGrounds": ["founder", own("repairs", "ремонт здания", "repairs of the building")],
      }),
    );
    const suspend = (ground: string) => toProgramme("suspend-programme", { ground, document: "20" }, "head");
    expect(reasonsOf(school, suspend("repair"))).toMatchObject([{ code: "not-listed", subject: "ground" }]);
    done(suspend("repairs"))(school);
    expect(programmeOf(school).interruption?.ground).toBe("repairs");
  });

  it("a questionnaire of its own is answered by the side that it is meant for", () => {
    const mood = { ...own("mood", "анкета настроения", "the questionnaire on the mood"), side: "mentee" };
    const school = after(
      prepared,
      choose({ "documents.questionnaires": [mood, own("club", "анкета клуба", "the questionnaire of the club")] }),
      registered("s1", "mentee"),
      registered("m1", "mentor"),
    );
    const answer = (id: string, kind: string): Deed => toPerson(id, "answer-questionnaire", { kind }, "curator");
    const texts = (deed: Deed) => reasonsOf(school, deed).map(({ text }) => text.ru);
    expect(texts(answer("m1", "mood"))).toEqual(["Эта анкета для другой стороны: анкета настроения"]);
    expect(texts(answer("s1", "moods"))).toEqual([expect.stringContaining("похоже на «анкета настроения»")]);
    for (const deed of [answer("s1", "mood"), answer("s1", "club"), answer("m1", "club")]) {
      expect(school.attempt(deed).outcome).toBe("accepted");
    }
  });

  it("a mentor controls in forms of its own, and a control is proved by them", () => {
    const diary = own("diary-check", "проверка дневника", "a check of the diary");
    const exhibition = own("exhibition", "выставка работ", "an exhibition of works");
    const school = after(
      workingTeachers,
      choose({
        "personalProgramme.controlForms": ["observation", diary],
        "personalProgramme.controlEvidence": { "mid-term": [{ by: "mentor", form: exhibition }] },
      }),
      begun,
    );
    const choice = (...forms: readonly string[]) => toP1("choose-control-forms", { forms: [...forms] }, "mentor");
    expect(reasonsOf(school, choice("observation", "diaries"))).toMatchObject([
      { code: "not-listed", subject: "forms" },
    ]);
    expect(school.attempt(choice("observation", "diary-check")).outcome).toBe("accepted");
    const control = (form: string) => ownControl("mid-term", { evidence: [{ by: "mentor", form, document: "31" }] });
    expect(reasonsOf(school, control("exhibitions"))[0]).toMatchObject({
      code: "not-listed",
      subject: "evidence.form",
    });
    expect(reasonsOf(school, ownControl("mid-term"))[0]?.text.ru).toBe(
      "промежуточный контроль: нужно от наставника: выставка работ",
    );
    expect(school.attempt(control("exhibition")).outcome).toBe("accepted");
  });

  it("a mentee makes products, and the parties keep materials, of its own", () => {
    const letters = { ...own("letters", "письма наставнику", "letters to the mentor"), by: "mentee" };
    const school = after(
      workingTeachers,
      choose({
        "personalProgramme.products": [own("lesson-film", "запись урока", "a film of a lesson")],
        "personalProgramme.materials": ["diary", letters],
      }),
      begun,
    );
    expect(school.attempt(product({ kind: "lesson-film" })).outcome).toBe("accepted");
    expect(reasonsOf(school, product({ product: "other", kind: "film" }))).toMatchObject([{ code: "not-listed" }]);
    expect(reasonsOf(school, keep("letters", "m1")).map(({ code }) => code)).toEqual(["material-of-its-owner"]);
    expect(school.attempt(keep("letters", "t1")).outcome).toBe("accepted");
  });

  it("what a row of a list names is asked like any other name", () => {
    const subject = own("awards", "награды наставников", "awards of mentors");
    const call = (id: string): Deed =>
      toCouncil("call-sitting", { sitting: "s1", on: "2024-03-10", agenda: [{ item: "1", subject: id }] });
    const school = after(council, municipalityChooses({ "mentorCouncil.agenda": [subject] }));
    const codes = (id: string) => reasonsOf(school, call(id)).map(({ code }) => code);
    expect(codes("award")).toContain("not-listed");
    expect(codes("awards")).not.toContain("not-listed");
  });
});

describe("what a regulation names and lists nowhere", () => {
  it.each<[string, JsonObject, readonly unknown[]]>([
    [
      "in a list",
      { preparation: { inform: ["teachers", "techers"] } },
      [
        "unknown-name",
        "preparation.inform.1",
        expect.stringMatching(/^expected one of the names .+; defined nowhere: techers$/),
        "teachers",
      ],
    ],
    [
      "in a group of a list",
      { mentees: { categories: { teacher: ["burn-out"] } } },
      [
        "unknown-name",
        "mentees.categories.teacher.0",
        expect.stringMatching(/^expected one of the names .+; defined nowhere: burn-out$/),
        "burnout",
      ],
    ],
    [
      "as a key",
      { documents: { annexes: { "approve-regulations": ["regulation"] } } },
      [
        "unknown-name",
        "documents.annexes.approve-regulations",
        expect.stringMatching(/^expected one of the names .+; defined nowhere: approve-regulations$/),
        "approve-regulation",
      ],
    ],
    [
      "as meetings out of their order",
      { unit: { meetings: ["planning", "organizational-first"], closing: null } },
      [
        "does-not-fit",
        "unit.meetings",
        "expected each meeting once, the known ones in their order (organizational-first, trial-working, planning, regular, closing), closing last; met: planning, organizational-first",
        undefined,
      ],
    ],
    [
      "as a meeting that closing needs",
      { unit: { meetings: ["planning", "closing"] } },
      [
        "does-not-fit",
        "unit.closing",
        "expected the meeting regular in unit.meetings, since closing needs regular-meeting; met: planning, closing",
        undefined,
      ],
    ],
    [
      "without words in both languages",
      { preparation: { inform: [{ id: "founders", title: { ru: "учредители" } }] } },
      ["invalid-choice", "preparation.inform.0.title.en", "expected a text; met: nothing", undefined],
    ],
    [
      "that is no name",
      { preparation: { inform: [7] } },
      [
        "invalid-choice",
        "preparation.inform.0",
        "expected one of: teachers, parents, students, site, external-environment or a text or an object; met: 7",
        undefined,
      ],
    ],
  ])("is told with its place: %s", (_title, changes, expected) => {
    expect(problemsOf(changes)).toEqual([expected]);
  });

  it("may be listed by another choice, or by the regulation that it is based on", () => {
    expect(
      problemsOf({
        documents: { orders: [own("open-week", "о неделе", "on the week")] },
        preparation: { orders: ["approve-regulation", "open-week"] },
      }),
    ).toEqual([]);
  });
});
