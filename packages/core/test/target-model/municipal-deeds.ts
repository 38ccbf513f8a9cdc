import type { JsonObject } from "@nastavnik/core";
import type { MentorCouncilContext } from "@nastavnik/core/target-model";
import fc from "fast-check";
import { happening, type Happening, number } from "./happening.ts";
import {
  agrees,
  consents,
  councilRef,
  creating,
  curator,
  headOfSchool,
  holding,
  invite,
  mentorOne,
  mentorTwo,
  officer,
  planning,
  row,
  stranger,
  submitting,
  teacher,
  toCouncil,
  toRequest,
  toSchool,
  toTrack,
} from "./municipal-scenes.ts";
import type { Deed, School } from "./school.ts";

type Person = Extract<Deed["by"], object>;

const cast: readonly Person[] = [officer, curator, mentorOne, mentorTwo, teacher, headOfSchool, stranger];
const somebody = fc.constantFrom(...cast);
/** Mostly whoever it is for; sometimes anybody. */
const mostly = (person: Person): fc.Arbitrary<Person> =>
  fc.oneof({ weight: 6, arbitrary: fc.constant(person) }, { weight: 1, arbitrary: somebody });

const tracks = fc.constantFrom("t1", "t2", "t3");
const requests = fc.constantFrom("r1", "r2");
const mentors = fc.constantFrom(mentorOne, mentorTwo);
const organisations = fc.constantFrom("centre", "school-1", "school-2", "school-9");

const deed = (title: string, of: (school: School) => readonly Deed[]) => happening(title, of);

const onSchool = (type: string, by: Person, payload: fc.Arbitrary<JsonObject>) =>
  fc
    .tuple(mostly(by), payload)
    .map(([who, given]) => deed(`${type} ${JSON.stringify(given)} by ${who.id}`, () => [toSchool(type, given, who)]));

const order = (type: string, payload: fc.Arbitrary<JsonObject>) =>
  fc
    .tuple(mostly(officer), payload)
    .map(([who, given]) =>
      deed(`${type} ${JSON.stringify(given)} by ${who.id}`, (school) => [
        toSchool(type, { number: number(school), ...given }, who),
      ]),
    );

const themes = fc.constantFrom(
  [row("modern-lesson", ["open-lesson", "seminar"], "c1", "m1"), row("opening", ["festival"], "c1")],
  [row("modern-lesson", ["open-lesson"], "m2")],
  [row("opening", ["festival", "seminar"], "m1", "m2")],
);
const periods = fc.constantFrom(
  { from: "2025-09-01", to: "2025-11-30" },
  { from: "2025-09-15", to: "2026-02-28" },
  { from: "2025-12-01", to: "2026-02-28" },
);

const ofTracks = fc.oneof(
  fc
    .tuple(tracks, themes, periods)
    .map(([id, rows, period]) =>
      deed(`plan ${id} from ${period.from}`, () => [
        planning({ number: Number(id.slice(1)), themes: rows, period }, id),
      ]),
    ),
  fc
    .tuple(tracks, themes, periods)
    .map(([id, rows, period]) =>
      deed(`revise ${id}`, () => [toTrack(id, "revise", { themes: rows, period, reason: "other" })]),
    ),
  fc.tuple(tracks, fc.constantFrom("open-lesson", "seminar", "festival"), mostly(mentorOne)).map(([id, form, who]) =>
    deed(`hold ${form} in ${id} by ${who.id}`, (school) => {
      const theme = form === "festival" ? "opening" : "modern-lesson";
      const held = holding({ event: number(school), form, theme, responsible: [who.id] }, who);
      return [{ ...held, on: { workflow: "municipal-track", id } }];
    }),
  ),
  tracks.map((id) => deed(`close ${id}`, () => [toTrack(id, "close", { document: "report" })])),
  tracks.map((id) => deed(`cancel ${id}`, () => [toTrack(id, "cancel", { reason: "other" })])),
);

/** A request from its submission to the track that answers it, and what becomes of that. */
const answered = fc
  .tuple(requests, tracks, fc.constantFrom("close", "cancel"))
  .map(([id, track, end]) =>
    deed(`${id} is answered by ${track}: ${end}`, () => [
      { ...submitting(), on: { workflow: "teacher-request", id } },
      toRequest(id, "answer", { by: "track", track }),
      toTrack(track, end, end === "close" ? { document: "report" } : { reason: "other" }),
    ]),
  );

