import { type InstanceRef, type JsonObject, type JsonValue, matchesState, type Regulation } from "@nastavnik/core";
import { listed, organisationSections, type ParticipantContext } from "@nastavnik/core/target-model";
import { exampleStimulusPolicy } from "@nastavnik/rules/stimulus";
import type { Temporal } from "temporal-polyfill";
import type { Chronicle } from "../chronicle/chronicle.ts";
import type { SchoolYear } from "../definition/school-year-definition.ts";
import type { Person } from "../population/person.ts";
import { castOf } from "./cast.ts";
import type { Attempt } from "./year-run.ts";

/** What the content of the things that are done for a programme is made of. */
export interface ContentParts {
  readonly definition: SchoolYear;
  readonly regulation: Regulation;
  readonly people: readonly Person[];
  readonly chronicle: Chronicle;
  /** The present day. */
  readonly day: Temporal.PlainDate;
}

/** A word of the payload. */
const said = (value: JsonValue | undefined): string => (typeof value === "string" ? value : "");

type Content = (parts: ContentParts, payload: JsonObject) => JsonObject;

/** Nobody of the programme: where somebody has to be named and nobody is there, the refusal says so. */
const nobody = ["nobody"];

const orNobody = (ids: readonly string[]): string[] => (ids.length > 0 ? [...ids] : [...nobody]);

/** Whoever is in the registries, on one side or on both. */
function registered({ chronicle }: ContentParts, side?: "mentee" | "mentor") {
  return chronicle
    .instances("participant")
    .map(({ id, value, context }) => ({ id, value, context: context as Partial<ParticipantContext> }))
    .filter(({ value, context }) => matchesState(value, "registered") && (side ?? context.side) === context.side);
}

const idsOf = (entries: readonly { readonly id: string }[]): readonly string[] => entries.map(({ id }) => id);

/** Papers are numbered by what they show and the day. */
const paper = ({ day }: ContentParts, kind: string, of: string) => ({ kind, number: `${of}/${day.toString()}` });

const leaders = ({ definition }: ContentParts): string[] => castOf(definition, "curator").map(({ id }) => id);

function surveyed({ people }: ContentParts): JsonObject[] {
  const groups = { students: "student", teachers: "teacher" };
  const found = Object.entries(groups).flatMap(([group, kind]) => {
    const asked = people.filter((person) => person.side === "mentee" && person.kind === kind).length;
    return asked === 0 ? [] : [{ group, asked, answered: Math.ceil(asked * 0.8) }];
  });
  return found.length > 0 ? found : [{ group: "teachers", asked: 1, answered: 0 }];
}

const channels: Readonly<Record<string, readonly [channel: string, kind: string]>> = {
  teachers: ["pedagogical-council", "protocol"],
  parents: ["parents-meeting", "protocol"],
  students: ["class-hour", "journal"],
  site: ["site", "page"],
};

const documents: Content = (parts, { kind }) => ({
  number: "1",
  authors: leaders(parts),
  ...(kind === "stimulus-policy" && { policy: exampleStimulusPolicy }),
  ...(kind === "program-bank" && {
    programmes: parts.definition.forms.map((form) => ({ programme: `programme/${form}`, form })),
  }),
});

function fitsOf(parts: ContentParts): JsonObject[] {
  const mentors = registered(parts, "mentor");
  const fits = parts.definition.forms.flatMap((form) => {
    const fitting = mentors.filter(({ context }) => context.forms?.includes(form) === true);
    return fitting.length === 0 ? [] : [{ form, mentors: [...idsOf(fitting)] }];
  });
  return fits.length > 0 ? fits : [{ form: parts.definition.forms[0] ?? "", mentors: [...nobody] }];
}

const events: Readonly<Record<string, readonly [theme: string, kind: string]>> = {
  "administrative-meeting": ["target-model", "protocol"],
  "mentee-event": ["to-be-a-mentee", "attendance"],
  "round-table": ["to-be-a-mentor", "protocol"],
};

const materials: Readonly<Record<string, readonly [materials: readonly string[], kind: string]>> = {
  acts: [["R-145"], "acquaintance"],
  folders: [["folder-1", "folder-2"], "list"],
  templates: [["template-1", "template-2"], "list"],
};

/** Letters of thanks to those with whom the organisation has an agreement. */
function letters({ chronicle }: ContentParts): JsonObject[] {
  const partners = chronicle.instances("partner-agreement").map(({ context }) => said(context["partner"]));
  return partners.map((partner, index) => ({ partner, number: `thanks-${index + 1}` }));
}

