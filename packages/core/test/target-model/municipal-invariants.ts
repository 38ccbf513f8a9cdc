import { type Instance, matchesState } from "@nastavnik/core";
import type {
  MentorCouncilContext,
  MunicipalSchoolContext,
  MunicipalTrackContext,
  TeacherRequestContext,
} from "@nastavnik/core/target-model";
import { councilRef } from "./municipal-scenes.ts";
import { municipalSchoolRef, type School } from "./school.ts";

/** Every instance of a workflow, with its context as that workflow has it. */
type Lives<Context> = readonly (Omit<Instance, "context"> & { readonly context: Context })[];

const all = (school: School, of: string): readonly Instance[] =>
  school.instances.filter(({ workflow }) => workflow === of);

/** Everything that is wrong in a municipality whose reactions are carried out; nothing ever should be. */
export function municipalInconsistencies(school: School): readonly string[] {
  const found: string[] = [];
  const { context } = school.instance<MunicipalSchoolContext>(municipalSchoolRef);
  const tracks = all(school, "municipal-track") as unknown as Lives<MunicipalTrackContext>;
  const requests = all(school, "teacher-request") as unknown as Lives<TeacherRequestContext>;
  for (const { id, value, context: track } of tracks) {
    if (context.tracks[track.number] !== id) found.push(`${id} is not in the road map as ${track.number}`);
    for (const [event, { theme, form, on, responsible }] of Object.entries(track.events)) {
      const row = track.themes.find((each) => each.theme === theme);
      if (row === undefined || !row.forms.includes(form)) found.push(`${event} is not planned in ${id}`);
      if (on < track.period.from || on > track.period.to) found.push(`${event} lies outside ${id}`);
      if (responsible.length === 0) found.push(`${event} was led by nobody`);
    }
    const today = school.now.toZonedDateTimeISO("Europe/Moscow").toPlainDate().toString();
    if (matchesState(value, "open.planned") !== (matchesState(value, "open") && today < track.period.from)) {
      found.push(`${id} is ${JSON.stringify(value)} on ${today}, and goes from ${track.period.from}`);
    }
    if (context.ending?.reason === "other" && matchesState(value, "open")) found.push(`${id} goes on without a school`);
  }
  for (const { id, value, context: request } of requests) {
    const track = tracks.find((each) => each.id === request.answer?.track);
    if (value === "answered" && track !== undefined) {
      if (track.status !== "active") found.push(`${id} waits for ${track.id}, which is over`);
      if (!track.context.requests.includes(id)) found.push(`${track.id} does not know of ${id}`);
    }
    if ((value === "submitted" || value === "overdue") && request.answer !== undefined)
      found.push(`${id} has an answer`);
  }
  const council = school.instance<MentorCouncilContext>(councilRef);
  if ((council.status === "active") !== (context.council === councilRef.id))
    found.push("the school knows another council");
  for (const [id, { isAdopted, votes }] of Object.entries(council.context.resolutions ?? {})) {
    if (isAdopted !== votes.for > votes.against) found.push(`${id} was not carried rightly`);
  }
  for (const { organisation, where } of context.publications) {
    if (!["centre", "school-1", "school-2"].includes(organisation)) found.push(`${organisation} published in ${where}`);
  }
  for (const [person, { agreedAt, left }] of Object.entries(context.mentors)) {
    const consent = context.consents[person]?.["personal-data"];
    if (agreedAt !== undefined && left === undefined && consent?.withdrawnAt !== undefined) {
      found.push(`${person} mentors without a consent`);
    }
  }
  return [
    ...found,
    ...school.refusedReactions.map(({ request }) => `${request.type} of ${request.instance.id} was refused`),
  ];
}
