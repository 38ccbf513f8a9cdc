import { readFileSync } from "node:fs";
import { type Fulfilment, planRoadMap, dateWindow } from "@nastavnik/core/road-map";
import { lifecycleStages, roadMapRoles, targetModel } from "@nastavnik/core/target-model";
import {
  calendarOf,
  type ParseOptions,
  type ParsedSchoolYear,
  parseSchoolYear,
  type SchoolYear,
  schoolYearJsonSchema,
} from "@nastavnik/simulation";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";

const path = new URL("../../../examples/01-school-year/school-year.yaml", import.meta.url);
const text = readFileSync(path, "utf8");
const workflows = targetModel.workflows;

function parse(source = text, options: Partial<ParseOptions> = {}): ParsedSchoolYear {
  return parseSchoolYear(source, { file: "school-year.yaml", workflows, ...options });
}

function value(parsed = parse()): SchoolYear {
  if (!parsed.ok) throw new Error(parsed.problems.map(({ message }) => message.en).join("\n"));
  return parsed.value;
}

/** Problems as `line path code`, of the example with one thing changed. */
function problems(from: string | RegExp, to: string, options: Partial<ParseOptions> = {}): readonly string[] {
  const changed = text.replace(from, to);
  expect(changed).not.toBe(text);
  const parsed = parse(changed, options);
  return parsed.ok ? [] : parsed.problems.map(({ line, path: place, code }) => `${line} ${place} ${code}`);
}

function doubts(from: string | RegExp, to: string): readonly string[] {
  const changed = text.replace(from, to);
  expect(changed).not.toBe(text);
  const parsed = parse(changed);
  const found = parsed.ok ? parsed.warnings : [];
  return found
    .filter(({ code }) => code !== "blank-cell")
    .map(({ line, path: place, code }) => `${line} ${place} ${code}`);
}

function messages(from: string | RegExp, to: string): readonly { readonly ru: string; readonly en: string }[] {
  const parsed = parse(text.replace(from, to));
  return parsed.ok ? [] : parsed.problems.map(({ message }) => message);
}

function lineOf(words: string): number {
  return text.slice(0, text.indexOf(words)).split("\n").length;
}

describe("the school year of the example", () => {
  it("is read whole: seven stages, sixteen activities, fifty-three steps, every blank cell blank", () => {
    const { stages } = value().roadMap;
    const activities = stages.flatMap((stage) => stage.activities);
    const rows = activities.flatMap((activity) => activity.rows);
    expect(stages.map(({ lifecycleStage }) => lifecycleStage)).toEqual(Object.keys(lifecycleStages));
    expect(activities).toHaveLength(16);
    expect(rows).toHaveLength(22);
    expect(rows.flatMap(({ steps }) => steps)).toHaveLength(53);
    expect(rows.filter(({ deadline }) => deadline === "")).toHaveLength(6);
    expect(rows.filter(({ responsible }) => responsible === "")).toHaveLength(6);
    expect(stages[0]?.activities[2]?.rows[0]?.steps.map(({ number }) => number)).toEqual(["1.", "2.", "4."]);
  });

  it("is planned from September to the end of the period, with blank cells as the only warnings", () => {
    const { roadMap, period } = value();
    const { steps, warnings } = planRoadMap(roadMap, dateWindow(period), roadMapRoles);
    expect(warnings.map(({ code }) => code).toSorted()).toEqual([
      ...Array<string>(6).fill("no-deadline"),
      ...Array<string>(6).fill("no-responsible"),
    ]);
    expect([...new Set(steps.map(({ window }) => window?.from.toString()))]).toEqual([
      "2021-09-01",
      undefined,
      "2021-10-01",
    ]);
    const parsed = parse();
    expect(parsed.ok && parsed.warnings.map(({ code }) => code)).toEqual(Array<string>(12).fill("blank-cell"));
  });

  it("names for every step facts that the workflows can bring about", () => {
    const { stages } = value().roadMap;
    const steps = stages.flatMap(({ activities }) =>
      activities.flatMap(({ rows }) => rows.flatMap((row) => row.steps)),
    );
    expect(steps.filter(({ fulfilledBy }) => fulfilledBy.length === 0)).toEqual([]);
    const unknown = steps.flatMap(({ fulfilledBy }) => fulfilledBy).filter((fact) => !canHappen(fact));
    expect(unknown).toEqual([]);
  });

  it("has at least 80 mentees, most of them minors, and 30 mentors of five kinds", () => {
    const { mentees, mentors } = value().population;
    const sum = (groups: readonly { count: number }[]) => groups.reduce((total, { count }) => total + count, 0);
    const minors = mentees
      .filter(({ kind }) => kind === "student")
      .map(({ count, minors: part, ages }) => ({ count: count * (part ?? (ages.to < 18 ? 1 : 0)) }));
    expect(sum(mentees)).toBeGreaterThanOrEqual(80);
    expect(sum(minors)).toBeGreaterThan(sum(mentees) / 2);
    expect(sum(mentors)).toBe(30);
    expect(new Set(mentors.map(({ kind }) => kind))).toEqual(
      new Set(["student", "teacher", "parent", "employer", "veteran"]),
    );
  });

  it("counts its days off and holidays on top of the Russian calendar", () => {
    const calendar = calendarOf(value());
    const date = (day: string) => Temporal.PlainDate.from(day);
    expect(calendar.timeZone).toBe("Europe/Moscow");
    expect(calendar.isWorkingDay(date("2021-11-01"))).toBe(false);
    expect(calendar.isWorkingDay(date("2021-11-05"))).toBe(false);
    expect(calendar.isWorkingDay(date("2022-03-05"))).toBe(true);
    expect(calendar.isSchoolHoliday(date("2022-03-28"))).toBe(true);
  });
});

