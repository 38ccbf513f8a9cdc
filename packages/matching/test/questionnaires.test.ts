import { explain, solve } from "@nastavnik/matching";
import { readQuestionnaires, standardRules } from "@nastavnik/matching/target-model";
import { expect, test } from "vitest";

const table = [
  [
    "Роль",
    "Код",
    "Согласие",
    "Обучен",
    "Запросы",
    "Может помочь",
    "Языки",
    "Расписание",
    "Мест",
    "Пожелания",
    "Исключения",
    "Ожидание",
    "Прежние пары",
  ],
  [
    "наставляемый",
    "Ученик 1",
    "да",
    "",
    "Олимпиада; математика",
    "",
    "русский",
    "пн 15:00–16:30; ср 14:00–15:00",
    "",
    "Наставник Б",
    "",
    "",
    "Наставник Г",
  ],
  [
    "наставляемый",
    "Ученик 2",
    "да",
    "",
    "Математика",
    "",
    "Русский, татарский",
    "Mon 15:00-17:00",
    "",
    "",
    "Наставник Б",
    "2",
    "",
  ],
  ["наставляемый", "Ученик 3", "нет", "", "математика", "", "русский", "", "", "", "", "", ""],
  ["Наставник", "Наставник А", "да", "+", "", "математика", "русский", "пн 15.30 - 17.00", "2", "Ученик 2", "", "", ""],
  ["наставник", "Наставник Б", "да", "да", "", "олимпиада | математика", "русский", "", "1", "", "", "", ""],
  ["наставник", "Наставник В", "да", "", "", "математика", "русский", "", "5", "", "", "", ""],
  ["", "", "", "", "", "", "", "", "", "", "", "", ""],
];

/** For tables that are about something else than consents. */
const lawless = { rules: standardRules.filter(({ force }) => force !== "law") };

test("a table of questionnaires with Russian headings becomes a problem, with rules and criteria for its columns", () => {
  const { problem, unknownColumns, unknownEarlier, notApplied } = readQuestionnaires(table);
  expect(unknownColumns).toEqual([]);
  expect(problem.mentees[0]).toEqual({
    id: "Ученик 1",
    waiting: 0,
    wishes: ["Наставник Б"],
    answers: {
      consent: true,
      needs: ["олимпиада", "математика"],
      languages: ["русский"],
      schedule: [
        { day: 1, from: 900, to: 990 },
        { day: 3, from: 840, to: 900 },
      ],
    },
  });
  expect(problem.mentees[1]).toMatchObject({ waiting: 2, exclusions: ["Наставник Б"] });
  expect(problem.mentors.map(({ id, capacity }) => [id, capacity])).toEqual([
    ["Наставник А", 2],
    ["Наставник Б", 1],
    ["Наставник В", 5],
  ]);
  expect(problem.rules.map(({ code }) => code)).toEqual([
    "no-consent",
    "no-mentor-consent",
    "not-trained",
    "no-need-met",
    "no-common-language",
    "no-common-hours",
  ]);
  expect(problem.criteria.map(({ code }) => code)).toEqual([
    "needs-met",
    "common-hours",
    "mentee-wish",
    "mentor-wish",
    "earlier-pair",
  ]);
  expect(unknownEarlier).toEqual(["Наставник Г"]);
  expect(notApplied.map(({ code, missing }) => [code, missing.map(({ ru }) => ru)])).toEqual([
    ["category-not-taken", ["Категория", "Категории"]],
    ["no-common-form", ["Формы"]],
    ["age-not-taken", ["Возраст", "Возраст от", "Возраст до"]],
    ["common-subjects", ["Предметы"]],
  ]);
});

