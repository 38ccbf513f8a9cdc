import { isJsonObject, type Regulation } from "@nastavnik/core";
import { listed, mentoringForms } from "@nastavnik/core/target-model";
import type { MenteeGroup, MentorGroup } from "../definition/population.ts";

/** So many mentees of each form. */
const menteesOfForm = 6;

/** Mentees for whom there are seats, for each mentee who is there. */
const spareSeats = 1.5;

type Kind = MentorGroup["kind"];

/** Who mentors in a form, by the beginning of its identifier; the longest that fits counts. */
const mentorKinds: readonly (readonly [beginning: string, kind: Kind])[] = [
  ["university-student", "graduate"],
  ["social-partner", "entrepreneur"],
  ["employer", "employer"],
  ["student", "student"],
  ["teacher", "teacher"],
];

const subjects = ["work", "study"];

/** The forms that a year of the regulation may have, in its order. */
export function formsOf(regulation: Regulation): readonly string[] {
  const offered = regulation.value("forms.offered");
  const forms = offered === undefined ? Object.keys(mentoringForms) : listed(offered);
  return forms.filter(
    (form) => mentorKindOf(regulation, form) !== undefined && menteeKindOf(regulation, form) !== undefined,
  );
}

function isAllowed(regulation: Regulation, choice: "mentees.kinds" | "mentors.kinds", kind: string): boolean {
  const kinds = regulation.value(choice);
  return kinds === undefined || listed(kinds).includes(kind);
}

function mentorKindOf(regulation: Regulation, form: string): Kind | undefined {
  const kind = mentorKinds.find(([beginning]) => form.startsWith(beginning))?.[1] ?? "teacher";
  return isAllowed(regulation, "mentors.kinds", kind) ? kind : undefined;
}

function menteeKindOf(regulation: Regulation, form: string): MenteeGroup["kind"] | undefined {
  const kind = form.endsWith("-teacher") ? "teacher" : "student";
  return isAllowed(regulation, "mentees.kinds", kind) ? kind : undefined;
}

/** Ages of pupils who are mentees: from the age that the regulation asks for on, three years. */
function agesOfPupils(regulation: Regulation): { readonly from: number; readonly to: number } {
  const least = regulation.value("mentees.minimumAge");
  const from = typeof least === "number" ? least : 10;
  return { from, to: from + 3 };
}

/** A category of mentees that the regulation has. */
function categoryOf(regulation: Regulation, kind: "student" | "teacher"): string | undefined {
  const chosen = regulation.value("mentees.categories");
  const own = isJsonObject(chosen) ? listed(chosen[kind]) : [];
  const usual = kind === "teacher" ? "young-specialist" : "unsatisfactory-results";
  return own.includes(usual) ? usual : own[0];
}

/** What the people of a group are like, so that the regulation takes them. */
function profileFor(
  regulation: Regulation,
  choice: "mentees.profile" | "mentors.profile",
  kind: string,
): Pick<MenteeGroup, "profile"> {
  const chosen = regulation.value(choice);
  const asked = isJsonObject(chosen) ? chosen[kind] : undefined;
  if (!isJsonObject(asked)) return {};
  const number = (field: string) => {
    const range = asked[field];
    if (!isJsonObject(range)) return undefined;
    const [least, most] = [range["atLeast"], range["atMost"]];
    // Years go on while a programme runs: who has just begun stays within the bounds longest.
    const wanted = typeof least === "number" ? least : typeof most === "number" ? Math.min(most, 1) : undefined;
    return wanted === undefined ? undefined : { from: wanted, to: wanted };
  };
  const [post, qualification] = [listed(asked["post"])[0], listed(asked["qualification"])[0]];
  const [experience, yearsHere, years] = [number("experience"), number("yearsHere"), number("class")];
  return {
    profile: {
      ...(post === undefined ? {} : { post }),
      ...(qualification === undefined ? {} : { qualification }),
      ...(experience === undefined ? {} : { experience }),
      ...(yearsHere === undefined ? {} : { yearsHere }),
      ...(years === undefined ? {} : { class: years }),
    },
  };
}

/** Invented mentees of a form. */
export function menteesOf(regulation: Regulation, form: string): MenteeGroup {
  const shared = { title: { ru: "Наставляемые", en: "Mentees" }, form, count: menteesOfForm, requests: [...subjects] };
  if (menteeKindOf(regulation, form) === "teacher") {
    return {
      ...shared,
      id: `mentees-${form}`,
      kind: "teacher",
      ...profileFor(regulation, "mentees.profile", "teacher"),
      ages: { from: 22, to: 35 },
      categories: [categoryOf(regulation, "teacher") ?? "young-specialist"],
    };
  }
  return {
    ...shared,
    id: `mentees-${form}`,
    kind: "student",
    ...profileFor(regulation, "mentees.profile", "student"),
    ages: agesOfPupils(regulation),
    categories: [categoryOf(regulation, "student") ?? "unsatisfactory-results"],
  };
}

/** Invented mentors of a form, with seats enough for its mentees. */
export function mentorsOf(regulation: Regulation, form: string): MentorGroup {
  const kind = mentorKindOf(regulation, form) ?? "teacher";
  const most = regulation.value("mentors.menteesAtMost");
  const capacity = Math.min(3, typeof most === "number" ? most : 3);
  return {
    id: `mentors-${form}`,
    title: { ru: "Наставники", en: "Mentors" },
    kind,
    ...profileFor(regulation, "mentors.profile", kind),
    forms: [form],
    count: Math.ceil((menteesOfForm * spareSeats) / capacity),
    ages: kind === "student" ? { from: 15, to: 17 } : { from: 30, to: 55 },
    competencies: [...subjects],
    capacity: { from: capacity, to: capacity },
  };
}