/** Whether the payload that a fulfilment asks for, with what it leaves open filled in, is one that the command takes. */
function canHappen({ workflow, command, where = {}, created = {} }: Fulfilment): boolean {
  const definition = workflows.find(({ id }) => id === workflow);
  const takes = (type: string, fields: NonNullable<Fulfilment["where"]>): boolean =>
    Object.entries(fields).every(([field, values]) =>
      [values].flat().every((one) => {
        const result = definition?.commands[type]?.payload.safeParse({ [field]: one });
        return (
          result !== undefined &&
          !(result.error?.issues ?? []).some((issue) => issue.path[0] === field || issue.code === "unrecognized_keys")
        );
      }),
    );
  return definition?.commands[command] !== undefined && takes(command, where) && takes(definition.creation, created);
}

describe("the JSON Schema for editors", () => {
  it("is the published one, and the example names it", async () => {
    await expect(`${JSON.stringify(schoolYearJsonSchema(), null, 2)}\n`).toMatchFileSnapshot(
      "../school-year.schema.json",
    );
    const named = /^# yaml-language-server: \$schema=(.+)$/m.exec(text)?.[1] ?? "";
    expect(JSON.parse(readFileSync(new URL(named, path), "utf8"))).toEqual(
      JSON.parse(JSON.stringify(schoolYearJsonSchema())),
    );
  });
});

describe("a definition as JSON", () => {
  const json = JSON.stringify(value(), null, 2);

  it("means the same as the YAML, and may name its schema", () => {
    expect(value(parse(json, { file: "year.json" }))).toEqual(value());
    const named = json.replace("{", '{ "$schema": "./school-year.schema.json",');
    expect(parse(named, { file: "YEAR.JSON" }).ok).toBe(true);
    expect(parse(`\uFEFF${json}`, { file: "year.json" }).ok).toBe(true);
  });

  it.each([
    ["a comma too many", json.replace(/\n}$/, ",\n}")],
    ["a comment", `// year\n${json}`],
    ["a field name without quotes", json.replace('"period"', "period")],
    ["single quotes", json.replace('"lyceum-45-2021"', "'lyceum-45-2021'")],
    ["a file that ends too early", json.slice(0, -10)],
    ["an empty file", ""],
  ])("is strict about %s", (_, broken) => {
    const parsed = parse(broken, { file: "year.json" });
    expect(parsed.ok ? [] : parsed.problems.map(({ code, path: place }) => [code, place])).toEqual([["syntax", ""]]);
  });

  it("places its problems by line and column like YAML", () => {
    const line = json.slice(0, json.indexOf('"curator": 2')).split("\n").length;
    const parsed = parse(json.replace('"curator": 2', '"curator": "two"'), { file: "year.json" });
    expect(parsed.ok ? undefined : parsed.problems[0]?.message.en).toBe(
      `year.json:${line}:16: staff.curator: expected a number, met «two»`,
    );
  });

  it("tells a field that is written twice", () => {
    const parsed = parse(json.replace('"period"', '"id": "again", "period"'), { file: "year.json" });
    expect(parsed.ok ? [] : parsed.problems.map(({ code }) => code)).toEqual(["syntax"]);
  });
});

