import { targetModel } from "@nastavnik/core/target-model";
import { describe, expect, it } from "vitest";
import {
  agreed,
  agreedPair,
  approve,
  consented,
  joining,
  mentee,
  mentor,
  propose,
  proposedPair,
  workingGroup,
  workingPair,
} from "./people-scenes.ts";
import {
  addToCase,
  completeCard,
  describePractice,
  drawUpPractice,
  packagedWithPair,
  practiceRef,
  publishPractice,
  revisePractice,
  sheetOf,
  submitPractice,
  toPractice,
} from "./practice-scenes.ts";
import { order } from "./programme-scenes.ts";
import { done, participantRef, personOf, type Scene, scenes, toPerson, toUnit, unitOf, unitRef } from "./scenes.ts";
import { type Deed, programmeRef, School } from "./school.ts";
import { close, controlled, firstMeetings, meeting, planned, reported } from "./work-scenes.ts";

/** A school in which all of this has happened, and no reaction was refused. */
function after(...happened: readonly Scene[]): School {
  const school = new School();
  scenes(...happened)(school);
  expect(school.refusedReactions).toEqual([]);
  return school;
}

/** What the reactions asked for since the scene, in their order. */
function consequences(scene: Scene, ...deeds: readonly Deed[]): readonly string[] {
  const school = after(scene);
  const before = school.facts.length;
  done(...deeds)(school);
  expect(school.refusedReactions).toEqual([]);
  return school.facts
    .slice(before)
    .filter(({ actor }) => actor.id === "system")
    .map(({ instance, command }) => `${instance.id} ${command.type}`);
}

const state = (school: School, id: string) => school.instance(participantRef(id)).value;
const unitState = (school: School, id = "u1") => school.instance(unitRef(id)).value;
const remove = toUnit("u1", "remove-mentor", { record: "record-1" }, "head");
const lose = (person: string) => toUnit("u1", "lose-participant", { person, reason: "left-the-group" });

describe("the reactions of the target model", () => {
  it("each have an identifier of their own and a label in both languages", () => {
    const ids = targetModel.reactions.map(({ id }) => id);
    expect(ids).toEqual([
      "order-approves-units",
      "order-extends-units",
      "interruption-reaches-units",
      "leaver-leaves-units",
      "withdrawal-suspends-units",
      "withdrawal-withdraws-practices",
      "taken-mentee-leaves-waiting",
      "units-account-for-people",
      "unit-tells-people",
      "unit-tells-personal-programme",
      "unit-ends-agreements",
      "agreement-tells-unit",
      "practice-tells-programme",
      "practice-names-people",
      "cancellation-reaches-tracks",
      "track-tells-requests",
    ]);
    expect(targetModel.reactions.every(({ label }) => label.ru !== "" && label.en !== "")).toBe(true);
  });
});

describe("an order approving units", () => {
  it("approves every unit that it names, once", () => {
    const two = scenes(agreedPair, agreed("u2", "m1", ["s2"]));
    expect(consequences(two, approve("5", "u1", "u2", "u1")).slice(0, 2)).toEqual(["u1 approve", "u2 approve"]);
    const school = after(two, done(approve("5", "u1", "u2")));
    expect(unitOf(school, "u2")).toMatchObject({ order: "5", approvedAt: school.now.toString() });
  });
});

