import { type BankEntry, bankEntry, banksOf, searchBank } from "@nastavnik/rules/practice";
import { describe, expect, it } from "vitest";
import { consented, workingTeachers } from "../../core/test/target-model/people-scenes.ts";
import {
  approveProgramme,
  completeProgramme,
  drawUp,
  teachersInWork,
  toP1,
} from "../../core/test/target-model/own-programme-scenes.ts";
import {
  accept,
  completeCard,
  drawUpPractice,
  acceptedPractice,
  publishPractice,
  recommend,
  revisePractice,
  sheetOf,
  submitPractice,
  describePractice,
  takeOut,
  toPractice,
} from "../../core/test/target-model/practice-scenes.ts";
import { after, done, type Scene } from "../../core/test/target-model/scenes.ts";

describe("the banks", () => {
  const levelsAfter = (...scenes: readonly Scene[]) =>
    banksOf(after(acceptedPractice, ...scenes).instances).map(({ bank, level, version }) => [bank, level, version]);

  it("have a practice on the site, and on each level that has accepted it", () => {
    expect(banksOf(after(acceptedPractice).instances)).toEqual([
      {
        id: "k1",
        bank: "practices",
        level: "school",
        since: "2025-09-01",
        version: 1,
        title: { ru: "«учитель – ученик», «учитель – обучающиеся»", en: "teacher to student, teacher to students" },
        form: "teacher-student",
        roleModel: "teacher-to-students",
        menteeCategories: [],
        organisation: "school",
      },
      expect.objectContaining({ level: "municipal", keeper: "municipality-1" }),
    ]);
    expect(levelsAfter(done(recommend("regional"), accept("regional")))).toHaveLength(3);
  });

  it("lose it on the level that takes it out, and wholly when it is withdrawn", () => {
    expect(levelsAfter(done(takeOut("municipal")))).toEqual([["practices", "school", 1]]);
    expect(levelsAfter(done(toPractice("withdraw", { reason: "other" })))).toEqual([]);
  });

  it("keep what is published and accepted while a new version is prepared, and each level its own version", () => {
    expect(levelsAfter(done(revisePractice))).toEqual([
      ["practices", "school", 1],
      ["practices", "municipal", 1],
    ]);
    const anew = done(
      revisePractice,
      submitPractice,
      sheetOf("e1", 5),
      sheetOf("e2", 6),
      describePractice(),
      publishPractice(),
    );
    expect(levelsAfter(anew)).toEqual([
      ["practices", "school", 2],
      ["practices", "municipal", 1],
    ]);
  });

  it("have a personalised programme on the levels that have accepted the practice it has become", () => {
    const asExpert = { id: "e3", roles: ["expert"], organisation: "institute" };
    const school = after(
      teachersInWork,
      consented("m1", "publication", "self"),
      done(
        completeProgramme,
        toP1("include-in-bank"),
        toP1("package"),
        drawUpPractice({ personalProgramme: "p1", authors: ["m1"], form: "teacher-teacher" }),
        completeCard(),
        submitPractice,
        sheetOf("e1", 5),
        sheetOf("e3", 6, asExpert),
        describePractice(),
        publishPractice([]),
        recommend("municipal"),
        accept("municipal"),
      ),
    );
    const levels = searchBank(banksOf(school.instances), { bank: "programmes" }).map(({ id, level }) => [id, level]);
    expect(levels).toEqual([
      ["p1", "municipal"],
      ["p1", "school"],
    ]);
  });

  it("have a personalised programme with the form of its unit, packaged or not", () => {
    const school = after(workingTeachers, done(drawUp(), approveProgramme, toP1("include-in-bank")));
    expect(banksOf(school.instances)).toEqual([
      expect.objectContaining({
        id: "p1",
        bank: "programmes",
        level: "school",
        form: "teacher-teacher",
        roleModel: "experienced-to-young-teacher",
        menteeCategories: ["young-specialist"],
        organisation: "school",
      }),
    ]);
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