describe("a definition with mistakes", () => {
  it("tells file, place, what was expected and what was met, in both languages", () => {
    expect(messages("kind: veteran", "kind: vetera")).toEqual([
      {
        ru: expect.stringMatching(
          /^school-year\.yaml:\d+:\d+: population\.mentors\[4\]\.kind: ожидается .*«?vetera»?$/,
        ) as string,
        en: expect.stringMatching(/expected .*veteran.* met «?vetera»?$/) as string,
      },
    ]);
  });

  it.each([
    ["an unknown role of the staff", "  curator: 2", "  curater: 2", ["staff.curater shape", "staff.curator count"]],
    ["no curator", "  curator: 2", "  curator: 0", ["staff.curator count"]],
    ["a count that is no whole number", "  curator: 2", "  curator: 2.5", ["staff.curator shape"]],
    ["a period that ends before it begins", "to: 2022-08-31 }\ntime", "to: 2021-08-31 }\ntime", ["period.to shape"]],
    ["a date that does not exist", "from: 2021-09-01", "from: 2021-09-31", ["period.from shape"]],
    ["an unknown time zone", "Europe/Moscow", "Moscow", ["timeZone shape"]],
    ["an unknown kind", "kind: veteran", "kind: pensioner", ["population.mentors[4].kind shape"]],
    ["an unknown category", "burnout]", "tired]", ["population.mentees[3].categories[3] unknown-category"]],
    [
      "a category of the other group",
      "[outstanding-abilities, detached",
      "[burnout, detached",
      ["population.mentees[2].categories[0] unknown-category"],
    ],
    ["an unknown form", "form: teacher-student", "form: teacher-parent", ["population.mentees[1].form unknown-form"]],
    [
      "a form that is not chosen",
      "forms: [student-student, teacher-teacher, ",
      "forms: [student-student, ",
      [
        "population.mentees[3].form unknown-form",
        "population.mentors[1].forms[0] unknown-form",
        "population.mentors[4].forms[0] unknown-form",
      ],
    ],
    [
      "a form chosen twice",
      "forms: [student-student, ",
      "forms: [student-student, student-student, ",
      ["forms[1] repeated-id"],
    ],
    [
      "an unknown subject",
      "requests: [olympiads",
      "requests: [olimpiads",
      ["population.mentees[1].requests[0] unknown-subject"],
    ],
    ["a group that is named twice", "id: veteran", "id: employer", ["population.mentors[4].id repeated-id"]],
    [
      "a share of minors among children",
      "ages: { from: 16, to: 18 }\n      minors: 0.7\n      categories",
      "ages: { from: 13, to: 15 }\n      minors: 0.7\n      categories",
      ["population.mentees[2].minors count"],
    ],
    ["more unmatchable people than people", "unmatchable: 1", "unmatchable: 1000", ["behaviour.unmatchable count"]],
    ["a share above one", "refusing: 0.03", "refusing: 3", ["behaviour.refusing shape"]],
    [
      "a capacity that ends below its beginning",
      "capacity: { from: 3, to: 5 }",
      "capacity: { from: 5, to: 3 }",
      ["population.mentors[0].capacity.to shape"],
    ],
    ["a frequency that is no duration", "regular: P2W", "regular: every two weeks", ["meetings.regular shape"]],
    ["a frequency below a day", "regular: P2W", "regular: PT2H", ["meetings.regular shape"]],
    [
      "an indicator of an unknown direction",
      "direction: at-most",
      "direction: less",
      ["indicators[4].direction shape"],
    ],
    [
      "a document of an indicator that is not planned",
      "\nindicators:\n",
      "\ndocumented: [{ indicator: satisfaction, value: 1, evidence: note }]\nindicators:\n",
      ["documented[0].indicator unknown-indicator"],
    ],
    [
      "two documents of one indicator",
      "\nindicators:\n",
      `\ndocumented: [${[1, 2].map((found) => `{ indicator: units-closed, value: ${found}, evidence: note }`).join()}]\nindicators:\n`,
      ["documented[1].indicator repeated-id"],
    ],
    [
      "a document without a name",
      "\nindicators:\n",
      "\ndocumented: [{ indicator: units-closed, value: 1, evidence: ' ' }]\nindicators:\n",
      ["documented[0].evidence shape"],
    ],
    [
      "a number of a step that is not quoted",
      'number: "4."',
      "number: 4.",
      ["roadMap.stages[0].activities[1].rows[0].steps[3].number shape"],
    ],
    [
      "a stage with an unknown field",
      "    - id: completion\n",
      "    - id: completion\n      colour: red\n",
      ["roadMap.stages[6].colour shape"],
    ],
    [
      "a stage that is named twice",
      "    - id: completion\n",
      "    - id: working\n",
      ["roadMap.stages[6].id repeated-id"],
    ],
    [
      "a text in one language",
      "title: { ru: Лицей № 45, en: Lyceum No. 45 }",
      "title: { ru: Лицей № 45 }",
      ["organisation.title.en shape"],
    ],
    [
      "an unknown workflow",
      "workflow: programme, command: thank-partners",
      "workflow: program, command: thank-partners",
      ["roadMap.stages[6].activities[1].rows[0].steps[1].fulfilledBy.workflow unknown-fact"],
    ],
    [
      "an unknown command",
      "command: thank-partners",
      "command: thank-partner",
      ["roadMap.stages[6].activities[1].rows[0].steps[1].fulfilledBy.command unknown-fact"],
    ],
    [
      "an unknown command in a list",
      "command: hold-contest, where: { contest: best-pair }",
      "command: hold-contests",
      ["roadMap.stages[6].activities[1].rows[1].steps[1].fulfilledBy[1].command unknown-fact"],
    ],
    [
      "a parameter of an unknown policy",
      "mentees-per-mentor: 5",
      "mentees-per-head: 5",
      ["policies.parameters.mentees-per-head unknown-policy"],
    ],
    [
      "a law that is switched off",
      "  parameters:\n    mentees-per-mentor: 5",
      "  off: [personal-data-consent]",
      ["policies.off[0] unknown-policy"],
    ],
  ] as const)("of %s is told with its place", (_, from, to, expected) => {
    const found = problems(from, to).map((line) => line.replace(/^\d+ /, ""));
    expect(found.toSorted()).toEqual([...expected].toSorted());
  });

  it("of a term in days among the parameters is not told: an organisation may set it", () => {
    expect(problems("mentees-per-mentor: 5", "mentees-per-mentor: 5\n    reply-days: 3")).toEqual([]);
  });

  it("are told all at once, in the order of the file, however many there are", () => {
    const changed = text
      .replace("  curator: 2", "  curater: two")
      .replace("lifecycleStage: completion", "lifecycleStage: end")
      .replace("id: veteran", "id: employer")
      .replace("timeZone: Europe/Moscow\n", "");
    const parsed = parse(changed);
    const found = parsed.ok ? [] : parsed.problems;
    expect(found.map(({ code }) => code)).toEqual(["shape", "count", "shape", "repeated-id"]);
    expect(found.map(({ line }) => line)).toEqual(found.map(({ line }) => line).toSorted((a, b) => a - b));
  });

  it("of an own role is none where the road map declares it", () => {
    const changed = text
      .replace("responsible: Координатор, куратор\n", "responsible: Лаборант, куратор\n")
      .replace("  stages:\n", "  roles:\n    - { id: librarian, title: { ru: лаборант, en: assistant } }\n  stages:\n");
    expect(parse(changed).ok).toBe(true);
  });

  it("of names of facts are none where no workflows are given", () => {
    const changed = text.replace("command: thank-partners", "command: thank-everybody");
    expect(parseSchoolYear(changed, { file: "year.yaml" }).ok).toBe(true);
  });
});

