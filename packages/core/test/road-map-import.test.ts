import {
  type ImportedActivity,
  type ImportedRoadMap,
  type ImportOptions,
  importPlanFile,
  importTables,
  periodOfText,
  type PlanTable,
  roadMap,
  roadMapOf,
} from "@nastavnik/core/road-map";
import { lifecycleStages, roadMapRoles } from "@nastavnik/core/target-model";
import { describe, expect, it } from "vitest";

const options: ImportOptions = { otherwise: { from: "2024-09-01", to: "2025-08-31" }, roles: roadMapRoles };

function read(rows: readonly (readonly string[])[], more: Partial<PlanTable> = {}): ImportedRoadMap {
  return importTables([{ rows, ...more }], options);
}

const activities = ({ stages }: ImportedRoadMap): readonly ImportedActivity[] =>
  stages.flatMap((stage) => stage.activities);
const told = ({ warnings }: ImportedRoadMap): readonly string[] =>
  warnings.map(({ row, column, code }) => `${row} ${column}: ${code}`);

describe("a road map from a table", () => {
  it("is read by its headings, in whatever order and words they stand", () => {
    const map = read([
      ["Ответственные исполнители", "Ожидаемый результат", "Наименование мероприятия", "Срок исполнения", "№ п/п"],
      ["Директор", "Приказ", "Издать приказ", "до 15.09.24", "1."],
    ]);
    expect(activities(map)).toEqual([
      {
        no: "1.",
        activity: "Издать приказ",
        steps: [],
        deadline: { text: "до 15.09.24", kind: "until", windows: [{ from: "2024-09-01", to: "2024-09-15" }] },
        responsible: [{ text: "Директор", role: "head" }],
        result: "Приказ",
      },
    ]);
    expect(told(map)).toEqual(["0 : no-period"]);
  });

  it("keeps kind of document, forms and deadlines of reports, co-executors, and columns that it does not know", () => {
    const map = read([
      [
        "Мероприятие",
        "Сроки",
        "Исполнители",
        "Соисполнители",
        "Вид документа",
        "Форма отчётности",
        "Срок предоставления отчёта",
        "Финансирование",
      ],
      ["Мониторинг", "май", "куратор", "ИМЦ", "справка", "отчёт", "до 25 мая", "без затрат"],
    ]);
    expect(activities(map)[0]).toMatchObject({
      responsible: [
        { text: "куратор", role: "curator" },
        { text: "ИМЦ", role: "methodical-centre", isCoExecutor: true },
      ],
      documentKind: "справка",
      reportingForm: "отчёт",
      reportingDeadline: { kind: "until", windows: [{ from: "2024-09-01", to: "2025-05-25" }] },
      other: { Финансирование: "без затрат" },
    });
    expect(told(map)).toContain("1 Финансирование: unknown-column");
  });

  it("takes title and period from the lines above, and passes over the numbers of columns and repeated headings", () => {
    const heading = ["№", "Мероприятия", "Сроки", "Ответственные"];
    const map = read([
      ["УТВЕРЖДАЮ"],
      ["Дорожная карта", "", "", ""],
      ["внедрения модели на 2021–2022 учебный год"],
      [],
      heading,
      ["1", "2", "3", "4"],
      ["1", "Сбор данных", "сентябрь", "куратор"],
      heading,
      ["2", "Обучение", "октябрь", "куратор"],
    ]);
    expect(map.title).toBe("Дорожная карта внедрения модели на 2021–2022 учебный год");
    expect(map.period).toEqual({ from: "2021-09-01", to: "2022-08-31" });
    expect(activities(map).map(({ no, deadline }) => [no, deadline.windows?.[0]?.from])).toEqual([
      ["1", "2021-09-01"],
      ["2", "2021-10-01"],
    ]);
    expect(map.warnings).toEqual([]);
  });

  it("begins a stage where a row says nothing but its title", () => {
    const { stages } = read([
      ["№", "Мероприятия", "Сроки", "Ответственные"],
      ["Этап 1. Подготовка", "", "", ""],
      ["1.1", "Приказ", "сентябрь", "директор"],
      ["2", "Работа пар", "", ""],
      ["2.1", "Встречи", "еженедельно", "наставник"],
      ["", "III. ЗАВЕРШЕНИЕ РАБОТЫ", "", ""],
      ["3.1", "Отчёт", "", ""],
    ]);
    expect(stages.map(({ title, activities: rows }) => [title, rows.map(({ no }) => no)])).toEqual([
      ["Этап 1. Подготовка", ["1.1"]],
      ["2 Работа пар", ["2.1"]],
      ["III. ЗАВЕРШЕНИЕ РАБОТЫ", ["3.1"]],
    ]);
  });

  it("gives what is merged to each of its rows, and a title over all columns to a stage", () => {
    const rows = [
      ["№", "Мероприятия", "Содержание", "Сроки", "Ответственные"],
      ["Подготовка", "", "", "", ""],
      ["1", "Приказы", "О внедрении", "сентябрь", "директор"],
      ["", "", "О кураторах", "", ""],
    ];
    const map = read(rows, {
      merged: [
        { row: 1, column: 0, rows: 1, columns: 5 },
        { row: 2, column: 0, rows: 2, columns: 1 },
        { row: 2, column: 1, rows: 2, columns: 1 },
        { row: 2, column: 3, rows: 2, columns: 1 },
        { row: 2, column: 4, rows: 2, columns: 1 },
      ],
    });
    expect(map.stages.map(({ title }) => title)).toEqual(["Подготовка"]);
    expect(activities(map).map(({ no, activity, steps, deadline }) => [no, activity, ...steps, deadline.text])).toEqual(
      [
        ["1", "Приказы", "О внедрении", "сентябрь"],
        ["1", "Приказы", "О кураторах", "сентябрь"],
      ],
    );
    expect(told(map)).toEqual(["0 : no-period"]);
  });

  it("reads a heading of two rows", () => {
    const map = read([
      ["№", "Мероприятия", "Сроки", "", "Ответственные"],
      ["", "", "начало", "окончание", ""],
      ["1", "Встречи", "октябрь", "май", "наставник"],
      ["2", "Приказ", "01.09.2024", "", "директор"],
    ]);
    expect(activities(map).map(({ deadline }) => [deadline.text, deadline.kind])).toEqual([
      ["октябрь – май", "days"],
      ["с 01.09.2024", "from"],
    ]);
  });

  it("finds the number that stands before the words, where there is no column for it", () => {
    const map = read([
      ["Мероприятие", "Дата", "Кто отвечает"],
      ["1.1. Анкетирование", "сентябрь", "куратор"],
      ["II. Обучение", "октябрь", "куратор"],
      ["2024 год: отчёт", "май", "куратор"],
    ]);
    expect(activities(map).map(({ no, activity }) => [no, activity])).toEqual([
      ["1.1.", "Анкетирование"],
      ["II.", "Обучение"],
      ["", "2024 год: отчёт"],
    ]);
  });

  it("tells lines under the table without repeating them", () => {
    const map = read([
      ["№", "Мероприятия", "Сроки", "Ответственные"],
      ["1", "Отчёт", "май", "куратор"],
      ["Директор школы", "", "________", "Н. Н. Наставникова"],
    ]);
    expect(told(map)).toEqual(["0 : no-period", "3 : aside"]);
    expect(JSON.stringify(map)).not.toContain("Наставникова");
  });

  it("keeps a person's name apart from the post", () => {
    const map = read([
      ["Мероприятия", "Сроки", "Ответственные"],
      ["Отчёт", "май", "Директор Наставникова Н. Н.; лаборант Ученикова У. У."],
    ]);
    expect(activities(map)[0]?.responsible).toEqual([
      { text: "Директор", role: "head", name: "Наставникова Н. Н." },
      { text: "лаборант", name: "Ученикова У. У." },
    ]);
    expect(JSON.stringify(map.warnings)).not.toContain("Ученикова");
  });

  it("goes on over tables that were broken between pages, and takes a table of its own for what it is", () => {
    const map = importTables(
      [
        {
          name: "1",
          rows: [
            ["Мероприятия", "Сроки", "Ответственные"],
            ["Приказ", "сентябрь", "директор"],
          ],
        },
        { name: "2", rows: [["Обучение", "октябрь", "куратор"]] },
        { name: "3", rows: [["Подпись", "Дата"]] },
        {
          name: "4",
          rows: [
            ["Сроки", "Мероприятия"],
            ["май", "Отчёт"],
          ],
        },
      ],
      options,
    );
    expect(activities(map).map(({ activity }) => activity)).toEqual(["Приказ", "Обучение", "Отчёт"]);
    expect(map.warnings.filter(({ table }) => table === "4").map(({ code }) => code)).toEqual(["no-column"]);
  });

  it("reads a column for each month, whatever marks it", () => {
    const map = read([
      ["№", "Мероприятие", "сент", "окт", "нояб.", "Май 2025", "Ответственный"],
      ["1", "Приказ", "+", "", "—", "", "Директор"],
      ["2", "Опрос", "15", "х", "защита", "20-25", "Куратор"],
      ["3", "Отчёт", "", "", "", "", "Куратор"],
    ]);
    expect(activities(map).map(({ deadline }) => [deadline.text, deadline.windows?.map(({ from }) => from)])).toEqual([
      ["сент", ["2024-09-01"]],
      ["15 сентября, окт, нояб. (защита), 20-25 мая 2025", ["2024-09-15", "2024-10-01", "2024-11-01", "2025-05-20"]],
      ["", undefined],
    ]);
    expect(told(map)).toEqual(["0 : no-period", "3 сент: ambiguous", "4 сент: no-deadline"]);
  });

  it("has no activity where a table that tells what is merged shows a blank cell beside a number", () => {
    const rows = [
      ["№", "Мероприятия", "Сроки", "Ответственные"],
      ["1", "Приказ", "май", "Директор"],
      ["2", "", "июнь", "Куратор"],
    ];
    expect(activities(read(rows)).map(({ activity }) => activity)).toEqual(["Приказ", "Приказ"]);
    const map = read(rows, { merged: [] });
    expect(activities(map).map(({ activity }) => activity)).toEqual(["Приказ", ""]);
    expect(told(map)).toContain("3 Мероприятия: no-activity");
  });

  it("takes no list of people behind the plan for rows of it, and tells that it was not read", () => {
    const plan = [
      ["№", "Мероприятия", "Сроки", "Ответственные"],
      ["1", "Приказ", "май", "Директор"],
    ];
    const list = [
      ["1", "Ученик 7", "9", "пары"],
      ["2", "Ученик 8", "9", "пары"],
    ];
    const map = importTables(
      [
        { rows: plan, name: "1" },
        { rows: list, name: "2" },
      ],
      options,
    );
    expect(activities(map)).toHaveLength(1);
    expect(map.warnings.filter(({ table }) => table === "2").map(({ code }) => code)).toEqual(["aside"]);
    const dated = list.map((row) => row.with(3, "01.02.2010"));
    expect(activities(importTables([{ rows: plan }, { rows: dated, isApart: true }], options))).toHaveLength(1);
  });

  it("reads whole rows of a sheet that are one cell, and no more of them than is written", () => {
    const rows = [
      ["План на 2024-2025 учебный год"],
      ["Мероприятия", "Сроки", "Ответственные"],
      ["Приказ", "май", "куратор"],
    ];
    const whole = { row: 0, column: 0, rows: 1_048_576, columns: 16_384 };
    expect(activities(read(rows, { merged: [{ ...whole, rows: 1 }] }))).toHaveLength(1);
    expect(() => read(rows, { merged: Array.from({ length: 100_000 }, () => whole) })).toThrow(/headings/);
  });

  it("tells what is hidden, and reads it", () => {
    const rows = [
      ["Мероприятия", "Сроки", "Ответственные"],
      ["Приказ", "май", "куратор"],
      ["", "", ""],
    ];
    const map = read(rows, { hiddenRows: [1, 2], isHidden: true });
    expect(activities(map)).toHaveLength(1);
    expect(told(map)).toEqual(["0 : no-period", "0 : hidden", "2 : hidden"]);
  });

  it("refuses tables without the headings of a plan", () => {
    expect(() =>
      read([
        ["Фамилия", "Класс"],
        ["Ученик 7", "9"],
      ]),
    ).toThrow(/expected a table whose columns have headings/);
  });
});

