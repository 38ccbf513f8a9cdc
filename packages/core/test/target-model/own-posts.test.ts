import { regulationOf } from "@nastavnik/core";
import { readRegulation, rolesOfPosts } from "@nastavnik/core/target-model";
import { describe, expect, it } from "vitest";
import { inRegistry, registered } from "./people-scenes.ts";
import { founded, prepared } from "./programme-scenes.ts";
import { after, chosen, done, personOf, today, toPerson, toProgramme } from "./scenes.ts";
import type { Deed, School } from "./school.ts";

const organisation = {
  posts: {
    head: { ru: "директор предприятия", en: "director of the enterprise" },
    methodist: { ru: "методист", en: "methodologist" },
  },
};

const textsOf = (school: School, deed: Deed): readonly string[] => {
  const decision = school.attempt(deed);
  return decision.outcome === "refused" ? decision.reasons.map(({ text }) => text.ru) : [];
};

function regulationWith(sections: Record<string, unknown>) {
  const title = { ru: "Наше положение", en: "Our regulation" };
  const read = readRegulation({
    format: "nastavnik-regulation/1",
    id: "ours",
    title,
    extends: "lyceum-45",
    ...sections,
  });
  return read.ok ? regulationOf(read.edition) : read.problems.map(({ path, text }) => `${path.join(".")}: ${text.en}`);
}

describe("posts of an organisation", () => {
  it("are named in refusals as the organisation calls them", () => {
    const school = after(founded(), chosen({ "organisation.posts": organisation.posts }));
    const issue: Deed = { ...toProgramme("issue-order", { kind: "final-event", number: "7" }), by: "curator" };
    expect(textsOf(school, issue)).toEqual(["Это может сделать «директор предприятия»; у отправителя роли: «куратор»"]);
  });

  it("give the roles that the regulation lets them have, and no other post has those", () => {
    const regulation = regulationWith({
      organisation,
      offices: { heldBy: { curator: ["methodist", "head"], registrar: ["methodist"] } },
    });
    if (Array.isArray(regulation) || !("value" in regulation)) throw new Error(String(regulation));
    expect(rolesOfPosts(regulation, ["methodist"])).toEqual(["curator", "registrar", "methodist"]);
    expect(rolesOfPosts(regulation, ["head", "curator"])).toEqual(["curator", "head"]);
    expect(rolesOfPosts(regulation, ["teacher", "curator"])).toEqual(["teacher"]);
  });

  it("that nobody defines are told with their place", () => {
    expect(regulationWith({ organisation, offices: { heldBy: { curator: ["metodist"] } } })).toEqual([
      expect.stringMatching(/^offices\.heldBy\.curator\.0: expected one of the names .+; defined nowhere: metodist$/),
    ]);
    expect(regulationWith({ documents: { opinions: { regulation: ["trade-onion"] } } })).toEqual([
      expect.stringMatching(
        /^documents\.opinions\.regulation\.0: expected one of the names .+; defined nowhere: trade-onion$/,
      ),
    ]);
  });

  it("keep the registries alone where the regulation reserves them, and whoever has the office does", () => {
    const school = after(
      prepared,
      registered("s1", "mentee"),
      chosen({ "organisation.posts": organisation.posts, "offices.heldBy": { registrar: ["methodist"] } }),
    );
    const change = (by: string): Deed => ({ ...toPerson("s1", "change-entry", { subjects: ["physics"] }), by });
    expect(textsOf(school, change("teacher"))).toEqual([
      "Это может сделать только «тот, чья должность названа в Положении»; отправитель сюда не относится",
    ]);
    expect(school.attempt(change("registrar")).outcome).toBe("accepted");
  });
});

describe("what is told of people", () => {
  it("counts years on from the day on which they were told", () => {
    const school = after(
      prepared,
      inRegistry("m1", "mentor"),
      done(toPerson("m1", "change-entry", { profile: { yearsHere: 2 } })),
      chosen({ "mentors.profile": { teacher: { yearsHere: { atLeast: 3 } } } }),
    );
    expect(personOf(school, "m1").profile).toEqual({ yearsHere: 2, toldOn: "2025-09-01" });
    const select = toPerson("m1", "select", { form: "teacher-student" });
    expect(textsOf(school, select)).toEqual(["лет в организации: требуется не менее 3, указано 2"]);
    today("2026-09-01")(school);
    expect(school.attempt(select).outcome).toBe("accepted");
  });
});