describe("a file that is no YAML", () => {
  it.each([
    ["a mapping with a broken indentation", "id:\n  a: b\n c: d\n", 3],
    ["an open bracket", "id: [a, b\nforms: c\n", 2],
    ["a field that is written twice", "id: a\nid: b\n", 2],
    ["two documents", "id: a\n---\nid: b\n", 2],
    ["a tab as indentation", "id:\n\ta: b\n", 2],
    ["aliases that unfold without end", bomb(), 1],
  ])("such as %s is told with its line", (_, broken, line) => {
    const parsed = parse(broken);
    expect(parsed.ok ? [] : [...new Set(parsed.problems.map(({ code }) => code))]).toEqual(["syntax"]);
    expect(parsed.ok ? undefined : parsed.problems[0]?.line).toBe(line);
  });

  it.each(["", "# only a comment\n", "42", "- a\n- b\n", "null"])(
    "or no set of fields, such as %j, is told",
    (content) => {
      const parsed = parse(content);
      expect(parsed.ok ? undefined : parsed.problems[0]).toMatchObject({ code: "shape", line: 1, path: "" });
    },
  );
});

function bomb(): string {
  const lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"];
  for (let n = 1; n < 9; n++)
    lines.push(
      `a${n}: &a${n} [${Array<string>(9)
        .fill(`*a${n - 1}`)
        .join(", ")}]`,
    );
  return lines.join("\n");
}

