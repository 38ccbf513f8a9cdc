import { explain, type ExplanationNode, type InstanceRef } from "@nastavnik/core";
import { targetModel } from "@nastavnik/core/target-model";
import { describe, expect, it } from "vitest";
import {
  calling,
  councilRef,
  creating,
  curator,
  headOfSchool,
  mentorOne,
  mentorTwo,
  officer,
  requestRef,
  stranger,
  submitted,
  teacher,
  toCouncil,
  trackRef,
  isMunicipal,
} from "./municipal-scenes.ts";
import { done, scenes, today } from "./scenes.ts";
import { type Deed, municipalSchoolRef, School, workflowOf } from "./school.ts";

type Person = Extract<Deed["by"], object>;

/** Everybody who tries everything. */
const cast: readonly Person[] = [
  officer,
  curator,
  mentorOne,
  mentorTwo,
  teacher,
  headOfSchool,
  // A curator of a school whom no order names, and somebody of another district who holds every office there.
  { id: "would-be-curator", roles: ["curator"], organisation: "school-1" },
  stranger,
  { id: "their-teacher", roles: ["teacher"], organisation: "school-9" },
];

const centre = ["officer"];
const leaders = ["c1", "officer"];
const mentors = ["m1", "m2"];
const publishers = ["c1", "h1", "officer"];
const nobody: readonly string[] = [];

const schoolActs: Readonly<Record<string, readonly string[]>> = {
  // Until it is founded there is no centre to ask; a requirement says that the founder founds for their own.
  found: ["h9", "officer"],
  "approve-programme": centre,
  "amend-programme": centre,
  "change-curator": centre,
  "cancel-school": centre,
  "invite-mentor": ["c1"],
  "agree-to-mentor": mentors,
  "leave-mentors": mentors,
  "release-mentor": ["c1"],
  "give-consent": mentors,
  "withdraw-consent": mentors,
  "stop-processing": leaders,
  "hold-survey": leaders,
  "show-result": ["c1"],
  "plan-indicators": ["c1"],
  "record-indicator": ["c1"],
  "open-section": publishers,
  publish: publishers,
  "hand-in-report": ["c1"],
  // The order leaves the control to the officer.
  "check-execution": centre,
  "share-experience": leaders,
  "account-for-council": nobody,
  "account-for-track": nobody,
  complete: leaders,
};

const trackActs: Readonly<Record<string, readonly string[]>> = {
  plan: ["c1"],
  revise: ["c1"],
  "hold-event": ["c1", "m1"],
  "account-for-request": nobody,
  close: ["c1"],
  cancel: ["c1"],
  "lose-school": nobody,
};

const requestActs: Readonly<Record<string, readonly string[]>> = {
  submit: ["c1", "h1", "t1"],
  answer: ["c1"],
  "account-for-track": nobody,
  confirm: ["t1"],
  withdraw: ["t1"],
  decline: ["c1"],
};

const councilActs: Readonly<Record<string, readonly string[]>> = {
  create: centre,
  "change-members": centre,
  dissolve: centre,
  "call-sitting": ["m1"],
  "hold-sitting": ["m1"],
  "put-to-vote": ["m1"],
  // A requirement says whom the resolution asks.
  "report-on-ask": ["h1", "m2", "officer"],
  "check-ask": ["m1"],
};

const school = new School();
scenes(
  submitted,
  done(creating(), calling()),
  today("2025-09-10"),
  done(
    toCouncil("hold-sitting", { sitting: "s1", present: ["m1", "m2"] }),
    toCouncil("put-to-vote", {
      resolution: "r1",
      sitting: "s1",
      item: "1",
      votes: { for: 2, against: 0, abstained: 0 },
      asks: [{ ask: "a1", subject: "qualification", person: "m2" }],
    }),
  ),
)(school);

const nodes = (node: ExplanationNode): readonly ExplanationNode[] => [
  node,
  ...node.children.flatMap((child) => nodes(child)),
];

function isTheirs(by: Person, on: InstanceRef, type: string): boolean {
  const deed: Deed = { by, on, type };
  const actor = school.actorOf(deed);
  const world = { ...school.world(deed), standing: school.mandatesOf(actor.id) };
  const command = { id: "1", type, payload: {}, actor, at: school.now };
  const { tree } = explain(workflowOf(on), school.instance(on), command, world, false);
  return nodes(tree)
    .filter(({ kind }) => kind === "role" || kind === "act")
    .every(({ verdict }) => verdict === "met");
}

const whoMay = (on: InstanceRef, type: string) =>
  cast
    .filter((by) => isTheirs(by, on, type))
    .map(({ id }) => id)
    .toSorted();

function table(acts: Readonly<Record<string, readonly string[]>>, of: (type: string) => InstanceRef) {
  return {
    met: Object.fromEntries(Object.keys(acts).map((type) => [type, whoMay(of(type), type)])),
    expected: Object.fromEntries(Object.entries(acts).map(([type, who]) => [type, [...who].toSorted()])),
  };
}

describe("who may do what in a municipality", () => {
  it("with its school", () => {
    const { met, expected } = table(schoolActs, (type) =>
      type === "found" ? { workflow: "municipal-school", id: "another" } : municipalSchoolRef,
    );
    expect(met).toEqual(expected);
  });

  it("with a track", () => {
    const { met, expected } = table(trackActs, (type) => trackRef(type === "plan" ? "t9" : "t1"));
    expect(met).toEqual(expected);
  });

  it("with a teacher's request", () => {
    const { met, expected } = table(requestActs, (type) => requestRef(type === "submit" ? "r9" : "r1"));
    expect(met).toEqual(expected);
  });

  it("with the mentor council", () => {
    const { met, expected } = table(councilActs, (type) =>
      type === "create" ? { workflow: "mentor-council", id: "another" } : councilRef,
    );
    expect(met).toEqual(expected);
  });

  it("is told for every command of these workflows", () => {
    const commands = targetModel.workflows
      .filter(({ id }) => isMunicipal(id))
      .map(({ id, commands: all }) => [id, Object.keys(all).toSorted()]);
    const told = [schoolActs, trackActs, requestActs, councilActs].map((acts) => Object.keys(acts).toSorted());
    expect(commands.map(([, all]) => all)).toEqual(told);
  });
});