test("questionnaires lead to pairs with reasons", () => {
  const { problem } = readQuestionnaires(table);
  const result = solve(problem);
  expect(result.mode).toBe("coverage");
  expect(result.pairs).toEqual([
    { mentee: "Ученик 1", mentor: "Наставник Б" },
    { mentee: "Ученик 2", mentor: "Наставник А" },
  ]);
  expect(result.unmatched).toEqual([{ id: "Ученик 3", reason: "no-consent" }]);
  const { rules } = explain(problem, result).why("Ученик 1", "Наставник В");
  expect(rules.filter(({ passed }) => !passed)).toEqual([
    {
      code: "not-trained",
      passed: false,
      text: { ru: "наставник не прошёл обучение", en: "the mentor is not trained" },
    },
  ]);
});

test("wishes and exclusions are lists of codes, in their order", () => {
  const { problem } = readQuestionnaires(
    [
      ["Роль", "Код", "Пожелания", "Исключения"],
      ["наставляемый", "Ученик 1", "Наставник Б, Наставник А", "Наставник В; Наставник Г"],
      ...["А", "Б", "В", "Г"].map((letter) => ["наставник", `Наставник ${letter}`]),
    ],
    "t",
    lawless,
  );
  expect(problem.mentees[0]).toMatchObject({
    wishes: ["Наставник Б", "Наставник А"],
    exclusions: ["Наставник В", "Наставник Г"],
  });
});

test("one code in both roles is one person, who is not paired with herself", () => {
  const { problem } = readQuestionnaires(
    [
      ["role", "id"],
      ["mentee", "Учитель 1"],
      ["mentor", "Учитель 1"],
      ["mentor", "Учитель 2"],
    ],
    "t",
    lawless,
  );
  expect(solve(problem).pairs).toEqual([{ mentee: "Учитель 1", mentor: "Учитель 2" }]);
});

test("own rules and criteria take the place of the standard ones", () => {
  const { problem } = readQuestionnaires(table, "t", { rules: [], criteria: [] });
  expect(problem.rules).toEqual([]);
  expect(solve(problem).pairs).toHaveLength(3);
});

const head = ["Роль", "Код", "Мест", "Согласие", "Расписание", "Пожелания", "Группа не меньше"];

test.each<[readonly string[][], string]>([
  [[], "t: row 1: expected the columns role («Роль») and id («Код»), met no role"],
  [[["Роль", "Код", "Код"]], "t: row 1: expected one column id, met «Код» and «Код»"],
  [[head, ["директор", "1"]], "t: row 2: column «Роль»: expected наставник or наставляемый, met «директор»"],
  [[head, ["", "1"]], "t: row 2: expected a role and a code, met an empty cell"],
  [[head, ["наставник", ""]], "t: row 2: expected a role and a code, met an empty cell"],
  [
    [head, ["наставник", "1", "много"]],
    "t: row 2: column «Мест»: expected a whole number, 0 or more, or «до 2», met «много»",
  ],
  [
    [head, ["наставник", "1", "-1"]],
    "t: row 2: column «Мест»: expected a whole number, 0 or more, or «до 2», met «-1»",
  ],
  [[head, ["наставник", "1", "1", "может быть"]], "t: row 2: column «Согласие»: expected да or нет, met «может быть»"],
  [
    [head, ["наставник", "1", "", "", "пн 17:00–15:00"]],
    "t: row 2: column «Расписание»: expected hours such as «пн 15:00–16:30; ср 14:00–15:00», met «пн 17:00–15:00»",
  ],
  [
    [head, ["наставник", "1"], [], ["наставник", "1"]],
    "t: row 4: id: expected each code once in a role, met «1» again",
  ],
  [
    [head, ["наставник", "1", "", "", "", "Ученик 9"]],
    "t: row 2: wishes: expected codes of a mentee of the table, met «Ученик 9»",
  ],
  [[head, ["наставник", "1", "2", "", "", "", "3"]], "t: row 2: lower: expected at most the capacity 2, met 3"],
])("a table that does not fit is refused with row and column: %j", (rows, message) => {
  expect(() => readQuestionnaires(rows, "t")).toThrow(message);
});

