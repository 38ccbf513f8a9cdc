import {
  type BankEntry,
  bankEntry,
  infoCard,
  infoCardGaps,
  type Practice,
  reasonsAgainstAccepting,
  reasonsAgainstPublishing,
  reasonsAgainstRecommending,
  searchBank,
} from "@nastavnik/rules/practice";
import { describe, expect, it } from "vitest";

const card = {
  fullName: "Наставник А",
  email: "mentor-a@school.example",
  phone: "+7 000 000-00-00",
  organisation: "Школа 1",
  position: "Учитель математики",
  experience: "12 лет",
  topic: "Первые уроки молодого педагога",
  goal: "Помочь начать",
  results: "Три открытых урока",
  roleModel: "опытный педагог — молодой педагог",
  forms: "Индивидуальная",
  ways: "Взаимопосещение уроков",
  events: "Открытый урок",
};

const ready: Practice = {
  verdict: "package",
  review: "accepted",
  describedByForm: true,
  describedAfterReview: true,
  cardGaps: [],
  onSchoolSite: true,
  levels: {},
};

const codes = (reasons: readonly { code: string }[]) => reasons.map((one) => one.code);

describe("the information card", () => {
  it("has gaps where nothing is written, head and description apart", () => {
    expect(infoCardGaps(infoCard.parse(card))).toEqual([]);
    const { phone: _phone, ...rest } = card;
    expect(infoCardGaps(infoCard.parse({ ...rest, goal: "  " }))).toMatchObject([
      { field: "phone", part: "head" },
      { field: "goal", part: "description" },
    ]);
  });
});

describe("the way of a practice", () => {
  it("is open to a practice that is packaged, reviewed, described and complete", () => {
    expect(reasonsAgainstPublishing(ready)).toEqual([]);
    expect(reasonsAgainstRecommending(ready, "municipal")).toEqual([]);
  });

  it("is closed with every reason at once, each with its clause", () => {
    const { review: _review, ...rest } = ready;
    const reasons = reasonsAgainstPublishing({
      ...rest,
      verdict: "revise",
      describedByForm: false,
      cardGaps: infoCardGaps(infoCard.parse({ ...card, topic: "" })),
    });
    expect(codes(reasons)).toEqual(["not-packaged", "no-expert-review", "not-described", "card-incomplete"]);
    expect(reasons.map((one) => one.clause.slice(0, 3))).toEqual(["R79", "R83", "R83", "R87"]);
  });

  it("wants the expert review before the description", () => {
    expect(codes(reasonsAgainstPublishing({ ...ready, describedAfterReview: false }))).toEqual([
      "described-before-review",
    ]);
    expect(codes(reasonsAgainstPublishing({ ...ready, review: "rejected" }))).toEqual(["no-expert-review"]);
    expect(codes(reasonsAgainstPublishing({ ...ready, review: "scored" }))).toEqual([]);
  });

  it("leads over the school's site, then municipal, then regional level", () => {
    expect(codes(reasonsAgainstRecommending({ ...ready, onSchoolSite: false }, "municipal"))).toEqual([
      "not-on-school-site",
    ]);
    expect(codes(reasonsAgainstRecommending(ready, "regional"))).toEqual(["lower-level-first"]);
    expect(codes(reasonsAgainstRecommending(ready, "regional", { lowerLevelFirst: false }))).toEqual([]);
    const accepted = { ...ready, levels: { municipal: { recommended: true, accepted: true } } };
    expect(codes(reasonsAgainstRecommending(accepted, "regional"))).toEqual([]);
    expect(codes(reasonsAgainstRecommending(accepted, "municipal"))).toEqual(["already-decided"]);
  });

  it("lets a level accept only what was recommended to it and meets its own criteria", () => {
    expect(codes(reasonsAgainstAccepting(ready, "municipal"))).toEqual(["not-recommended"]);
    expect(codes(reasonsAgainstAccepting(ready, "school"))).toEqual([]);
    const policy = { levelsWithCriteria: ["municipal"] } as const;
    const recommended = { ...ready, levels: { municipal: { recommended: true } } };
    expect(codes(reasonsAgainstAccepting(recommended, "municipal", policy))).toEqual(["level-criteria-not-met"]);
    const judged: Practice = { ...ready, levels: { municipal: { recommended: true, review: "accepted" } } };
    expect(codes(reasonsAgainstAccepting(judged, "municipal", policy))).toEqual([]);
  });
});

describe("searching a bank", () => {
  function entry(id: string, change: Partial<BankEntry> = {}): BankEntry {
    return bankEntry.parse({
      id,
      bank: "practices",
      level: "school",
      title: { ru: "Приёмы живого урока", en: "Ways of a lively lesson" },
      form: "teacher-teacher",
      roleModel: "experienced-to-young-teacher",
      menteeCategories: ["young-specialist"],
      ...change,
    });
  }
  const bank = [
    entry("p3", { form: "student-student", menteeCategories: ["unsatisfactory-results", "behaviour-problems"] }),
    entry("p1"),
    entry("p2", { level: "municipal", roleModel: "head-to-teacher" }),
    entry("g1", { bank: "programmes" }),
  ];
  const found = (query: Parameters<typeof searchBank>[1]) => searchBank(bank, query).map((one) => one.id);

  it("fits everything that is asked for, in a stable order", () => {
    expect(found({})).toEqual(["g1", "p1", "p2", "p3"]);
    expect(found({ form: "teacher-teacher", bank: "practices" })).toEqual(["p1", "p2"]);
    expect(found({ roleModel: "head-to-teacher" })).toEqual(["p2"]);
    expect(found({ menteeCategory: "behaviour-problems" })).toEqual(["p3"]);
    expect(found({ level: "municipal", form: "student-student" })).toEqual([]);
  });

  it("finds words in either language, whatever the case and the letter ё", () => {
    expect(found({ words: "ПРИЕМЫ урока", bank: "programmes" })).toEqual(["g1"]);
    expect(found({ words: "lively", level: "municipal" })).toEqual(["p2"]);
    expect(found({ words: "урока физики" })).toEqual([]);
  });
});
