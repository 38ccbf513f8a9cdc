import { type JsonObject, matchesState } from "@nastavnik/core";
import { registryListOf, type Side } from "@nastavnik/core/target-model";
import { done, type Scene, scenes, toProgramme } from "./scenes.ts";

const titles: Readonly<Record<string, { readonly ru: string; readonly en: string }>> = {
  pairs: { ru: "Пары и группы", en: "Pairs and groups" },
  practices: { ru: "Описанные практики", en: "Practices described" },
};

const indicator = (id: string, document: string, planned: number): JsonObject => ({
  id,
  title: titles[id] ?? { ru: "показатель", en: "indicator" },
  document,
  unit: "piece",
  planned,
});

/** One indicator of the road map and one of the programme: at least 10 and at least 20. */
export const indicators = [indicator("pairs", "road-map", 10), indicator("practices", "programme", 20)];

/** A head founds the programme for the school year. */
export const founded = (payload: JsonObject = {}): Scene =>
  done(
    toProgramme(
      "found",
      {
        organisation: "school",
        regulation: "lyceum-45",
        period: { from: "2025-09-01", to: "2026-08-31" },
        indicators,
        preparers: ["coordinator", "curator"],
        ...payload,
      },
      "head",
    ),
  );

export const order = (kind: string, number: string, payload: JsonObject = {}) =>
  toProgramme("issue-order", { kind, number, ...payload }, "head");

export const appointed = done(
  order("appoint-coordinator-and-curators", "3", { coordinators: ["coordinator"], curators: ["curator"] }),
);

export const regulationAdopted = done(
  toProgramme("adopt-document", { kind: "regulation" }),
  toProgramme("adopt-document", { kind: "road-map" }),
  order("approve-regulation", "2", { annexes: ["regulation", "road-map"] }),
);

export const formsChosen = done(
  toProgramme("monitor-needs"),
  toProgramme("choose-forms", { forms: ["student-student", "teacher-teacher", "teacher-student", "employer-student"] }),
);

export const mentorAppointed = done(order("appoint-mentor", "3a", { mentors: ["m1"] }));

export const programAdopted = scenes(
  mentorAppointed,
  done(
    toProgramme("adopt-document", {
      kind: "organization-program",
      authors: ["curator", "m1"],
      forms: ["student-student"],
    }),
  ),
);

export const audiences = ["teachers", "parents", "students", "site", "external-environment"] as const;

/** Everything that the first stage asks for. */
export const conditionsPrepared = scenes(
  done(order("introduce-target-model", "1")),
  regulationAdopted,
  appointed,
  formsChosen,
  programAdopted,
  done(...audiences.map((audience) => toProgramme("inform", { audience }))),
);

export const stageFinished = done(toProgramme("finish-stage"));

/** The programme has its documents and registers people. */
export const prepared = scenes(founded(), conditionsPrepared, stageFinished);

export const materialsPrepared = done(toProgramme("prepare-methodical-materials"));

export const schoolOrdered = done(order("organize-mentor-school", "4", { annexes: ["programme", "schedule"] }));

/** The mentor school is ordered, prepared and held. */
export const mentorsTaught = scenes(materialsPrepared, schoolOrdered, done(toProgramme("hold-mentor-school")));

/** The lists of a registry that anybody is in are formed. */
const listed =
  (side: Side): Scene =>
  (school) => {
    const people = school.instances.filter(
      ({ workflow, value, context }) =>
        workflow === "participant" && context["side"] === side && matchesState(value, "registered"),
    );
    const lists = new Set(people.map(({ context }) => registryListOf({ side, kind: context["kind"] as string })));
    for (const list of lists) done(toProgramme("form-registry", { list }))(school);
  };

export const menteesListed = listed("mentee");

export const mentorsListed = listed("mentor");

export const monitored = done(
  ...["satisfaction", "quality", "influence"].map((part) => toProgramme("record-monitoring", { part })),
);