test("cells are read whatever their spaces, invisible characters and «ё»", () => {
  const { problem } = readQuestionnaires(
    [
      ["\uFEFFрОЛЬ ", " Код", "Обучён", "Предметы"],
      ["Наставник", " Наставник\u00A0 А\u200B ", "Да", "Чтение,  чтение ; музыка"],
    ],
    "t",
    lawless,
  );
  expect(problem.mentors).toEqual([
    {
      id: "Наставник А",
      capacity: 1,
      taken: 0,
      pending: 0,
      lower: 0,
      answers: { trained: true, subjects: ["чтение", "музыка"] },
    },
  ]);
});

test.each([
  [["Роль", "Код", "Согласия"], "the similar heading «Согласия»", "похожий заголовок «Согласия»"],
  [["Роль", "Код", "Сагласие "], "the similar heading «Сагласие »", "похожий заголовок «Сагласие »"],
  [
    ["Роль", "Код", "Цвет", "Есть согласия родителей"],
    "the similar heading «Есть согласия родителей»",
    "похожий заголовок «Есть согласия родителей»",
  ],
  [["Роль", "Код", "Предметы", "Цвет"], "met none", "встретилось таблица без него"],
])("a rule of law without its column refuses the table: %j", (headings, english, russian) => {
  const read = () => readQuestionnaires([headings, ["наставник", "1", "нет"], ["наставляемый", "2", "нет"]], "t");
  expect(read).toThrow("t: row 1: expected the column consent («Согласие»), which a rule of law needs");
  expect(read).toThrow(english);
  expect(read).toThrow(
    expect.objectContaining({
      text: expect.objectContaining({ ru: expect.stringContaining(russian) as string }) as object,
    }),
  );
});

test.each(["ФИО", "Ф. И. О. наставника", "Фамилия, имя", "Имя", "Телефон родителя", "E-mail", "Full name"])(
  "names and contacts are not read: a table with the column «%s» is refused",
  (heading) => {
    expect(() => readQuestionnaires([["Роль", "Код", heading]], "t", lawless)).toThrow(
      `t: row 1: expected codes instead of names and contacts (leave the column out), met the column «${heading}»`,
    );
  },
);

test("cells are read as schools write them", () => {
  const headings = ["Роль", "Код", "Мест", "Возраст", "Возраст наставляемых", "Класс", "Обучен", "Основной запрос"];
  const { problem } = readQuestionnaires(
    [
      [...headings, "Основные компетенции"],
      ["наставляемый", "Ученик 1", "", "12 лет", "", "7«А»", "", "Математика", ""],
      ["наставник", "Наставник А", "до 2", "", "11–14 лет", "", "+", "", "математика"],
      ["наставник", "Наставник Б", "3 чел.", "", "до 15", "", "✓", "", "музыка"],
      ["наставник", "Наставник В", "1", "", "от 10", "", "+", "", "музыка"],
    ],
    "t",
    lawless,
  );
  expect(problem.mentees[0]!.answers).toEqual({ age: 12, grade: 7, needs: ["математика"] });
  expect(problem.mentors.map(({ capacity, answers }) => [capacity, answers])).toEqual([
    [2, { ageFrom: 11, ageTo: 14, trained: true, competencies: ["математика"] }],
    [3, { ageTo: 15, trained: true, competencies: ["музыка"] }],
    [1, { ageFrom: 10, trained: true, competencies: ["музыка"] }],
  ]);
  expect(problem.rules.map(({ code }) => code)).toContain("age-not-taken");
});

test("earlier pairs come from either side of the table, once", () => {
  const { problem } = readQuestionnaires(
    [
      ["Роль", "Код", "Прежний наставник", "Наставников"],
      ["наставляемый", "Ученик 1", "Наставник А", "2"],
      ["наставник", "Наставник А", "", ""],
    ],
    "t",
    lawless,
  );
  expect(problem.earlier).toEqual([{ mentee: "Ученик 1", mentor: "Наставник А" }]);
  expect(problem.mentees[0]!.mentors).toBe(2);
});
