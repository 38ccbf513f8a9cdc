import { type Reason, regulationOf } from "@nastavnik/core";
import { specialise } from "@nastavnik/core/regulation";
import {
  defaultRegulation,
  participantKinds,
  shippedRegulation,
  shippedRegulations,
  targetModel,
  withChoices,
} from "@nastavnik/core/target-model";
import { describe, expect, it } from "vitest";
import { answered, mentee, registered } from "./people-scenes.ts";
import { prepared } from "./programme-scenes.ts";
import { after, chosen, scenes, toPerson } from "./scenes.ts";

const edition = (id: string) => {
  const found = shippedRegulation(id);
  if (found === undefined) throw new Error(`expected a shipped regulation, met ${id}`);
  return found;
};

describe("the regulations that come with the target model", () => {
  it("are those of general kinds of organisations and those of the sources", () => {
    expect(shippedRegulations).toEqual([
      "students-and-teachers",
      "teachers-only",
      "kindergarten",
      "college",
      "additional-education",
      "lyceum-45",
      "school-32",
      "primorye",
      "megion",
      "khanka",
    ]);
    expect(shippedRegulations).toContain(defaultRegulation);
  });

  it.each(shippedRegulations)("%s is sound and says in both languages what it is", (id) => {
    const { title, choices } = edition(id);
    expect(title.ru).toMatch(/\p{Script=Cyrillic}/u);
    expect(title.en).not.toMatch(/\p{Script=Cyrillic}/u);
    expect(Object.keys(choices).length).toBeGreaterThan(10);
    expect(withChoices(edition(id), {})).toMatchObject({ ok: true });
  });

  it("those of sources quote their own paragraphs where they choose", () => {
    for (const id of ["lyceum-45", "school-32", "primorye", "megion", "khanka"]) {
      const { choices, clauses, from } = edition(id);
      const own = Object.keys(choices).filter((path) => from[path] === undefined && !path.startsWith("organisation."));
      expect({ id, bare: own.filter((path) => clauses[path] === undefined) }).toEqual({ id, bare: [] });
    }
  });

  it("ask for as much of a pair's own papers as their sources do, and their diagrams leave the rest out", () => {
    const asked = (id: string, workflow: string) => {
      const found = targetModel.workflows.find((each) => each.id === workflow);
      const regulation = regulationOf(edition(id));
      if (found?.commands[found.creation]?.isAsked?.(regulation) !== true) return [];
      const { commands } = specialise(found, regulation, { keep: "asked" });
      return Object.keys(found.commands).filter((type) => type in commands === (id === "megion" || id === "primorye"));
    };
    // Whatever there is a programme of: it is drawn up, approved, worked by and ended.
    const course = ["draw-up", "amend", "return", "approve", "begin", "complete", "cancel", "account-for-parties"];
    const plans = ["draw-up-plan", "correct-plan", "finish-row"];
    const verdict = ["plan-results", "record-result", "package", "revise"];
    const all = shippedRegulations.map((id) => [id, asked(id, "personal-programme").toSorted()] as const);
    expect(Object.fromEntries(all.filter(([, commands]) => commands.length > 0))).toEqual({
      // Without these school 32 has all that there is.
      "school-32": ["include-in-bank", "hear-report", "add-evidence", ...verdict].toSorted(),
      primorye: [...course, "agree", ...plans, "include-in-bank", "publish", "add-evidence", ...verdict].toSorted(),
      megion: [...course, ...plans, "submit-report", "hear-report", "approve-report"].toSorted(),
    });
    const withAgreements = shippedRegulations.filter((id) => {
      const { choices } = edition(id);
      return Object.keys(choices).some((path) => path.startsWith("agreement."));
    });
    expect(withAgreements).toEqual(["school-32"]);
    expect(asked("school-32", "agreement")).toEqual([]);
  });

  it("ask of a kindergarten and of school 32 no pupils' lists, no group meeting and no coordinator", () => {
    for (const id of ["kindergarten", "school-32"]) {
      const regulation = regulationOf(edition(id));
      expect(regulation.value("registries.lists")).toEqual(["mentees-teachers", "mentors-teachers"]);
      expect(regulation.value("preparation.inform")).toEqual(["teachers", "site"]);
      expect(regulation.value("pairing.groupMeeting")).toBeUndefined();
      expect(regulation.value("preparation.appointments")).toEqual(["curator"]);
    }
    expect(regulationOf(edition("kindergarten")).value("offices.curatorIsNotHead")).toBeUndefined();
  });

  it.each([
    ["college", ["employer", "entrepreneur"], "Положение о наставничестве в колледже, раздел о наставниках"],
    [
      "additional-education",
      ["student"],
      "Положение о наставничестве в организации дополнительного образования, раздел о наставниках",
    ],
  ] as const)(
    "only those whom %s names become its mentors, and the refusal quotes its paragraph",
    (id, only, clause) => {
      const taken = Object.keys(participantKinds).flatMap((kind) => {
        const candidate = scenes(registered("m", "mentor", { kind, isEmployee: false }), answered("m", "mentor"));
        const school = after(prepared, chosen({}, edition(id)), mentee("s1", { bornOn: "2010-05-01" }), candidate);
        const { reasons } = { reasons: [], ...school.attempt(toPerson("m", "enter-registry")) };
        const found = (reasons as readonly Reason[]).find(({ code }) => code === "mentor-kind-fits");
        expect(found === undefined || found.clause?.startsWith(clause)).toBe(true);
        return found === undefined ? [kind] : [];
      });
      expect(taken.toSorted()).toEqual([...only].toSorted());
    },
  );
});