describe("a published practice", () => {
  const ofPair = scenes(
    packagedWithPair,
    consented("m1", "publication", "self"),
    consented("s1", "publication", "guardian"),
    done(
      drawUpPractice({ authors: ["m1"] }),
      completeCard(),
      addToCase("film", "photo-video", ["s1"]),
      submitPractice,
      sheetOf("e1", 5),
      sheetOf("e2", 6),
      describePractice(),
    ),
  );

  it("is told to the programme and to everybody whom it names or shows", () => {
    expect(consequences(ofPair, publishPractice([]))).toEqual([
      "programme account-for-practice",
      "m1 account-for-practice",
      "s1 account-for-practice",
    ]);
    const school = after(ofPair, done(publishPractice([])));
    expect(school.instance(programmeRef).value).toBe("published");
  });

  it.each([
    ["publication", "a pupil whom the case shows"],
    ["personal-data", "a pupil whom the case shows"],
  ])("is withdrawn with the consent to %s of %s", (kind) => {
    const withdrawn = toPerson("s1", "withdraw-consent", { kind }, "guardian");
    const school = after(ofPair, done(publishPractice([]), withdrawn));
    expect(school.instance(practiceRef("k1"))).toMatchObject({
      value: "withdrawn",
      context: { withdrawal: { person: "s1", reason: "consent-withdrawn" } },
    });
    expect(school.refusedReactions).toEqual([]);
  });

  it("stays when somebody withdraws whom its later version does not show", () => {
    const school = after(
      ofPair,
      done(
        publishPractice([]),
        revisePractice,
        toPractice("remove-from-case", { material: "film" }),
        submitPractice,
        sheetOf("e1", 5),
        sheetOf("e2", 6),
        describePractice(),
        publishPractice([]),
        toPerson("s1", "withdraw-consent", { kind: "publication" }, "guardian"),
      ),
    );
    expect(school.instance(practiceRef("k1")).value).toBe("published");
    expect(school.refusedReactions).toEqual([]);
  });
});

describe("an order on extensions", () => {
  it("extends every unit that it names to the day on which its parties have agreed", () => {
    const agree = (person: string) =>
      toUnit("u1", "agree-to-extension", { person, to: "2026-08-31", document: `extension/${person}` });
    const agreedOn = scenes(workingPair, done(agree("m1"), agree("s1")));
    const extend = order("extend-units", "8", { units: ["u1"] });
    expect(consequences(agreedOn, extend)).toEqual(["u1 extend"]);
    const unit = unitOf(after(agreedOn, done(extend)), "u1");
    expect(unit).toMatchObject({ period: { from: "2025-10-01", to: "2026-08-31" } });
    expect(unit.extension).toBeUndefined();
  });
});

