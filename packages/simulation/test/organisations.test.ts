import { matchesState, regulationOf } from "@nastavnik/core";
import { specialise } from "@nastavnik/core/regulation";
import {
  type AgreementContext,
  type PersonalProgrammeContext,
  type ProgrammeContext,
  targetModel,
  type UnitContext,
} from "@nastavnik/core/target-model";
import { readHistory, type Store } from "@nastavnik/engine";
import { memoryStore } from "@nastavnik/persistence/memory";
import { parseSchoolYear, tryYear } from "@nastavnik/simulation";
import { describe, expect, it } from "vitest";

const both = (text: string) => ({ ru: text, en: text });

const row = (deadline: string, responsible: string) => ({ deadline, responsible, steps: [{ title: both("Шаг") }] });

/** A plan of an organisation's own directions, which follows no stages and names no facts. */
const roadMap = {
  title: both("Дорожная карта"),
  stages: [
    {
      id: "I",
      number: "I.",
      title: both("Организационные мероприятия"),
      activities: [
        { title: both("Подготовка"), rows: [row("I квартал 2023 г.", "Региональный центр / МОУО")] },
        { title: both("Опросы"), rows: [row("Сентябрь, май (ежегодно)", "старший воспитатель")] },
        { title: both("Отчёты"), rows: [row("1 раз в квартал", "заведующий, наставники")] },
      ],
    },
  ],
};

const indicator = (id: string, document: string, planned: number) => ({
  id,
  title: both(id),
  document,
  unit: "percent",
  planned,
});

const pupils = (form: string, from: number, to: number) => ({
  id: `m-${form}`,
  title: both("Обучающиеся"),
  kind: "student",
  form,
  count: 6,
  ages: { from, to },
  categories: ["unsatisfactory-results"],
  requests: ["study"],
});
const youngTeachers = {
  ...pupils("teacher-teacher", 22, 35),
  kind: "teacher",
  categories: ["young-specialist"],
  count: 4,
};
const mentors = (kind: string, form: string, from: number, to: number) => ({
  id: `n-${form}`,
  title: both("Наставники"),
  kind,
  forms: [form],
  count: 3,
  ages: { from, to },
  competencies: ["study"],
  capacity: 3,
});

/** A school year as an organisation of its own kind writes it. */
function year(own: object): string {
  return JSON.stringify({
    id: "own",
    title: both("Программа"),
    organisation: { id: "own", title: both("Организация") },
    period: { from: "2022-09-01", to: "2023-08-31" },
    timeZone: "Europe/Moscow",
    staff: { head: 1, curator: 1, coordinator: 1, expert: 2 },
    roadMap,
    indicators: [indicator("mentees-paired", "programme", 60), indicator("road-map-steps-done", "road-map", 50)],
    ...own,
  });
}

const teachers = {
  forms: ["teacher-teacher"],
  population: {
    subjects: { study: both("учёба") },
    mentees: [youngTeachers],
    mentors: [mentors("teacher", "teacher-teacher", 30, 60)],
  },
};

function group(form: string, ages: readonly [number, number], kind: string, mentorAges: readonly [number, number]) {
  return {
    forms: [form],
    population: {
      subjects: { study: both("учёба") },
      mentees: [pupils(form, ...ages)],
      mentors: [mentors(kind, form, ...mentorAges)],
    },
  };
}

/** What a college writes that is mentored not by enterprises alone. */
const withTeachers = {
  format: "nastavnik-regulation/1",
  id: "own-college",
  title: both("Положение колледжа"),
  extends: "college",
  forms: { offered: { add: [{ id: "teacher-university-student", title: both("«педагог – студент»") }] } },
  registries: { lists: ["mentees-students", "mentors-teachers"] },
  mentors: { kinds: { add: ["teacher"] } },
};

const profiled = { format: "nastavnik-regulation/1", id: "own", title: both("Своё"), extends: "teachers-only" };

const read = (own: object) => parseSchoolYear(year(own), { file: "own.json", workflows: targetModel.workflows });

