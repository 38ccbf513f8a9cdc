import type { JsonObject, RegulationEdition } from "@nastavnik/core";
import { ownWordsIn } from "@nastavnik/core/regulation";
import type { FieldProjection, Model, Move, Player } from "../model/model.ts";
import { only } from "./payloads.ts";
import { calendar, reactions, workflows } from "./small-school.ts";

const schoolRef = { workflow: "municipal-school", id: "school" };
const trackRef = { workflow: "municipal-track", id: "t1" };
const requestRef = { workflow: "teacher-request", id: "r1" };
const councilRef = { workflow: "mentor-council", id: "council" };

const players: readonly Player[] = [
  { id: "officer", roles: ["municipality"], organisation: "centre" },
  { id: "c1", roles: ["curator"], organisation: "school-1" },
  { id: "m1", roles: ["mentor"], organisation: "school-1" },
  { id: "t1", roles: ["teacher"], organisation: "school-1" },
];

const places = [
  schoolRef,
  { ...trackRef, parent: schoolRef.id },
  { ...requestRef, parent: schoolRef.id },
  { ...councilRef, parent: schoolRef.id },
];

const keysOf: FieldProjection = (value) =>
  typeof value === "object" && value !== null ? Object.keys(value).toSorted() : value;
const isThere: FieldProjection = (value) => Array.isArray(value) && value.length > 0;

/** What counts of the contexts: of papers and events, which there are; of what is past, whether there is any. */
const context: NonNullable<Model["context"]> = {
  "municipal-school": {
    regulations: "dropped",
    editions: "dropped",
    orders: keysOf,
  },
  "municipal-track": { events: keysOf, version: "dropped", earlier: "dropped" },
  "teacher-request": { earlier: isThere },
};

/** The school is founded by the regulation, with one mentor who has agreed. */
function founding(edition: RegulationEdition): readonly Move[] {
  const move = (type: string, payload: JsonObject, by: string): Move => ({ instance: schoolRef, type, payload, by });
  return [
    move(
      "found",
      {
        organisation: "centre",
        period: { from: "2025-09-01", to: "2027-08-31" },
        schools: ["school-1"],
        regulation: { ...edition },
        preparers: ["c1"],
      },
      "officer",
    ),
    move(
      "invite-mentor",
      {
        person: "m1",
        organisation: "school-1",
        profile: { post: "teacher", qualification: "first", experience: 20 },
        helps: ["lessons"],
      },
      "c1",
    ),
    move("give-consent", { person: "m1", kind: "personal-data", document: "data/m1" }, "m1"),
    move("agree-to-mentor", { person: "m1", document: "duty/m1" }, "m1"),
  ];
}

const approval = {
  number: "46",
  approves: ["programme", "road-map"],
  curator: "c1",
  controller: "officer",
};

function world(parts: Partial<Model> & Pick<Model, "title">): Model {
  return { workflows, reactions, places, players, calendar, context, ...parts };
}

/**
 * The municipal workflows under a regulation that has any of them, as small worlds: a school with one track and one
 * request, and a mentor council with one sitting; none under another regulation.
 */
export function municipalWorlds(edition: RegulationEdition): readonly Model[] {
  const { choices } = edition;
  if (!Object.keys(choices).some((path) => path.startsWith("municipalSchool."))) return [];
  const theme = Object.keys(ownWordsIn(choices["municipalSchool.themes"]))[0] ?? "lessons";
  const event = { event: "e1", theme, form: "seminar", responsible: ["m1"], attended: 9 };
  return [
    world({
      title: { ru: "Муниципальная школа: приказ, трек, запрос", en: "A municipal school: order, track, request" },
      given: founding(edition),
      rest: ["municipal-school"],
      payloads: only({
        "municipal-school.approve-programme": [approval],
        "municipal-school.cancel-school": [{ number: "60", reason: "other" }],
        "municipal-track.plan": [
          {
            number: 1,
            period: { from: "2025-10-01", to: "2025-11-30" },
            themes: [{ theme, forms: ["seminar"], responsible: ["m1"] }],
          },
        ],
        "municipal-track.hold-event": [event],
        "municipal-track.close": [{ document: "report" }],
        "municipal-track.cancel": [{ reason: "other" }],
        "teacher-request.submit": [
          {
            person: "t1",
            organisation: "school-1",
            group: "burnt-out",
            topics: ["lessons"],
            source: "application",
            consent: "data/t1",
          },
        ],
        "teacher-request.answer": [
          { by: "track", track: "t1" },
          { by: "mentor", mentor: "m1" },
        ],
        "teacher-request.confirm": [{ outcome: "helped" }, { outcome: "not-helped" }],
        "teacher-request.withdraw": [{ reason: "settled" }],
        "teacher-request.decline": [{ reason: "repeated" }],
      }),
    }),
    world({
      title: { ru: "Совет наставников: заседание и решение", en: "A mentor council: a sitting and a resolution" },
      given: founding(edition),
      rest: ["municipal-school", "mentor-council"],
      days: ["2025-09-10"],
      payloads: only({
        "mentor-council.create": [{ order: "47", members: ["m1", "c1"], chair: "m1" }],
        "mentor-council.call-sitting": [
          { sitting: "s1", on: "2025-09-10", agenda: [{ item: "1", subject: "results" }] },
        ],
        "mentor-council.hold-sitting": [{ sitting: "s1", present: ["m1", "c1"] }],
        "mentor-council.put-to-vote": [
          [2, 0],
          [1, 1],
        ].map(([agreed, against]) => ({
          resolution: "r1",
          sitting: "s1",
          item: "1",
          votes: { for: agreed ?? 0, against: against ?? 0, abstained: 0 },
          asks: [{ ask: "a1", subject: "results", organisation: "centre", due: "2025-09-30" }],
        })),
        "mentor-council.report-on-ask": [{ resolution: "r1", ask: "a1", document: "report" }],
        "mentor-council.check-ask": ["done", "not-done"].map((outcome) => ({ resolution: "r1", ask: "a1", outcome })),
        "mentor-council.dissolve": [{ order: "48" }],
      }),
    }),
  ];
}