const ofRequests = fc.oneof(
  answered,
  fc
    .tuple(requests, mostly(teacher))
    .map(([id, who]) =>
      deed(`submit ${id} by ${who.id}`, () => [
        { ...submitting({ person: who.id }, who), on: { workflow: "teacher-request", id } },
      ]),
    ),
  fc
    .tuple(
      requests,
      fc.oneof(
        tracks.map((track) => ({ by: "track", track })),
        mentors.map(({ id }) => ({ by: "mentor", mentor: id })),
      ),
    )
    .map(([id, payload]) => deed(`answer ${id} ${JSON.stringify(payload)}`, () => [toRequest(id, "answer", payload)])),
  fc
    .tuple(requests, fc.constantFrom("helped", "partly", "not-helped"), mostly(teacher))
    .map(([id, outcome, who]) => deed(`confirm ${id} ${outcome}`, () => [toRequest(id, "confirm", { outcome }, who)])),
  requests.map((id) => deed(`withdraw ${id}`, () => [toRequest(id, "withdraw", { reason: "settled" }, teacher)])),
);

const votes = fc.constantFrom(
  { for: 2, against: 0, abstained: 0 },
  { for: 1, against: 1, abstained: 0 },
  { for: 0, against: 2, abstained: 0 },
);

const ofCouncil = fc.oneof(
  fc.constant(deed("create the council", (school) => [creating({ order: number(school) })])),
  votes.map((given) =>
    deed(`sit and vote ${JSON.stringify(given)}`, (school) => {
      const sitting = number(school);
      const today = school.now.toString().slice(0, 10);
      return [
        toCouncil("call-sitting", { sitting, on: today, agenda: [{ item: "1", subject: "results" }] }),
        toCouncil("hold-sitting", { sitting, present: ["m1", "m2"] }),
        toCouncil("put-to-vote", {
          resolution: sitting,
          sitting,
          item: "1",
          votes: given,
          asks: [{ ask: `${sitting}/1`, subject: "results", organisation: "school-1", due: today }],
        }),
      ];
    }),
  ),
  fc.constantFrom("report-on-ask", "check-ask").map((type) =>
    deed(`${type} on the last resolution`, (school) => {
      const { resolutions = {} } = school.instance<Partial<MentorCouncilContext>>(councilRef).context;
      const resolution = Object.keys(resolutions).at(-1) ?? "none";
      const named = { resolution, ask: `${resolution}/1` };
      return type === "check-ask"
        ? [toCouncil(type, { ...named, outcome: "done" })]
        : [toCouncil(type, { ...named, document: "report" }, headOfSchool)];
    }),
  ),
  fc.constant(deed("dissolve the council", (school) => [toCouncil("dissolve", { order: number(school) }, officer)])),
);

const ofPeople = fc.oneof(
  mentors.map((who) =>
    deed(`${who.id} joins`, () => [
      invite(who.id, who.organisation ?? "school-1"),
      consents(who, "personal-data", `data/${who.id}`),
      consents(who, "publication"),
      agrees(who),
    ]),
  ),
  mentors.map((who) =>
    deed(`${who.id} withdraws the consent`, () => [
      toSchool("withdraw-consent", { person: who.id, kind: "personal-data" }, who),
    ]),
  ),
  mentors.map((who) => deed(`stop ${who.id}`, () => [toSchool("stop-processing", { person: who.id })])),
  onSchool(
    "release-mentor",
    curator,
    mentors.map(({ id }) => ({ person: id, reason: "other" })),
  ),
);

const ofSchool = fc.oneof(
  order("amend-programme", fc.constantFrom({ schools: ["school-1"] }, { schools: ["school-1", "school-2"] })),
  order(
    "change-curator",
    fc.constantFrom("c1", "m1").map((id) => ({ curator: id })),
  ),
  fc
    .tuple(fc.option(organisations), somebody)
    .map(([named, who]): [string, Person] => [named ?? who.organisation ?? "centre", who])
    .map(([organisation, who]) =>
      deed(`publish for ${organisation} by ${who.id}`, () => [
        toSchool(
          "publish",
          { what: "news", where: "press", organisation, address: "https://press.example/1", named: [{ person: "m1" }] },
          who,
        ),
      ]),
    ),
  fc.constant(
    deed("cancel the school", (school) => [toSchool("cancel-school", { number: number(school), reason: "other" })]),
  ),
);

/** Whatever may happen in a municipality. */
export const municipalHappenings: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 12, arbitrary: ofTracks },
  { weight: 8, arbitrary: ofRequests },
  { weight: 6, arbitrary: ofCouncil },
  { weight: 6, arbitrary: ofPeople },
  { weight: 4, arbitrary: ofSchool },
  { weight: 2, arbitrary: fc.constantFrom(1, 14, 45).map((days) => happening(`${days} days`, () => [], days)) },
);
