import {
  drawUpPartner,
  partnerDrawnUp,
  partnerInForce,
  signForOrganisation,
  signForPartner,
  toPartner,
} from "../partner-scenes.ts";
import { founded } from "../programme-scenes.ts";
import { done, gone, scenes, today, toProgramme } from "../scenes.ts";
import { programmeRef } from "../school.ts";
import type { Acceptance, Specification } from "../spec.ts";

const extend = (to: string) => toPartner("extend", { to, signer: "engineer", document: "12-C/1" });

const suspended = done(toProgramme("suspend-programme", { ground: "other", document: "77" }, "head"));

/** What an agreement of the organisation with a social partner asks for. */
export const partnerAgreementSpecifications: readonly Specification[] = [
  {
    workflow: "partner-agreement",
    requirement: "programme-exists",
    clause: "Целостность",
    given: founded(),
    refuses: [
      {
        given: gone(programmeRef),
        when: drawUpPartner(),
        says: ["Программа не найдена", "The programme is not found"],
      },
    ],
    accepts: [{ when: drawUpPartner(), leadsTo: "drawn-up" }],
  },
  {
    workflow: "partner-agreement",
    requirement: "programme-runs",
    clause: "Целостность",
    given: founded(),
    refuses: [
      {
        given: suspended,
        when: drawUpPartner(),
        says: ["Программа приостановлена", "The programme is suspended"],
      },
    ],
    accepts: [{ when: drawUpPartner(), leadsTo: "drawn-up" }],
  },
  {
    workflow: "partner-agreement",
    requirement: "partner-is-another-organisation",
    clause: "Целостность",
    given: founded(),
    refuses: [
      {
        when: drawUpPartner({ partner: "school" }),
        says: ["Партнёром названа сама организация", "The organisation itself is named as the partner"],
        about: "school",
      },
    ],
    accepts: [{ when: drawUpPartner(), leadsTo: "drawn-up" }],
  },
  {
    workflow: "partner-agreement",
    requirement: "partner-term-ahead",
    clause: "Целостность",
    given: founded(),
    refuses: [
      {
        when: drawUpPartner({ period: { from: "2025-01-01", to: "2025-08-31" } }),
        says: ["Срок закончился 2025-08-31, сегодня 2025-09-01", "The term ended on 2025-08-31, today is 2025-09-01"],
      },
    ],
    accepts: [{ when: drawUpPartner({ period: { from: "2025-01-01", to: "2025-09-01" } }), leadsTo: "drawn-up" }],
  },
  {
    workflow: "partner-agreement",
    requirement: "partner-agreement-signed-once",
    clause: "Целостность",
    given: partnerDrawnUp,
    refuses: [
      {
        given: done(signForOrganisation),
        when: signForOrganisation,
        says: ["Подписано 2025-09-01", "Signed on 2025-09-01"],
        about: "head",
      },
      {
        given: done(signForPartner),
        when: signForPartner,
        says: ["Подписано 2025-09-01", "Signed on 2025-09-01"],
        about: "engineer",
      },
    ],
    accepts: [
      { when: signForOrganisation, leadsTo: "drawn-up" },
      { given: done(signForOrganisation), when: signForPartner, leadsTo: "in-force.running" },
      { given: done(signForPartner), when: signForOrganisation, leadsTo: "in-force.running" },
    ],
  },
  {
    workflow: "partner-agreement",
    requirement: "partner-signed-before-its-end",
    clause: "Целостность",
    given: partnerDrawnUp,
    refuses: [signForOrganisation, signForPartner].map((when) => ({
      given: today("2026-06-01"),
      when,
      says: ["Срок соглашения закончился 2026-05-31", "The agreement ended on 2026-05-31"] as const,
    })),
    accepts: [{ given: today("2026-05-31"), when: signForOrganisation, leadsTo: "drawn-up" }],
  },
  {
    workflow: "partner-agreement",
    requirement: "partner-agreement-signed-by-both",
    clause: "Целостность",
    given: partnerDrawnUp,
    refuses: [],
    passesBy: [
      {
        when: signForOrganisation,
        says: ["Организация не подписала", "The organisation has not signed"],
        leadsTo: "drawn-up",
      },
      {
        when: signForPartner,
        says: ["Партнёр не подписал", "The partner has not signed"],
        about: "plant",
        leadsTo: "drawn-up",
      },
    ],
    accepts: [{ given: done(signForOrganisation), when: signForPartner, leadsTo: "in-force" }],
  },
  {
    workflow: "partner-agreement",
    requirement: "partner-extension-later",
    clause: "Целостность",
    given: partnerInForce,
    refuses: [
      {
        when: extend("2026-05-31"),
        says: ["Ожидается день позже 2026-05-31, указан 2026-05-31", "Expected a day after 2026-05-31, met 2026-05-31"],
      },
    ],
    accepts: [
      { when: extend("2027-05-31"), leadsTo: "in-force.running" },
      { given: today("2026-05-20"), when: extend("2027-05-31"), leadsTo: "in-force.running" },
    ],
  },
];

/** Commands of the workflow that no requirement guards, and what time does to it. */
export const unguardedPartnerAgreements: readonly Acceptance[] = [
  { given: partnerDrawnUp, when: toPartner("set-aside", {}, "curator"), leadsTo: "set-aside" },
  {
    given: partnerInForce,
    when: toPartner("end", { reason: "partner-withdrew", document: "12-C/2" }, "curator"),
    leadsTo: "ended",
  },
  {
    // Thirty days before its last day it is time to say whether it goes on; it may end all the same.
    given: scenes(partnerInForce, today("2026-05-02")),
    when: toPartner("end", { reason: "by-agreement", document: "12-C/2" }),
    leadsTo: "ended",
  },
];
