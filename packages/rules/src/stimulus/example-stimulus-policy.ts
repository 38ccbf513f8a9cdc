import { both } from "../profile/define.ts";
import { stimulusPolicy, type StimulusPolicy } from "./stimulus-policy.ts";

/** A policy to start from. Its points are an example: the documents name the five indicators and give no numbers. */
export const exampleStimulusPolicy: StimulusPolicy = stimulusPolicy.parse({
  id: "example",
  title: both("Стимулирующие выплаты: пример", "Stimulus payments: an example"),
  clause: "R90; Приморский краевой ИРО: показатели локального акта о стимулирующих выплатах",
  indicators: {
    programmes: { points: { school: 5 } },
    banks: { points: { school: 2, municipal: 4, regional: 6 } },
    sharing: { points: { school: 1, municipal: 2, regional: 3 }, cap: 12 },
    projects: { points: { school: 2, municipal: 3, regional: 4 } },
    contests: { points: { municipal: 4, regional: 6 } },
  },
});