/** What was done in a year and is not in the diagrams of what its regulation asks for: they would not tell the whole. */
async function undrawn(store: Store): Promise<readonly string[]> {
  const [programme] = await store.load([{ workflow: "programme", id: "own" }]);
  const context = programme?.context as unknown as ProgrammeContext;
  const edition = context.regulations[context.cycleEdition];
  if (edition === undefined) throw new Error("a programme keeps the regulation that it goes by");
  const drawn = targetModel.workflows.map((each) => specialise(each, regulationOf(edition), { keep: "asked" }));
  const commands = new Set(
    drawn.flatMap(({ id, commands: asked }) => Object.keys(asked).map((type) => `${id} ${type}`)),
  );
  const { facts } = await readHistory(store);
  const done = facts
    .map(({ instance, command }) => `${instance.workflow} ${command.type}`)
    .filter((each) => !each.includes(" xstate.after."));
  return [...new Set(done)].filter((each) => !commands.has(each));
}

describe("a school year of another organisation", () => {
  it.each([
    [
      "a kindergarten of two years, teachers only",
      { regulation: "kindergarten", period: { from: "2022-09-01", to: "2024-05-31" }, ...teachers },
    ],
    [
      "a kindergarten whose head is the curator, with no other staff",
      { regulation: "kindergarten", staff: { head: 1, expert: 2 }, ...teachers },
    ],
    [
      "a college whose only mentors are enterprises",
      { regulation: "college", ...group("employer-university-student", [15, 18], "employer", [30, 60]) },
    ],
    [
      "a college that has its teachers as mentors too, in a form of its own",
      { regulation: withTeachers, ...group("teacher-university-student", [15, 18], "teacher", [30, 60]) },
    ],
    [
      "children from five with pupils as the only mentors",
      { regulation: "additional-education", ...group("student-student", [5, 9], "student", [15, 17]) },
    ],
    ["pupils only, where no regulation is named", { ...group("student-student", [11, 13], "student", [15, 17]) }],
    [
      "two years from February by directions of a region",
      { period: { from: "2023-02-06", to: "2024-12-31" }, ...teachers },
    ],
    ["a year that begins in August", { period: { from: "2022-08-15", to: "2023-06-15" }, ...teachers }],
    [
      "school 32, one mentor for one young teacher",
      {
        regulation: "school-32",
        ...teachers,
        population: {
          ...teachers.population,
          mentors: [{ ...mentors("teacher", "teacher-teacher", 30, 60), count: 5 }],
        },
      },
    ],
  ])("%s forms pairs, closes them and comes to a verdict", async (_what, own) => {
    const parsed = read(own);
    expect(parsed.ok ? [] : parsed.problems.map(({ message }) => message.en)).toEqual([]);
    if (!parsed.ok) return;
    const stores: Store[] = [];
    const tried = await tryYear(parsed.value, 1, (clock) => {
      const store = memoryStore({ tenant: "own", clock });
      stores.push(store);
      return store;
    });
    for (const store of stores) expect(await undrawn(store)).toEqual([]);
    expect(tried.standstill).toBeUndefined();
    expect(tried.verdict).toBeDefined();
    expect(tried.open).toBe(0);
    expect(tried.closed).toBeGreaterThan(0);
    expect(tried.paired / tried.mentees).toBeGreaterThanOrEqual(0.8);
  });

  it("keeps agreements in school 32: signed before anybody meets, reported by weeks, ended with the pair", async () => {
    const parsed = read({ regulation: "school-32", ...teachers });
    if (!parsed.ok) throw new Error("expected the year to be read");
    let kept: Store | undefined;
    await tryYear(parsed.value, 1, (clock) => (kept = memoryStore({ tenant: "own", clock })));
    const { instances = [] } = (await kept?.loadGroup("agreement", "own")) ?? {};
    expect(instances.length).toBeGreaterThan(0);
    for (const { value, context } of instances) {
      const { signed, reportsGiven, inForceSince = "", unit } = context as AgreementContext;
      expect([value, Object.keys(signed).toSorted()]).toEqual(["ended", ["mentee", "mentor"]]);
      expect(reportsGiven).toBeGreaterThan(10);
      const [pair] = (await kept?.load([{ workflow: "unit", id: unit }])) ?? [];
      const { firstMeetingAt = "" } = (pair?.context ?? {}) as Partial<UnitContext>;
      expect(inForceSince < firstMeetingAt).toBe(true);
    }
  });

  it.each(["school-32", "primorye", "megion"])(
    "lives a personalised programme in every pair that %s closes, with all that it demands",
    async (regulation) => {
      const parsed = read({ regulation, ...teachers });
      if (!parsed.ok) throw new Error("expected the year to be read");
      let kept: Store | undefined;
      await tryYear(parsed.value, 1, (clock) => (kept = memoryStore({ tenant: "own", clock })));
      const { instances: units = [] } = (await kept?.loadGroup("unit", "own")) ?? {};
      const closed = units.filter(({ value }) => value === "closed");
      expect(closed.length).toBeGreaterThan(0);
      for (const { context } of closed) {
        const id = (context as UnitContext).programme ?? "none";
        const [programme] = (await kept?.load([{ workflow: "personal-programme", id }])) ?? [];
        if (programme === undefined) throw new Error("expected a personalised programme");
        expect(matchesState(programme.value, "completed")).toBe(true);
        const { plans, checklist, reports } = programme.context as PersonalProgrammeContext;
        expect(Object.keys(plans["pair"]?.done ?? {})).toHaveLength(6);
        // Only school 32 has a checklist.
        expect(checklist?.certifiedAt !== undefined).toBe(regulation === "school-32");
        expect(Object.values(reports).every(({ approvedAt }) => approvedAt !== undefined)).toBe(true);
      }
    },
  );

  it.each([
    [
      "without a curator, where the head may not be one",
      { staff: { head: 1, coordinator: 1 }, ...teachers },
      "staff.curator",
    ],
    [
      "with pupils as mentees where the regulation knows teachers only",
      { regulation: "teachers-only", ...group("student-student", [11, 13], "student", [15, 17]) },
      "population.mentees[0].kind",
    ],
    [
      "with teachers as mentors where the college's regulation knows enterprises only",
      { regulation: "college", ...group("employer-university-student", [15, 18], "teacher", [30, 60]) },
      "population.mentors[0].kind",
    ],
    [
      "with teachers as mentors where the regulation of additional education knows pupils only",
      { regulation: "additional-education", ...group("student-student", [6, 9], "teacher", [30, 60]) },
      "population.mentors[0].kind",
    ],
    [
      "with mentors of whom it does not tell what its regulation asks",
      {
        regulation: { ...withTeachers, mentors: { profile: { teacher: { experience: { atLeast: 5 } } } } },
        ...teachers,
        forms: ["teacher-university-student"],
      },
      "population.mentors[0].profile.experience",
    ],
    [
      "with mentors none of whom is as its regulation asks",
      {
        regulation: { ...profiled, mentors: { profile: { teacher: { qualification: ["first", "highest"] } } } },
        ...teachers,
        population: {
          ...teachers.population,
          mentors: [{ ...mentors("teacher", "teacher-teacher", 30, 60), profile: { qualification: "firts" } }],
        },
      },
      "population.mentors[0].profile.qualification",
    ],
    [
      "with mentees who have worked for longer than its regulation asks",
      {
        regulation: { ...profiled, mentees: { profile: { teacher: { experience: { atMost: 3 } } } } },
        ...teachers,
        population: {
          ...teachers.population,
          mentees: [{ ...youngTeachers, profile: { experience: { from: 4, to: 9 } } }],
        },
      },
      "population.mentees[0].profile.experience",
    ],
    [
      "with children of five where the regulation asks for ten",
      { ...group("student-student", [5, 8], "student", [15, 17]) },
      "population.mentees[0].ages",
    ],
    [
      "with a form that its regulation does not name",
      { regulation: "kindergarten", ...teachers, forms: ["teacher-teacher", "student-student"] },
      "forms[1]",
    ],
    ["with a regulation that is nowhere", { regulation: "kindergarden", ...teachers }, "regulation"],
  ])("%s is refused at once, with the place and the reason", (_what, own, path) => {
    const parsed = read(own);
    expect(parsed.ok ? [] : parsed.problems.map((problem) => problem.path)).toContain(path);
  });

  it("may write its regulation in its own file, and what it says decides", () => {
    const regulation = {
      format: "nastavnik-regulation/1",
      id: "own",
      title: both("Своё"),
      extends: "teachers-only",
      mentors: { menteesAtMost: 400.5 },
    };
    const parsed = read({ regulation, ...teachers });
    expect(parsed.ok ? [] : parsed.problems.map(({ path, met }) => [path, met.en])).toEqual([
      ["regulation", "mentors.menteesAtMost"],
    ]);
    expect(read({ regulation: { ...regulation, mentors: { menteesAtMost: 2 } }, ...teachers }).ok).toBe(true);
  });
});