describe("a road map from JSON", () => {
  const rows = [
    {
      stage: "Этап 1",
      no: 1,
      activity: "Приказ",
      steps: [],
      deadline: "сентябрь",
      responsible: "директор",
      result: "приказ",
    },
    {
      stage: "",
      no: "2",
      activity: "Опрос",
      steps: ["Анкеты", "Анализ"],
      deadline: null,
      responsible: ["куратор", "психолог"],
    },
    { stage: "Этап 2", no: "", activity: "Отчёт", steps: "", deadline: "когда-нибудь", responsible: "" },
  ];

  it("keeps every row, with warnings by the place in the list and the name of the field", () => {
    const map = importPlanFile({ title: "План", period: "2023-2024 учебный год", columns: [], rows }, options);
    expect(map.period).toEqual({ from: "2023-09-01", to: "2024-08-31" });
    expect(map.stages.map(({ title, activities: all }) => [title, all.length])).toEqual([
      ["Этап 1", 2],
      ["Этап 2", 1],
    ]);
    expect(activities(map)[1]?.responsible.map(({ role }) => role)).toEqual(["curator", "psychologist"]);
    expect(told(map)).toEqual(["2 deadline: no-deadline", "3 deadline: unparsed", "3 responsible: no-responsible"]);
  });

  it("takes lists of cells under headings, and fields that are named by them", () => {
    const lists = importPlanFile({ columns: ["Мероприятие", "Срок"], rows: [["Приказ", "май"]] }, options);
    const named = importPlanFile({ rows: [{ Мероприятие: "Приказ", Срок: "май" }] }, options);
    expect(activities(lists).map(({ activity, deadline }) => [activity, deadline.kind])).toEqual([["Приказ", "days"]]);
    expect(activities(named)).toEqual(activities(lists));
  });

  it.each([
    ["no object", [], "expected an object, met a list, entries: 0"],
    ["rows that are missing", { title: "План" }, "rows: expected a list, met nothing"],
    ["rows that are no list", { rows: 5 }, "rows: expected a list, met a number"],
    ["a row that is no set of fields", { rows: [{ activity: "a" }, 7] }, "rows[1]: expected an object, met a number"],
    [
      "several fields of another kind",
      { rows: [{ activity: { a: 1 } }, { activity: "a", deadline: [[1]] }] },
      "rows[0].activity: expected a text or a number, met an object; rows[1].deadline: expected a text, a number or a list of texts, met a list, entries: 1",
    ],
    [
      "a day that does not exist",
      { period: { from: "2024-02-31", to: "2024-08-31" }, rows: [] },
      "period.from: expected a date such as 2024-09-01, met 2024-02-31",
    ],
    [
      "a period without its end",
      { period: { from: "2024-02-01" }, rows: [] },
      "period.to: expected a text, met nothing",
    ],
    ["lists of cells without headings", { rows: [["Приказ", "май"]] }, /expected a table whose columns have headings/],
  ])("refuses %s with its place, what was expected and what was met", (_, data, message) => {
    expect(() => importPlanFile(data, options)).toThrow(message);
  });

  it.each([
    ["days", { from: "2023-09-01", to: "2024-05-31" }, "2023-09-01", "2024-05-31"],
    ["days as people write them", { from: "01.09.2023", to: "31.05.2024" }, "2023-09-01", "2024-05-31"],
    ["two days in one text", "2023-09-01..2024-05-31", "2023-09-01", "2024-05-31"],
    ["words", "2023/2024 учебный год", "2023-09-01", "2024-08-31"],
    ["a year", 2023, "2023-01-01", "2023-12-31"],
    ["nothing", null, "2024-09-01", "2025-08-31"],
  ])("takes its period as %s", (_, given, from, to) => {
    expect(importPlanFile({ period: given, rows: [] }, options).period).toEqual({ from, to });
  });

  it("leaves out blank rows and tells them, and takes a row that names a stage only as the beginning of it", () => {
    const map = importPlanFile(
      {
        period: "2024-2025",
        rows: [{}, { stage: "Итоги" }, { activity: "", deadline: "май", responsible: "куратор" }],
      },
      options,
    );
    expect(map.stages.map(({ title, activities: all }) => [title, all.length])).toEqual([["Итоги", 1]]);
    expect(told(map)).toEqual(["1 : blank-row", "3 activity: no-activity"]);
  });

  it("keeps the stages and the warnings of lists of cells", () => {
    const lists = [["Этап 1"], ["1", "Приказ", "сентябрь", "когда-то"], ["2", "Опрос", "потом", "Куратор"]];
    const map = importPlanFile(
      { columns: ["№", "Мероприятие", "Сроки", "Примечание"], period: "2024-2025", rows: lists },
      options,
    );
    expect(map.stages.map(({ title, activities: all }) => [title, all.length])).toEqual([["Этап 1", 2]]);
    expect(told(map)).toEqual(["0 : no-column", "3 Сроки: unparsed"]);
  });
});