const written: Content = ({ regulation }) => {
  const goals = listed(regulation.value("documents.goals"));
  const asked = listed(regulation.value("documents.programmeSections"));
  const annexes = listed(regulation.value("documents.programmeAnnexes"));
  return {
    // Those of the source of programmes, and what else the organisation asks for.
    sections: [
      ...new Set([
        ...Object.keys(organisationSections).filter((each) => asked.length === 0 || asked.includes(each)),
        ...asked,
      ]),
    ].map((section) => ({ section, document: `programme/${section}` })),
    goals: goals.length === 0 ? [{ goal: "to-mentor" }] : goals.map((of) => ({ goal: `goal-${of}`, of })),
    tasks: goals.length === 0 ? [] : goals.map((of) => ({ task: `task-${of}`, goal: `goal-${of}` })),
    annexes: (annexes.length === 0 ? ["practice-template"] : annexes).map((annex) => ({
      annex,
      document: `programme/annex/${annex}`,
    })),
  };
};

const contents: Readonly<Record<string, Content>> = {
  "write-programme": written,
  "adopt-document": documents,
  "study-materials": (parts, { what }) => {
    const [studied, kind] = materials[said(what)] ?? [["material-1"], "list"];
    return { materials: [...studied], responsible: leaders(parts), document: paper(parts, kind, said(what)) };
  },
  "hold-event": (parts, { event }) => {
    const [theme, kind] = events[said(event)] ?? [said(event), "protocol"];
    const attended = Math.max(1, parts.people.length);
    return { themes: [theme], responsible: leaders(parts), attended, document: paper(parts, kind, said(event)) };
  },
  "record-step": (parts, { step }) => ({
    responsible: leaders(parts),
    document: paper(parts, "report", said(step)),
  }),
  "monitor-needs": (parts) => ({
    respondents: surveyed(parts),
    needs: [...new Set(parts.people.filter(({ side }) => side === "mentee").flatMap(({ subjects }) => subjects))],
    document: paper(parts, "summary", "needs"),
  }),
  "choose-forms": ({ day }) => ({ protocol: `forms/${day.toString()}` }),
  inform: (parts, { audience }) => {
    const [channel, kind] = channels[said(audience)] ?? ["letter", "letter"];
    return { channel, document: paper(parts, kind, said(audience)) };
  },
  "form-registry": (parts, { list }) => ({ document: paper(parts, "list", said(list)) }),
  "analyse-mentor-base": (parts) => ({ fits: fitsOf(parts), document: paper(parts, "note", "base") }),
  "prepare-methodical-materials": (parts) => ({
    materials: [
      { material: "training-1", use: "training" },
      { material: "accompaniment-1", use: "accompaniment" },
    ],
    responsible: leaders(parts),
  }),
  "hold-mentor-school": (parts) => ({
    sessions: [
      {
        theme: "first-steps",
        on: parts.day.toString(),
        trainer: castOf(parts.definition, "training-expert")[0]?.id ?? "",
      },
    ],
    attended: orNobody(idsOf(registered(parts, "mentor"))),
    document: paper(parts, "journal", "mentor-school"),
  }),
  "compare-questionnaires": (parts) => ({
    mentors: registered(parts, "mentor").length,
    mentees: registered(parts, "mentee").length,
    document: paper(parts, "summary", "questionnaires"),
  }),
  "hold-group-meeting": (parts) => ({
    attended: orNobody(idsOf(registered(parts))),
    responsible: leaders(parts),
    document: paper(parts, "protocol", "group-meeting"),
  }),
  "analyse-preferences": (parts) => ({
    answers: Math.max(1, registered(parts).length),
    document: paper(parts, "summary", "preferences"),
  }),
  "record-monitoring": (parts, { part }) => ({ document: paper(parts, "note", said(part)) }),
  "thank-partners": (parts) => ({ letters: letters(parts) }),
  publish: ({ definition }) => ({
    address: `https://school.example/${encodeURIComponent(definition.organisation.id)}/mentoring`,
  }),
  "issue-order": ({ definition, day }, { kind }) => ({
    controller: castOf(definition, "head")[0]?.id ?? "",
    ...(kind === "final-event" && {
      event: {
        event: "final-event",
        on: day.add({ days: 7 }).toString(),
        place: "assembly-hall",
        responsible: castOf(definition, "coordinator").map(({ id }) => id),
      },
    }),
  }),
};

/** What papers about a person or a unit are numbered by, beside whom they are of. */
const papers: Readonly<Record<string, string>> = {
  "answer-questionnaire": "kind",
  "add-third-party-information": "source",
  select: "form",
  train: "mode",
  "support-unpaired": "",
  "hold-meeting": "kind",
  "draw-up-plan": "whose",
};

function numbered({ id }: InstanceRef, type: string, payload: JsonObject, day: Temporal.PlainDate): JsonObject {
  const field = papers[type];
  if (field === undefined) return {};
  return { document: [id, said(payload[field]) || type, day.toString()].join("/") };
}

/** What is told of something that is done, where the attempt does not tell it: who, what, which paper. */
export function contentOf(parts: ContentParts, { on, type, payload = {} }: Attempt): JsonObject {
  if (on.workflow === "programme") return { ...contents[type]?.(parts, payload), ...payload };
  if (on.workflow !== "participant" && on.workflow !== "unit") return payload;
  return { ...numbered(on, type, payload, parts.day), ...payload };
}
