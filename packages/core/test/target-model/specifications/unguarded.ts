import { drawnUpAgreement, signedAgreement, toAgreement } from "../agreement-scenes.ts";
import { agreedPair, approve, joining, registered, workingPair } from "../people-scenes.ts";
import { drawnUp, teachersInWork, toP1 } from "../own-programme-scenes.ts";
import {
  completeCard,
  draftPractice,
  publishedPractice,
  revisePractice,
  submittedPractice,
  toPractice,
} from "../practice-scenes.ts";
import { founded, prepared } from "../programme-scenes.ts";
import { altered, done, scenes, toPerson, toProgramme, toUnit } from "../scenes.ts";
import { programmeRef } from "../school.ts";
import type { Acceptance } from "../spec.ts";
import { unguardedCouncils } from "./mentor-council.ts";
import { unguardedPartnerAgreements } from "./partner-agreement.ts";
import { unguardedTracks } from "./municipal-track.ts";
import { unguardedRequests } from "./teacher-request.ts";
import { diagnosed, rank } from "../work-scenes.ts";

const asked = done(toUnit("u1", "request-replacement", { ground: "no-personal-contact" }, "mentee"));

/** Commands that no requirement guards: all that they need is their state, and somebody who may give them. */
export const unguarded: readonly Acceptance[] = [
  ...["compare-questionnaires", "thank-partners"].map((type) => ({
    given: founded(),
    when: toProgramme(type),
    leadsTo: "preparation",
  })),
  { given: founded(), when: toProgramme("record-step", { step: "study-documents" }), leadsTo: "preparation" },
  { given: founded(), when: toProgramme("study-materials", { what: "folders" }), leadsTo: "preparation" },
  { given: founded(), when: toProgramme("hold-event", { event: "round-table" }), leadsTo: "preparation" },
  { given: founded(), when: toProgramme("publish", { where: "school-site" }), leadsTo: "preparation" },
  {
    given: founded(),
    when: toProgramme("hold-operative-meeting", { questions: ["progress"], protocol: "7" }, "deputy-head"),
    leadsTo: "preparation",
  },
  {
    given: scenes(founded(), altered(programmeRef, {}, "published")),
    when: toProgramme("start-next-cycle", { period: { from: "2026-09-01", to: "2027-08-31" } }, "head"),
    leadsTo: "preparation",
  },
  {
    given: scenes(prepared, registered("s1", "mentee")),
    when: toPerson("s1", "decline", { reason: "no-wish" }, "mentee"),
    leadsTo: "declined",
  },
  {
    given: scenes(prepared, registered("s1", "mentee")),
    when: toPerson("s1", "end-participation", { reason: "programme-cancelled" }, "system"),
    leadsTo: "withdrawn",
  },
  {
    given: scenes(joining, done(toPerson("s1", "withdraw-consent", { kind: "personal-data" }, "guardian"))),
    when: toPerson("s1", "stop-processing"),
    leadsTo: "departed",
  },
  {
    given: scenes(workingPair, diagnosed, done(rank("m1"), rank("s1"))),
    when: toUnit("u1", "certify-checklist"),
    leadsTo: "working.checklist.certified",
  },
  {
    given: scenes(workingPair, drawnUp),
    when: toP1("account-for-parties", {}, "system"),
    leadsTo: "agreed",
  },
  ...[
    toP1("choose-control-forms", { forms: ["observation", "test"] }, "mentor"),
    toP1("report-difficulty", { person: "t1", about: "k1" }, "party"),
  ].map((when) => ({ given: teachersInWork, when, leadsTo: "in-work.term.running" })),
  { given: draftPractice, when: completeCard(), leadsTo: "draft" },
  { given: submittedPractice, when: revisePractice, leadsTo: "draft" },
  { given: publishedPractice, when: toPractice("withdraw", { reason: "outdated" }), leadsTo: "withdrawn" },
  {
    given: publishedPractice,
    when: toPractice("withdraw", { reason: "authors-wish" }, { id: "author", roles: ["teacher"] }),
    leadsTo: "withdrawn",
  },
  {
    given: workingPair,
    when: toPerson("s1", "account-for-practice", { practice: "k1" }, "system"),
    leadsTo: "registered",
  },
  {
    given: founded(),
    when: toProgramme("account-for-practice", { practice: "k1" }, "system"),
    leadsTo: "preparation",
  },
  {
    given: scenes(workingPair, asked),
    when: toUnit("u1", "grant-replacement"),
    leadsTo: "seeking-mentor",
  },
  {
    given: scenes(agreedPair, done(approve("5", "u1")), asked),
    when: toUnit("u1", "deny-replacement", { reason: "they-have-met" }),
    leadsTo: "working.replacement.none",
  },
  { given: drawnUpAgreement, when: toAgreement("a1", "set-aside", {}, "mentee"), leadsTo: "set-aside" },
  { given: signedAgreement, when: toAgreement("a1", "end", { reason: "moved" }, "system"), leadsTo: "ended" },
  {
    given: workingPair,
    when: toUnit("u1", "account-for-agreement", { agreement: "a1", mentee: "s1", status: "in-force" }, "system"),
    leadsTo: "working",
  },
  ...unguardedPartnerAgreements,
  ...unguardedTracks,
  ...unguardedRequests,
  ...unguardedCouncils,
];