describe("the fate of a unit", () => {
  it("takes the mentor's seats and the mentees' places in the same transaction as the proposal", () => {
    const school = after(proposedPair);
    expect(personOf(school, "m1").seats).toEqual({ u1: 1 });
    expect(personOf(school, "s1").unit).toBe("u1");
    expect(state(school, "s1")).toEqual({ registered: "offered" });
  });

  it("leaves nothing reserved when one of the mentees cannot be taken", () => {
    const school = after(joining, done(toPerson("m1", "change-entry", { capacity: 1 })));
    expect(school.attempt(propose("u1", "m1", ["s1", "s2"])).outcome).toBe("refused");
    expect(unitState(school)).toEqual({});
    expect(state(school, "s1")).toEqual({ registered: "searching" });
    expect(personOf(school, "m1").seats).toEqual({});
  });

  it("pairs its mentees when it is approved", () => {
    expect(consequences(agreedPair, approve("5", "u1"))).toEqual(["u1 approve", "s1 join-unit"]);
    expect(state(after(workingPair), "s1")).toEqual({ registered: "paired" });
  });

  it("frees everybody when a party declines the proposal", () => {
    const decline = toUnit("u1", "decline", { person: "m1", reason: "no-time" }, "mentor");
    expect(consequences(proposedPair, decline)).toEqual(["m1 release-seat", "s1 leave-unit"]);
    const school = after(proposedPair, done(decline));
    expect(personOf(school, "m1").seats).toEqual({});
    expect(personOf(school, "s1")).toMatchObject({
      returns: [{ unit: "u1", reason: "no-time", at: school.now.toString() }],
    });
    expect(personOf(school, "s1").unit).toBeUndefined();
    expect(state(school, "s1")).toEqual({ registered: "searching" });
  });

  it("completes its mentees and frees the mentor when it is closed", () => {
    const nearlyOver = scenes(
      workingPair,
      firstMeetings,
      done(meeting("regular"), meeting("closing")),
      planned("m1", "s1"),
      controlled,
      reported("m1", "s1"),
    );
    expect(consequences(nearlyOver, close)).toEqual(["m1 release-seat", "s1 complete-unit"]);
    const school = after(nearlyOver, done(close));
    expect(state(school, "s1")).toEqual({ registered: "completed" });
    expect(personOf(school, "s1")).toMatchObject({ completed: ["u1"] });
    expect(personOf(school, "s1").unit).toBeUndefined();
    expect(unitOf(school, "u1").mentors).toEqual([
      { mentor: "m1", from: school.now.toString(), until: school.now.toString(), reason: "completed" },
    ]);
  });

  it.each([
    ["a removal", [remove], "removed"],
    [
      "a resignation",
      [toUnit("u1", "resign", { ground: "personal" }, "mentor"), toUnit("u1", "accept-resignation", {}, "head")],
      "resigned",
    ],
    [
      "a replacement that the curator grants",
      [
        toUnit("u1", "request-replacement", { ground: "no-personal-contact" }, "mentee"),
        toUnit("u1", "grant-replacement"),
      ],
      "no-personal-contact",
    ],
    ["the mentor's leaving", [toPerson("m1", "withdraw", { reason: "moved" })], "moved"],
  ] as const)("sends its mentees back to the search after %s, with the reason", (_what, deeds, reason) => {
    const school = after(workingPair, done(...deeds));
    expect(unitState(school)).toBe("seeking-mentor");
    expect(state(school, "s1")).toEqual({ registered: "searching" });
    expect(personOf(school, "s1")).toMatchObject({ awaits: "u1", returns: [{ unit: "u1", reason }] });
    expect(personOf(school, "m1").seats).toEqual({});
    expect(unitOf(school, "u1").mentors).toEqual([
      { mentor: "m1", from: school.now.toString(), until: school.now.toString(), reason },
    ]);
  });

  it("leaves a unit at work while the curator has not decided on a replacement, or has denied it", () => {
    const asked = done(toUnit("u1", "request-replacement", { ground: "no-personal-contact" }, "mentee"));
    const school = after(workingPair, asked);
    expect(state(school, "s1")).toEqual({ registered: "paired" });
    expect(school.attempt(toUnit("u1", "grant-replacement", {}, "mentee")).outcome).toBe("refused");
    done(toUnit("u1", "deny-replacement", { reason: "they-have-met" }), meeting("organizational-first"))(school);
    expect(unitState(school)).toMatchObject({ working: { replacement: "none", meetings: "trial" } });
  });

  it("frees everybody when it is dissolved, and a mentee can be paired again", () => {
    const dissolved = done(toUnit("u1", "dissolve", { reason: "no-time" }));
    expect(consequences(workingPair, toUnit("u1", "dissolve", { reason: "no-time" }))).toEqual([
      "m1 release-seat",
      "s1 leave-unit",
    ]);
    const school = after(workingPair, dissolved, agreed("u2", "m1", ["s1"]), done(approve("6", "u2")));
    expect(state(school, "s1")).toEqual({ registered: "paired" });
    expect(personOf(school, "s1").unit).toBe("u2");
    expect(personOf(school, "m1").seats).toEqual({ u2: 1 });
  });

  it("tells who waited for another mentor when it is dissolved instead", () => {
    const dissolve = toUnit("u1", "dissolve", { reason: "no-mentor-found" });
    expect(consequences(scenes(workingPair, done(remove)), dissolve)).toEqual(["s1 leave-unit"]);
    const school = after(workingPair, done(remove, dissolve));
    expect(personOf(school, "s1").awaits).toBeUndefined();
    expect(state(school, "s1")).toEqual({ registered: "searching" });
  });

  it("gives back a seat when a group goes on without one of its mentees", () => {
    const withdraw = toPerson("s1", "withdraw", { reason: "moved" });
    expect(consequences(workingGroup, withdraw)).toEqual(["u1 lose-participant", "m1 reserve-seat"]);
    expect(personOf(after(workingGroup, done(withdraw)), "m1").seats).toEqual({ u1: 1 });
  });

  it("gives it back though the mentor is leaving himself", () => {
    const school = after(
      workingGroup,
      done(
        toPerson("m1", "withdraw-consent", { kind: "personal-data" }),
        toPerson("s1", "withdraw", { reason: "moved" }),
      ),
    );
    expect(personOf(school, "m1").seats).toEqual({ u1: 1 });
  });

  it("sends a mentee whom the curator takes out of a group back to the search", () => {
    expect(consequences(workingGroup, lose("s1"))).toEqual(["m1 reserve-seat", "s1 leave-unit"]);
    const school = after(workingGroup, done(lose("s1")));
    expect(state(school, "s1")).toEqual({ registered: "searching" });
    expect(unitOf(school, "u1").mentees).toEqual(["s2"]);
  });

  it("frees a mentor whom the curator takes out of a unit", () => {
    const school = after(workingGroup, done(lose("m1")));
    expect(personOf(school, "m1").seats).toEqual({});
    expect(state(school, "m1")).toEqual({ registered: "ready" });
    expect(state(school, "s2")).toEqual({ registered: "searching" });
  });
});

