import { readRegulation } from "@nastavnik/core/target-model";
import { memoryStore } from "@nastavnik/persistence/memory";
import { parseSchoolYear, sampleYearInput, tryYear } from "@nastavnik/simulation";
import { describe, expect, it } from "vitest";

const own = (id: string, ru: string) => ({ id, title: { ru, en: id } });

/** An organisation that has lists, posts and bodies of its own wherever it may. */
const ours = {
  format: "nastavnik-regulation/1",
  id: "ours",
  title: { ru: "Своё положение", en: "Our own regulation" },
  extends: "teachers-only",
  organisation: {
    posts: {
      head: { ru: "директор предприятия", en: "director of the enterprise" },
      methodist: { ru: "методист", en: "methodologist" },
      master: { ru: "мастер", en: "master" },
    },
    qualifications: ["first", "highest", own("fifth-grade", "пятый разряд")],
    bodies: [own("council-of-masters", "совет мастеров")],
  },
  offices: { heldBy: { curator: ["methodist"], coordinator: ["methodist"] } },
  preparation: {
    inform: ["teachers", own("workshops", "цеха")],
    orders: ["approve-regulation", own("open-week", "о неделе наставничества")],
  },
  documents: {
    required: ["regulation", own("code", "кодекс наставника")],
    opinions: { code: ["council-of-masters"] },
    orderOpinions: { "open-week": ["council-of-masters", "trade-union"], "approve-pairs": ["trade-union"] },
  },
  registries: {
    lists: [
      { ...own("mentees-newcomers", "новички"), side: "mentee", categories: ["newcomer"] },
      { ...own("mentors-masters", "мастера"), side: "mentor" },
    ],
  },
  mentees: {
    categories: { teacher: [own("newcomer", "новичок")] },
    profile: { teacher: { experience: { atMost: 3 } } },
  },
  mentors: {
    profile: { teacher: { yearsHere: { atLeast: 3 }, qualification: ["fifth-grade"], post: ["master"] } },
    trained: { teacher: { experience: { atMost: 2 } } },
  },
  forms: { roleModels: [own("master-to-newcomer", "«мастер – новичок»")], formats: ["virtual"] },
  unit: {
    meetings: [
      own("acquaintance", "знакомство"),
      "planning",
      { ...own("shift", "смена в цехе"), repeats: true },
      "closing",
    ],
    controls: [own("quarter", "за четверть"), "final"],
    controlEvidence: { quarter: [own("journal", "журнал")], final: ["survey-protocol"] },
    closing: ["closing-meeting", "final-control", "approved-reports"],
  },
  completion: { monitoring: ["satisfaction", own("output", "выработка")] },
};

describe("an organisation with lists, posts and bodies of its own", () => {
  it("comes through its year: everything that its own regulation asks for is done", async () => {
    const read = readRegulation(ours);
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    const parsed = parseSchoolYear(JSON.stringify(sampleYearInput(read.edition)), { file: "own.json" });
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
    const tried = await tryYear(parsed.value, 1, (clock) => memoryStore({ tenant: "own", clock }));
    expect(tried).toMatchObject({ verdict: expect.any(String), open: 0 });
    expect(tried.paired).toBeGreaterThanOrEqual(0.8 * tried.mentees);
    expect(tried.closed).toBeGreaterThan(0);
  });

  it("is refused a post that may not hold the office, with its place", () => {
    const read = readRegulation(ours);
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    const parsed = parseSchoolYear(JSON.stringify({ ...sampleYearInput(read.edition), posts: { curator: "master" } }), {
      file: "own.json",
    });
    expect(parsed.ok ? [] : parsed.problems.map(({ path, expected }) => [path, expected.en])).toEqual([
      ["posts.curator", "a post in which there may be a curator: methodist"],
    ]);
  });
});
