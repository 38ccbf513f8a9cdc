import type { InstanceRef, JsonObject, JsonValue, Paper, RegulationEdition } from "@nastavnik/core";
import { type MunicipalSchoolContext, shippedRegulation, withChoices } from "@nastavnik/core/target-model";
import { altered, done, type Scene, scenes } from "./scenes.ts";
import { type Deed, municipalSchoolRef, type School } from "./school.ts";

/** Workflows of a municipality. */
export type MunicipalWorkflow = "municipal-school" | "municipal-track" | "teacher-request" | "mentor-council";

const workflows: readonly string[] = ["municipal-school", "municipal-track", "teacher-request", "mentor-council"];

/** Whether a workflow is one of a municipality. */
export const isMunicipal = (workflow: string): workflow is MunicipalWorkflow => workflows.includes(workflow);

/** Somebody of the municipality or of a school, in their roles. */
type Person = Extract<Deed["by"], object>;

/** An officer of the centre, the curator of the school, mentors of two schools, and heads of theirs. */
export const officer: Person = { id: "officer", roles: ["municipality"], organisation: "centre" };
export const curator: Person = { id: "c1", roles: ["curator", "teacher"], organisation: "school-2" };
export const mentorOne: Person = { id: "m1", roles: ["mentor"], organisation: "school-2" };
export const mentorTwo: Person = { id: "m2", roles: ["mentor"], organisation: "school-1" };
export const teacher: Person = { id: "t1", roles: ["teacher"], organisation: "school-1" };
export const headOfSchool: Person = { id: "h1", roles: ["head"], organisation: "school-1" };
export const stranger: Person = { id: "h9", roles: ["head", "municipality", "curator"], organisation: "school-9" };

/** A deed upon the municipal school. */
export const toSchool = (type: string, payload: JsonObject = {}, by: Person = officer, paper?: Paper): Deed => ({
  by,
  on: municipalSchoolRef,
  type,
  payload,
  ...(paper === undefined ? {} : { paper }),
});

/** The instances of these identifiers. */
export const trackRef = (id: string): InstanceRef => ({ workflow: "municipal-track", id });
export const requestRef = (id: string): InstanceRef => ({ workflow: "teacher-request", id });
export const councilRef: InstanceRef = { workflow: "mentor-council", id: "council" };

/** Deeds upon them. */
export const toTrack = (id: string, type: string, payload: JsonObject = {}, by: Person = curator): Deed => ({
  by,
  on: trackRef(id),
  type,
  payload,
});
export const toRequest = (id: string, type: string, payload: JsonObject = {}, by: Person = curator): Deed => ({
  by,
  on: requestRef(id),
  type,
  payload,
});
export const toCouncil = (type: string, payload: JsonObject = {}, by: Person = mentorOne): Deed => ({
  by,
  on: councilRef,
  type,
  payload,
});

/** The two years of the school. */
export const twoYears = { from: "2025-09-01", to: "2027-08-31" };

/** The school is founded. */
export const founding = (payload: JsonObject = {}): Deed =>
  toSchool("found", {
    organisation: "centre",
    period: twoYears,
    schools: ["school-1", "school-2"],
    regulation: "khanka",
    preparers: ["c1"],
    ...payload,
  });

export const founded: Scene = done(founding());

/** Somebody is invited, consents to the processing of data, and agrees. */
export const invite = (person: string, organisation: string, more: JsonObject = {}): Deed =>
  toSchool(
    "invite-mentor",
    { person, organisation, profile: { post: "teacher", experience: 20 }, helps: ["lessons"], ...more },
    curator,
  );
export const consents = (by: Person, kind: string, document = `${kind}/${by.id}`): Deed =>
  toSchool("give-consent", { person: by.id, kind, document }, by);
export const agrees = (by: Person): Deed =>
  toSchool("agree-to-mentor", { person: by.id, document: `duty/${by.id}` }, by);

/** Two mentors of two schools are in the group. */
export const mentored: Scene = scenes(
  founded,
  done(
    invite("m1", "school-2"),
    consents(mentorOne, "personal-data"),
    agrees(mentorOne),
    invite("m2", "school-1"),
    consents(mentorTwo, "personal-data"),
    agrees(mentorTwo),
  ),
);

/** The order on the school. */
export const approval = (payload: JsonObject = {}): Deed =>
  toSchool("approve-programme", {
    number: "46",
    approves: ["programme", "road-map"],
    curator: "c1",
    controller: "officer",
    ...payload,
  });

/** The school is approved, with its mentors. */
export const approved: Scene = scenes(mentored, done(approval()));

/** A row of a track. */
export const row = (theme: string, forms: readonly string[], ...responsible: readonly string[]) => ({
  theme,
  forms: [...forms],
  responsible: [...responsible],
});

/** A track of the autumn with two themes. */
export const planning = (payload: JsonObject = {}, id = "t1"): Deed =>
  toTrack(id, "plan", {
    number: 1,
    period: { from: "2025-09-01", to: "2025-11-30" },
    themes: [row("modern-lesson", ["open-lesson", "seminar"], "c1", "m1"), row("opening", ["festival"], "c1")],
    ...payload,
  });

export const planned: Scene = scenes(approved, done(planning()));

/** An event of its first theme. */
export const holding = (payload: JsonObject = {}, by: Person = mentorOne): Deed =>
  toTrack(
    "t1",
    "hold-event",
    {
      event: "e1",
      theme: "modern-lesson",
      form: "open-lesson",
      responsible: ["m1"],
      schools: ["school-1"],
      attended: 12,
      ...payload,
    },
    by,
  );

/** A request of a teacher. */
export const submitting = (payload: JsonObject = {}, by: Person = teacher): Deed =>
  toRequest(
    "r1",
    "submit",
    {
      person: "t1",
      organisation: "school-1",
      group: "burnt-out",
      topics: ["group-work"],
      source: "application",
      consent: "personal-data/t1",
      ...payload,
    },
    by,
  );

export const submitted: Scene = scenes(planned, done(submitting()));

/** The council is created. */
export const creating = (payload: JsonObject = {}): Deed =>
  toCouncil("create", { order: "47", members: ["m1", "m2", "c1"], chair: "m1", ...payload }, officer);

export const council: Scene = scenes(approved, done(creating()));

/** A sitting is called for a day. */
export const calling = (payload: JsonObject = {}): Deed =>
  toCouncil("call-sitting", {
    sitting: "s1",
    on: "2025-09-10",
    agenda: [{ item: "1", subject: "qualification" }],
    ...payload,
  });

/** The programme of the municipality as it is now; that which is shipped while nothing is founded. */
function programmeNow(school: School): RegulationEdition {
  const { regulations, editions } = school.instance<Partial<MunicipalSchoolContext>>(municipalSchoolRef).context;
  const last = editions?.at(-1)?.edition;
  const now = (last === undefined ? undefined : regulations?.[last]) ?? shippedRegulation("khanka");
  if (now === undefined) throw new Error("the municipality has a programme");
  return now;
}

/** Whether the programme of the municipality stays sound with these changes. */
export const municipalityMayChoose = (changes: Readonly<Record<string, JsonValue>>, school: School): boolean =>
  withChoices(programmeNow(school), changes).ok;

/** The municipality has chosen otherwise, by paths. */
export function municipalityChooses(changes: Readonly<Record<string, JsonValue>>): Scene {
  return (school: School) => {
    const read = withChoices(programmeNow(school), changes);
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    const { edition } = read;
    altered(municipalSchoolRef, {
      regulations: { [edition.hash]: edition },
      editions: [{ from: "2000-01-01", edition: edition.hash }],
    })(school);
  };
}