describe("somebody who leaves the programme", () => {
  it("holds no seat and no place from that very moment, and leaves his units", () => {
    const withdraw = toPerson("m1", "withdraw", { reason: "moved" });
    expect(consequences(workingPair, withdraw)).toEqual(["u1 lose-participant", "s1 leave-unit"]);
    const school = after(workingPair, done(withdraw));
    expect(personOf(school, "m1")).toMatchObject({ seats: {}, leaving: { reason: "moved", units: ["u1"] } });
  });

  it("ends a proposal that cannot do without him", () => {
    const school = after(proposedPair, done(toPerson("s1", "withdraw", { reason: "moved" })));
    expect(unitState(school)).toBe("declined");
    expect(personOf(school, "m1").seats).toEqual({});
  });

  it("ends a pair at work that has no other mentee", () => {
    const school = after(workingPair, done(toPerson("s1", "withdraw", { reason: "moved" })));
    expect(unitState(school)).toBe("dissolved");
    expect(unitOf(school, "u1").mentees).toEqual(["s1"]);
  });

  it("leaves the unit that seeks another mentor for him", () => {
    const school = after(workingPair, done(remove, toPerson("s1", "withdraw", { reason: "moved" })));
    expect(unitState(school)).toBe("dissolved");
  });

  it("leaves nothing behind when he had completed his unit", () => {
    const school = after(
      workingPair,
      firstMeetings,
      done(meeting("regular"), meeting("closing")),
      planned("m1", "s1"),
      controlled,
      reported("m1", "s1"),
      done(close, toPerson("s1", "withdraw", { reason: "moved" })),
    );
    expect(personOf(school, "s1").leaving).toMatchObject({ units: [] });
    expect(unitState(school)).toBe("closed");
  });

  it("leaves his units too when the processing of his data stops", () => {
    const stop = toPerson("s1", "stop-processing");
    const leaving = scenes(workingGroup, done(toPerson("s1", "withdraw-consent", { kind: "personal-data" })));
    expect(consequences(leaving, stop)).toEqual(["u1 lose-participant", "m1 reserve-seat"]);
    const school = after(leaving, done(stop));
    expect(state(school, "s1")).toBe("departed");
    // The others go on once the curator lifts the suspension.
    done(toUnit("u1", "resume"), meeting("organizational-first"))(school);
    expect(unitState(school)).toMatchObject({ working: { assignment: "in-force" } });
  });
});