describe("the period that a text names", () => {
  it.each([
    ["на 2021 – 2022 учебный год", "2021-09-01", "2022-08-31"],
    ["2024/2025 уч. год", "2024-09-01", "2025-08-31"],
    ["на 2024-2025 год", "2024-09-01", "2025-08-31"],
    ["2022-2024 г.г.", "2022-01-01", "2024-12-31"],
    ["2023-2024 годы", "2023-01-01", "2024-12-31"],
    ["сентябрь 2022 г. - май 2024 г.", "2022-09-01", "2024-05-31"],
    ["с 1 сентября 2024 г. по 31 мая 2025 г.", "2024-09-01", "2025-05-31"],
    ["2024-09-01..2025-05-31", "2024-09-01", "2025-05-31"],
    ["на 2025 год", "2025-01-01", "2025-12-31"],
  ])("«%s»", (text, from, to) => {
    expect(periodOfText(text)?.from.toString()).toBe(from);
    expect(periodOfText(text)?.to.toString()).toBe(to);
  });

  it.each(["", "весь период", "приказ № 2021", "2025-01-01..2024-01-01"])("is none in «%s»", (text) => {
    expect(periodOfText(text)).toBeUndefined();
  });
});

describe("an imported road map", () => {
  it("becomes the road map of a programme, with the stages of the lifecycle that its titles name", () => {
    const map = read([
      ["№", "Мероприятия", "Содержание", "Сроки", "Ответственные"],
      ["1. Подготовка условий для запуска программы наставничества", "", "", "", ""],
      ["1", "Приказы", "1. О внедрении\n2. О кураторах", "сентябрь", "директор Наставникова Н. Н."],
      ["Иные мероприятия", "", "", "", ""],
      ["2", "Отчёт", "", "май", "куратор"],
    ]);
    const parsed = roadMap.parse(roadMapOf(map, lifecycleStages));
    expect(parsed.stages.map(({ number, lifecycleStage }) => [number, lifecycleStage])).toEqual([
      ["1.", "preparation"],
      ["", undefined],
    ]);
    expect(JSON.stringify(parsed)).not.toContain("Наставникова");
    expect(parsed.stages[0]?.activities[0]?.rows[0]?.steps.map(({ title }) => title.ru)).toEqual([
      "1. О внедрении",
      "2. О кураторах",
    ]);
    expect(parsed.stages[1]?.activities[0]?.rows[0]?.steps.map(({ number, title }) => [number, title.ru])).toEqual([
      ["2", "Отчёт"],
    ]);
  });

  it("refuses a period that ends before it begins with what it met", () => {
    expect(() => importPlanFile({ period: { from: "2024-09-01", to: "2024-08-31" }, rows: [] }, options)).toThrow(
      "expected a period that begins before it ends, met 2024-09-01..2024-08-31",
    );
  });

  it("assumes the years that deadlines name by themselves, where no period is told or what is told is none", () => {
    const dated = [
      { activity: "Приказ", deadline: "до 15.09.2022" },
      { activity: "Опрос", deadline: "октябрь" },
      { activity: "Отчёт", deadline: "май 2024 г." },
    ];
    const map = importPlanFile({ period: "потом", rows: dated }, options);
    expect(map.period).toEqual({ from: "2022-09-01", to: "2024-08-31" });
    expect(map.warnings[0]).toMatchObject({ code: "no-period", text: { ru: expect.stringContaining("«потом»") } });
    const undated = importPlanFile({ rows: [{ activity: "Опрос", deadline: "октябрь" }] }, options);
    expect(undated.period).toEqual(options.otherwise);
  });
});
