import type { Regulation } from "@nastavnik/core";
import { askedIn, stagesIn } from "@nastavnik/core/target-model";
import type { SchoolYearInput } from "../definition/school-year-definition.ts";

type Plan = SchoolYearInput["roadMap"];
type Step = Plan["stages"][number]["activities"][number]["rows"][number]["steps"][number];

const orderOnUnits: Step = {
  title: { ru: "Издать приказ о парах (группах)", en: "Issue the order on units" },
  fulfilledBy: { workflow: "programme", command: "issue-order", where: { kind: "approve-pairs" } },
};

/** Told by the curator, since no command of its own stands for it. */
const review = (stage: string): Step => ({
  title: { ru: "Обсудить ход этапа с участниками", en: "Talk the stage over with those who take part" },
  fulfilledBy: { workflow: "programme", command: "record-step", where: { step: `talk-${stage}` } },
});

/** An invented plan for the stages that an organisation has. */
export function sampleRoadMap(regulation: Regulation): Plan {
  const pairing = askedIn(regulation, "pairing");
  return {
    title: { ru: "План", en: "Plan" },
    stages: stagesIn(regulation).map(({ id, title }) => ({
      id,
      title,
      lifecycleStage: id,
      activities: [
        {
          title: { ru: "Провести этап", en: "Carry the stage out" },
          rows: [
            {
              deadline: "В течение всего периода",
              responsible: "Куратор",
              steps: [review(id), ...(id === pairing ? [orderOnUnits] : [])],
            },
          ],
        },
      ],
    })),
  };
}