describe("a withdrawn consent", () => {
  const withdraw = (id: string, kind: string) => toPerson(id, "withdraw-consent", { kind });

  it.each([
    ["personal-data", "consent-withdrawn"],
    ["duty", "duty-consent-withdrawn"],
  ])("to %s suspends the unit at work", (kind, reason) => {
    const school = after(workingPair, done(withdraw("s1", kind)));
    expect(unitOf(school, "u1").suspendedFor).toBe(reason);
    expect(unitState(school)).toMatchObject({ working: { assignment: "suspended" } });
    expect(school.attempt(toUnit("u1", "resume")).outcome).toBe("refused");
  });

  it("to publication changes nothing for the unit", () => {
    const published = done(
      toPerson("s1", "give-consent", { kind: "publication", signer: "guardian", document: "publication/s1" }),
    );
    expect(consequences(scenes(workingPair, published), withdraw("s1", "publication"))).toEqual([]);
  });

  it("ends a proposal", () => {
    const school = after(proposedPair, done(withdraw("m1", "personal-data")));
    expect(unitState(school)).toBe("declined");
    expect(state(school, "s1")).toEqual({ registered: "searching" });
  });

  it("suspends every unit of a mentor", () => {
    const school = after(
      workingPair,
      agreed("u2", "m1", ["s2"]),
      done(approve("6", "u2"), withdraw("m1", "personal-data")),
    );
    expect([unitOf(school, "u1").suspendedFor, unitOf(school, "u2").suspendedFor]).toEqual([
      "consent-withdrawn",
      "consent-withdrawn",
    ]);
  });

  it("can be given again: the mentee is back in his pair, and the curator resumes it", () => {
    const school = after(
      workingPair,
      done(
        withdraw("s1", "personal-data"),
        toPerson("s1", "give-consent", { kind: "personal-data", signer: "guardian", document: "again/s1" }),
        toUnit("u1", "resume"),
        meeting("organizational-first"),
      ),
    );
    expect(state(school, "s1")).toEqual({ registered: "paired" });
    expect(school.timers.filter(({ instance }) => instance.workflow === "participant")).toEqual([]);
  });
});

describe("a mentee whose unit seeks another mentor", () => {
  const waiting = scenes(workingPair, mentor("m2"), done(remove));

  it("is taken back when another mentor is proposed to the unit", () => {
    const school = after(
      waiting,
      done(
        toUnit("u1", "assign-mentor", { mentor: "m2" }),
        toUnit("u1", "consent", { person: "m2", document: "c1" }),
        toUnit("u1", "consent", { person: "s1", document: "c2" }),
        approve("6", "u1"),
      ),
    );
    expect(state(school, "s1")).toEqual({ registered: "paired" });
    expect(personOf(school, "s1").awaits).toBeUndefined();
    expect(unitOf(school, "u1").mentors.map((term) => term.mentor)).toEqual(["m1", "m2"]);
  });

  it("leaves it when he is taken into another unit", () => {
    const taken = propose("u2", "m2", ["s1"]);
    expect(consequences(waiting, taken)).toEqual(["m2 reserve-seat", "s1 reserve-place", "u1 lose-participant"]);
    const school = after(waiting, done(taken));
    expect(unitState(school)).toBe("dissolved");
    expect(personOf(school, "s1").unit).toBe("u2");
  });

  it("leaves the others of his group waiting", () => {
    const school = after(workingGroup, mentor("m2"), done(remove, propose("u2", "m2", ["s1"])));
    expect(unitState(school)).toBe("seeking-mentor");
    expect(unitOf(school, "u1").mentees).toEqual(["s2"]);
  });

  it("waits on when the new mentor declines", () => {
    const school = after(
      waiting,
      done(
        toUnit("u1", "assign-mentor", { mentor: "m2" }),
        toUnit("u1", "decline", { person: "m2", reason: "no-time" }, "mentor"),
      ),
    );
    expect(unitState(school)).toBe("seeking-mentor");
    expect(unitOf(school, "u1").ending).toBeUndefined();
    expect(personOf(school, "m2").seats).toEqual({});
    expect(personOf(school, "s1")).toMatchObject({ awaits: "u1" });
    expect(state(school, "s1")).toEqual({ registered: "searching" });
  });

  it("ends the unit for good when he leaves while another mentor is proposed", () => {
    const school = after(
      waiting,
      done(toUnit("u1", "assign-mentor", { mentor: "m2" }), toPerson("s1", "withdraw", { reason: "moved" })),
    );
    expect(unitState(school)).toBe("dissolved");
    expect(personOf(school, "m2").seats).toEqual({});
  });
});

describe("a mentee in the registry", () => {
  it("can be paired late, after others have begun to work", () => {
    const school = after(workingPair, mentee("s9"), agreed("u9", "m1", ["s9"]), done(approve("9", "u9")));
    expect(state(school, "s9")).toEqual({ registered: "paired" });
    expect(personOf(school, "m1").seats).toEqual({ u1: 1, u9: 1 });
  });
});
