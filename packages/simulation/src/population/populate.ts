import { Temporal } from "temporal-polyfill";
import type { Chance } from "../chance/chance.ts";
import type { MenteeGroup, MentorGroup } from "../definition/population.ts";
import type { SchoolYear } from "../definition/school-year-definition.ts";
import type { Person } from "./person.ts";

const letters = "АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЭЮЯ";

/** А, Б … Я, А2, Б2 …: a mark that nobody takes for a name. */
function letterMark(index: number): string {
  const round = Math.floor(index / letters.length);
  return `${letters[index % letters.length]}${round === 0 ? "" : round + 1}`;
}

/** A subject that is requested by nobody else and offered by no mentor. */
const unmatchableSubject = "request-without-mentor";

function birthday(
  group: MenteeGroup | MentorGroup,
  isMinor: boolean | undefined,
  first: Temporal.PlainDate,
  chance: Chance,
  id: string,
): string {
  const from = isMinor === false ? Math.max(18, group.ages.from) : group.ages.from;
  const to = isMinor === true ? Math.min(17, group.ages.to) : group.ages.to;
  const age = chance.whole({ from: Math.min(from, to), to }, "age", id);
  // Somebody aged so many years has had that birthday within the year before the first day.
  return first.subtract({ years: age, days: chance.whole({ from: 0, to: 364 }, "birthday", id) }).toString();
}

/** Makes some of a group of mentors, who begin at an index, the same people as some of the mentees. */
function putOnBothSides(
  people: Person[],
  from: number,
  { id: group, kind, ages, alsoMentored = 0 }: MentorGroup,
  { first, chance }: { readonly first: Temporal.PlainDate; readonly chance: Chance },
): void {
  const taken = new Set(people.filter(({ side }) => side === "mentor").map(({ whose }) => whose));
  const ageOf = ({ bornOn }: Person): number =>
    Temporal.PlainDate.from(bornOn).until(first, { largestUnit: "years" }).years;
  const mentees = people.filter(
    (one) =>
      one.side === "mentee" &&
      one.kind === kind &&
      !taken.has(one.id) &&
      ageOf(one) >= ages.from &&
      ageOf(one) <= ages.to,
  );
  const mentors = chance.chosen(people.slice(from), alsoMentored, "both-sides", group);
  for (const [index, mentee] of chance.shuffle(mentees, "both-sides", group).slice(0, mentors.length).entries()) {
    const mentor = mentors[index];
    if (mentor === undefined) continue;
    const { id: whose, name, bornOn, isEmployee } = mentee;
    people[people.indexOf(mentor)] = { ...mentor, whose, name, bornOn, isEmployee };
  }
}

function profileOf({ profile }: MenteeGroup | MentorGroup, chance: Chance, id: string): Pick<Person, "profile"> {
  if (profile === undefined) return {};
  const told = Object.entries(profile).flatMap(([field, value]): [string, string | number][] =>
    value === undefined ? [] : [[field, typeof value === "string" ? value : chance.whole(value, "profile", field, id)]],
  );
  return { profile: Object.fromEntries(told) };
}

/** The invented people of a school year; the same seed makes the same people. */
export function populate(definition: SchoolYear, chance: Chance): readonly Person[] {
  const first = Temporal.PlainDate.from(definition.period.from);
  const offered = new Set(definition.population.mentors.flatMap((group) => group.competencies));
  const people: Person[] = [];
  const counts = { mentee: 0, mentor: 0, student: 0, teacher: 0 };

  const someOf = (subjects: readonly string[], id: string): readonly string[] =>
    chance
      .shuffle(subjects, "subjects", id)
      .slice(0, 1 + chance.whole({ from: 0, to: Math.min(2, subjects.length - 1) }, "how-many", id));

  const add = (group: MenteeGroup | MentorGroup, side: "mentee" | "mentor"): void => {
    const indices = Array.from({ length: group.count }, (_, index) => index);
    const minors =
      group.minors === undefined ? undefined : new Set(chance.chosen(indices, group.minors, "minors", group.id));
    for (const index of indices) {
      const number = ++counts[side];
      const id = `${side}-${String(number).padStart(3, "0")}`;
      const shared = {
        id,
        whose: id,
        side,
        kind: group.kind,
        bornOn: birthday(group, minors?.has(index), first, chance, id),
        isUnmatchable: false,
        ...profileOf(group, chance, id),
      };
      if ("form" in group) {
        people.push({
          ...shared,
          name: `${group.kind === "student" ? "Ученик" : "Педагог"} ${++counts[group.kind]}`,
          isEmployee: group.kind === "teacher",
          needsClearance: false,
          forms: [group.form],
          categories: [group.categories[index % group.categories.length] ?? "young-specialist"],
          subjects: someOf(group.requests, id),
          capacity: 0,
        });
      } else {
        const isEmployee = group.isEmployee ?? group.kind === "teacher";
        people.push({
          ...shared,
          name: `Наставник ${letterMark(number - 1)}`,
          isEmployee,
          needsClearance: group.needsClearance ?? !(isEmployee || group.kind === "student"),
          forms: group.forms,
          categories: [],
          subjects: someOf(group.competencies, id),
          capacity: chance.whole(group.capacity, "capacity", id),
        });
      }
    }
  };
  for (const group of definition.population.mentees) add(group, "mentee");
  for (const group of definition.population.mentors) {
    const before = people.length;
    add(group, "mentor");
    putOnBothSides(people, before, group, { first, chance });
  }

  const mentees = people.filter((person) => person.side === "mentee");
  const lonely = new Set(chance.shuffle(mentees, "unmatchable").slice(0, definition.behaviour.unmatchable));
  const unserved =
    Object.keys(definition.population.subjects).find((subject) => !offered.has(subject)) ?? unmatchableSubject;
  return people.map((person) => {
    if (lonely.has(person)) return { ...person, isUnmatchable: true, subjects: [unserved] };
    if (person.side === "mentor") return person;
    const served = person.subjects.filter((subject) => subject !== unserved);
    return { ...person, subjects: served.length === 0 ? [...offered].slice(0, 1) : served };
  });
}
