import { type JsonObject, type RegulationEdition, regulationOf, requirementsIn } from "@nastavnik/core";
import {
  readRegulation,
  regulationChoices,
  regulationJsonSchema,
  shippedRegulation,
  shippedRegulations,
  targetModel,
  withChoices,
} from "@nastavnik/core/target-model";
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const school: JsonObject = {
  format: "nastavnik-regulation/1",
  id: "our-school",
  edition: "2025",
  title: { ru: "Положение нашей школы", en: "Regulation of our school" },
  extends: "lyceum-45",
};

/** The edition of a text in which nothing is wrong. */
function editionOf(text: JsonObject, others?: Readonly<Record<string, unknown>>): RegulationEdition {
  const read = readRegulation(text, others);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.edition;
}

/** What is wrong with a text, each thing with its place. */
function problemsOf(changes: JsonObject, others?: Readonly<Record<string, unknown>>) {
  const read = readRegulation({ ...school, ...changes }, others);
  return read.ok ? [] : read.problems.map(({ code, path, text }) => [code, path.join("."), text.en]);
}

describe("a regulation", () => {
  it("takes over what it does not say itself, and tells from where", () => {
    const edition = editionOf({ ...school, mentees: { minimumAge: 12 } });
    expect(edition.choices["mentees.minimumAge"]).toBe(12);
    expect(edition.from["mentees.minimumAge"]).toBeUndefined();
    expect(edition.choices["pairing.groupMeeting"]).toBe(true);
    expect(edition.from["pairing.groupMeeting"]).toBe("lyceum-45");
  });

  it("asks for no paper twice: where every pair works by a personalised programme, either that keeps it or the pair", () => {
    const closing = (...needs: readonly string[]) => ({
      unit: { closing: [...needs, "personal-programme"], plans: ["mentor"], rankingAgreed: false },
    });
    const completing = (...needs: readonly string[]) => ({ personalProgramme: { completion: needs } });
    expect(problemsOf({ ...closing("final-control"), ...completing("training", "curator-plan") })).toEqual([]);
    for (const [need, of] of [
      ["final-control", "unit.closing"],
      ["mentor-plan", "unit.plans"],
    ]) {
      const [problem] = problemsOf({ ...closing("final-control"), ...completing("training", need ?? "") });
      expect(problem?.slice(0, 2)).toEqual(["does-not-fit", "personalProgramme.completion"]);
      expect(problem?.[2]).toContain(`${need} either here or in ${of}`);
    }
    // Where only some pairs have a programme, the others keep their papers themselves.
    expect(problemsOf(completing("mentor-plan", "final-control"))).toEqual([]);
  });

  it("leaves what it does not want, with false or null", () => {
    const { choices } = editionOf({ ...school, pairing: { groupMeeting: false, preferences: null } });
    expect(choices).not.toHaveProperty("pairing.groupMeeting");
    expect(choices).not.toHaveProperty("pairing.preferences");
  });

  it("replaces a list as a whole, or tells what differs", () => {
    const inform = (written: JsonObject | string[]) =>
      editionOf({ ...school, preparation: { inform: written } }).choices["preparation.inform"];
    expect(inform(["teachers"])).toEqual(["teachers"]);
    expect(inform({ remove: ["students"] })).toEqual(["teachers", "parents", "site", "external-environment"]);
    expect(inform({ remove: ["external-environment", "site"], add: ["site"] })).toEqual([
      "teachers",
      "parents",
      "students",
      "site",
    ]);
  });

  it("is quoted with its own paragraph, and with its title where it takes a choice over", () => {
    const own = {
      clause: "раздел 3",
      clauses: { minimumAge: "п. 3.2" },
      minimumAge: 12,
      informationAfterConsent: true,
    };
    const regulation = regulationOf(editionOf({ ...school, mentees: own }));
    expect(regulation.clause("mentees.minimumAge")).toBe("Положение нашей школы, п. 3.2");
    expect(regulation.clause("mentees.informationAfterConsent")).toBe("Положение нашей школы, раздел 3");
    expect(regulation.clause("pairing.groupMeeting")).toBe("Положение нашей школы");
    expect(regulation.name).toMatch(/^our-school@2025#[0-9a-f]{16}$/u);
  });

  it("may be based on another of the same hand, through any number of them", () => {
    const district = { ...school, id: "district", mentees: { minimumAge: 11 }, unit: { silenceDays: 7 } };
    const edition = editionOf({ ...school, extends: "district", mentees: { minimumAge: 12 } }, { district });
    expect(edition.choices).toMatchObject({ "mentees.minimumAge": 12, "unit.silenceDays": 7, "pairing.replyDays": 7 });
    expect(edition.from["unit.silenceDays"]).toBe("district");
    expect(edition.from["pairing.replyDays"]).toBe("lyceum-45");
  });

  it("has the same hash for the same text, and another one for another", () => {
    const { hash } = editionOf(school);
    expect(editionOf({ ...school }).hash).toBe(hash);
    expect(editionOf({ ...school, unit: { silenceDays: 22 } }).hash).not.toBe(hash);
  });
});

describe("what is wrong with a regulation", () => {
  it.each<[string, JsonObject, (readonly string[])[]]>([
    [
      "a choice that there is not, with what may be meant",
      { pairing: { groupMeating: true } },
      [
        [
          "unknown-choice",
          "pairing.groupMeating",
          "there is no such choice; near: “A group meeting precedes preferences”",
        ],
      ],
    ],
    [
      "a choice in another section",
      { unit: { groupMeeting: true } },
      [
        [
          "unknown-choice",
          "unit.groupMeeting",
          "there is no such choice; near: “A group meeting precedes preferences”",
        ],
      ],
    ],
    [
      "law that is switched off",
      { law: { dataConsent: false, guardians: true } },
      [["law-switched-off", "law.dataConsent", "law cannot be switched off"]],
    ],
    [
      "a term that law does not allow",
      { data: { stopWithinDays: 366 } },
      [["against-law", "data.stopWithinDays", "expected at most 30 by law; met: 366"]],
    ],
    [
      "a value of another kind",
      { mentees: { minimumAge: "ten" } },
      [["invalid-choice", "mentees.minimumAge", "expected a number; met: ten"]],
    ],
    [
      "no paragraph in a document that was adopted",
      {
        adopted: [{ order: "39", date: "2025-08-29" }],
        mentees: { minimumAge: 12 },
        unit: { clause: "п. 4", silenceDays: 14 },
      },
      [
        [
          "no-paragraph",
          "mentees.minimumAge",
          "expected the paragraph of the regulation: clause of the section, or clauses for single choices",
        ],
      ],
    ],
    [
      "a body that is nowhere defined",
      { adopted: [{ body: "pedagogical-counsel", protocol: "7", date: "2025-08-29" }] },
      [
        [
          "unknown-body",
          "adopted.0.body",
          "expected one of the names pedagogical-council, governing-council, parents-council, pupils-council, trade-union, or one of your own with a title { id: …, title: { ru: …, en: … } }; defined nowhere: pedagogical-counsel",
        ],
      ],
    ],
    [
      "a base that nobody knows",
      { extends: "lyceum-46" },
      [
        [
          "unknown-base",
          "extends",
          "expected one of the regulations students-and-teachers, teachers-only, kindergarten, college, additional-education, lyceum-45, school-32, primorye, megion, khanka; met: lyceum-46",
        ],
      ],
    ],
    ["a section that is none", { pairing: true }, [["invalid-choice", "pairing", "expected a section"]]],
    [
      "a list that does not have what is removed",
      { preparation: { inform: { remove: ["studends"] } } },
      [["nothing-to-change", "preparation.inform", "not in the list: studends; near: students"]],
    ],
    [
      "another format",
      { format: "nastavnik-regulation/2" },
      [["malformed", "format", "expected nastavnik-regulation/1; met: nastavnik-regulation/2"]],
    ],
  ])("is told with its place: %s", (_title, changes, expected) => {
    expect(problemsOf(changes)).toEqual(expected);
  });

  it.each<[string, JsonObject, string, string]>([
    ["a base", { extends: "kindergarden" }, "extends", "kindergarten"],
    ["an entry of a list", { preparation: { inform: ["родители"] } }, "preparation.inform.0", "parents"],
    [
      "a category",
      { mentees: { categories: { teacher: ["молодые специалисты"] } } },
      "mentees.categories.teacher.0",
      "young-specialist",
    ],
    ["a section in Russian", { встречи: { clause: "п. 1", первая: true } }, "встречи", "pairing.groupMeeting"],
  ])("is told with what was most likely meant by words: %s", (_, changes, path, near) => {
    const read = readRegulation({ ...school, ...changes });
    expect(read.ok).toBe(false);
    const problems = read.ok ? [] : read.problems.filter((each) => each.path.join(".").startsWith(path));
    expect(problems.map((each) => each.near)).toContain(near);
  });

  it("is told of the head and of the choices at once, with numbers that belong into quotation marks", () => {
    const told = problemsOf({
      edition: 2025,
      title: "Положение",
      adopted: [{ body: "pedagogical-council", protocol: 7, date: "28.05.2025" }],
      unit: { term: { atMost: "3 года" } },
      mentors: { menteesAtMost: "два" },
    });
    expect(told.map(([, path, text]) => `${path}: ${text}`)).toEqual([
      'edition: expected a text in quotation marks, "2025"; met: 2025',
      "title: expected a title in two languages, { ru: …, en: … }; met: Положение",
      'adopted.0.protocol: expected a text in quotation marks, "7"; met: 7',
      "adopted.0.date: expected a date such as 2021-09-01; met: 28.05.2025",
      "unit.term.atMost: expected a term such as P3Y (three years) or P3M (three months); met: 3 года",
      "mentors.menteesAtMost: expected a number; met: два",
    ]);
  });

  it("is told all at once", () => {
    const codes = problemsOf({ law: { guardians: null }, unit: { sillence: 1 }, data: { stopWithinDays: 31 } });
    expect(new Set(codes.map(([code]) => code))).toEqual(
      new Set(["against-law", "law-switched-off", "unknown-choice"]),
    );
  });

  it("is told of a chain that never ends", () => {
    const other = { ...school, id: "other", extends: "our-school" };
    expect(problemsOf({ extends: "other" }, { other, "our-school": { ...school, extends: "other" } })).toEqual([
      ["endless-base", "extends", "based on itself: our-school → other → our-school"],
    ]);
  });

  it("is told of whatever comes instead of a text", () => {
    for (const written of [undefined, null, 7, "lyceum-45", [], new Date(0), { format: 1 }]) {
      expect(readRegulation(written)).toMatchObject({ ok: false });
    }
  });
});

describe("every regulation that is shipped", () => {
  it.each(shippedRegulations)("is sound: %s", (id) => {
    expect(shippedRegulation(id)).toMatchObject({ id, hash: expect.stringMatching(/^[0-9a-f]{16}$/u) });
  });

  it("is data that no code knows by name", () => {
    const folder = new URL("../../src/", import.meta.url);
    const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts"));
    const code = files.filter((name) => !name.startsWith("target-model/regulation/"));
    const named = code.filter((name) => {
      const text = readFileSync(new URL(name, folder), "utf8");
      return shippedRegulations.some((id) => text.includes(`"${id}"`));
    });
    expect(named).toEqual([]);
  });
});

describe("every choice", () => {
  const requirements = targetModel.workflows.flatMap(({ requirements: conditions }) =>
    Object.values(conditions).flatMap((condition) => requirementsIn(condition)),
  );

  it("is read by something, unless it is law", () => {
    const folder = new URL("../../src/target-model/", import.meta.url);
    const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter(
      (name) => name.endsWith(".ts") && !name.startsWith("regulation/"),
    );
    const code = files.map((name) => readFileSync(new URL(name, folder), "utf8")).join("\n");
    const unread = Object.entries(regulationChoices).filter(
      ([path, choice]) => !("law" in choice) && !code.includes(`"${path}"`),
    );
    expect(unread.map(([path]) => path)).toEqual([]);
  });

  it("that is law has a requirement of law behind it", () => {
    const clauses = requirements.filter(({ force }) => force === "law").map(({ clause }) => clause);
    const laws = Object.values(regulationChoices).flatMap((choice) => ("law" in choice ? [choice.law] : []));
    expect(laws.filter((law) => !clauses.some((clause) => clause.startsWith(law)))).toEqual([]);
  });

  it("can be left, and made again, over every regulation that is shipped", () => {
    for (const id of shippedRegulations) {
      const edition = shippedRegulation(id) as RegulationEdition;
      for (const [path, value] of Object.entries(edition.choices)) {
        const left = withChoices(edition, { [path]: null });
        if (!left.ok) throw new Error(JSON.stringify(left.problems));
        expect(left.edition.choices).not.toHaveProperty([path]);
        const made = withChoices(left.edition, { [path]: value });
        expect(made.ok && made.edition.choices).toEqual(edition.choices);
      }
    }
  });
});

describe("the JSON Schema of a regulation", () => {
  it("is the published one", async () => {
    await expect(`${JSON.stringify(regulationJsonSchema(), undefined, 2)}\n`).toMatchFileSnapshot(
      "../../regulation.schema.json",
    );
  });
});
