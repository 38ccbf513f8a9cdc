import type { Text } from "@nastavnik/core";
import type { Control, ControlKind } from "./control.ts";

type Evidence = Control["evidence"][number];

/** Evidence that a control needs: who gives it, and in which form. */
export interface NeededEvidence {
  readonly control: ControlKind;
  readonly by: Evidence["by"];
  readonly form: Evidence["form"];
  /** What a form of the organisation's own is called. */
  readonly title?: Text | undefined;
}

/** What an organisation's controls need beyond what they always need. */
export interface ControlPolicy {
  readonly evidence: readonly NeededEvidence[];
}

/**
 * Evidence as in a young teacher's programme: the curator's survey protocols at mid-term and at the end, an open lesson
 * of mentor and mentee at the end, questionnaires on the way. A programme for students replaces the open lesson.
 */
export const defaultControlPolicy: ControlPolicy = {
  evidence: [
    { control: "current", by: "curator", form: "questionnaire" },
    { control: "mid-term", by: "curator", form: "survey-protocol" },
    { control: "final", by: "curator", form: "survey-protocol" },
    { control: "final", by: "mentor", form: "open-lesson" },
    { control: "final", by: "mentee", form: "open-lesson" },
  ],
};