describe("doubts about a road map", () => {
  const place = "roadMap.stages[4].activities[0].rows[0]";

  it("warn of stages of the lifecycle that it does not plan, and of one that does not exist", () => {
    const line = lineOf("lifecycleStage: completion");
    const found = doubts("lifecycleStage: completion", "lifecycleStage: completing");
    expect(found.map((each) => each.replace(/^\d+ (?=roadMap.stages missing)/, ""))).toEqual([
      "roadMap.stages missing-stage",
      `${line} roadMap.stages[6].lifecycleStage unknown-stage`,
    ]);
  });

  it("warn once of a plan that follows directions instead of stages", () => {
    const parsed = parse(text.replaceAll(/^ +lifecycleStage: .*\n/gm, ""));
    const found = parsed.ok ? parsed.warnings : [];
    const missing = found.filter(({ code }) => code === "missing-stage");
    expect(missing.map(({ expected }) => expected.ru.split("», «").length)).toEqual([7]);
  });

  it.each([
    ["outside the period", "август 2021"],
    ["after the period", "до 1 сентября 2022 года"],
    ["that begins after it ends", "май 2022 – сентябрь 2021"],
    ["that does not exist", "31 сентября"],
    ["that nobody can read", "после каникул"],
  ])("warn of a deadline %s, and let the year run", (_, deadline) => {
    const line = lineOf("deadline: октябрь");
    expect(doubts("deadline: октябрь", `deadline: ${deadline}`)).toEqual([
      `${line} ${place}.deadline doubtful-deadline`,
    ]);
  });

  it("warn at every row of a month that a shorter period does not have", () => {
    const found = doubts(/to: 2022-08-31 \}\ntime/, "to: 2021-09-30 }\ntime");
    expect(found.map((line) => line.replace(/^\d+ /, ""))).toEqual([
      "roadMap.stages[4].activities[0].rows[0].deadline doubtful-deadline",
      "roadMap.stages[4].activities[1].rows[0].deadline doubtful-deadline",
      "roadMap.stages[5].activities[0].rows[0].deadline doubtful-deadline",
    ]);
  });

  it("warn of an indicator that the year's own people cannot reach, with how much they can", () => {
    const line = lineOf("id: mentees-paired") + 4;
    expect(doubts("unmatchable: 1\n", "unmatchable: 21\n")).toEqual([`${line} indicators[3].planned out-of-reach`]);
    const parsed = parse(text.replace("unmatchable: 1\n", "unmatchable: 21\n"));
    const [found] = (parsed.ok ? parsed.warnings : []).filter(({ code }) => code === "out-of-reach");
    expect([found?.expected.ru, found?.met.ru]).toEqual([
      "не больше 75: наставляемых 84, для 21 из них по условию наставника нет (behaviour.unmatchable)",
      "90",
    ]);
    const few = parse(text.replaceAll(/capacity: .*$/gm, "capacity: 2"));
    const [seats] = (few.ok ? few.warnings : []).filter(({ code }) => code === "out-of-reach");
    expect(seats?.expected.ru).toBe("не больше 71: наставляемых 84, мест у наставников всего 60");
  });

  it("warn of exact days outside the period; days in the wrong order are a mistake of the file", () => {
    const row = "- deadline: октябрь\n";
    const window = (from: string, to: string) => `${row}              window: { from: ${from}, to: ${to} }\n`;
    expect(doubts(row, window("2022-09-30", "2022-10-02"))).toEqual([
      `${lineOf(row) + 1} ${place}.window doubtful-deadline`,
    ]);
    expect(problems(row, window("2021-10-09", "2021-10-08"))).toEqual([`${lineOf(row) + 1} ${place}.window.to shape`]);
    expect(doubts(row, window("2021-10-08", "2021-10-09"))).toEqual([]);
  });

  it("warn of somebody whom no role of the target model or of the road map is", () => {
    const cell = "responsible: Координатор, куратор\n";
    expect(doubts(cell, "responsible: Лаборант, куратор\n").map((line) => line.replace(/^\d+ \S+\./, ""))).toEqual([
      "responsible unknown-role",
    ]);
    const parsed = parse(text.replace(cell, "responsible: Кординатор, куратор\n"));
    const found = parsed.ok ? parsed.warnings : [];
    const [message] = found.flatMap((each) => (each.code === "unknown-role" ? each.message : []));
    expect(message?.ru).toMatch(
      /^school-year\.yaml:\d+:28: roadMap\.stages\[0\]\.activities\[0\]\.rows\[0\]\.responsible: ожидается роль \(может быть, «координатор»\), а указано: «Кординатор»$/,
    );
    expect(message?.en).toMatch(/expected a role \(perhaps «координатор»\), met «Кординатор»$/);
  });
});
