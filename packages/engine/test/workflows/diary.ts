import {
  commandFor,
  defineWorkflow,
  machineTypes,
  type OccasionOf,
  recorder,
  relatedPersonalData,
  requirement,
  requirementGuards,
} from "@nastavnik/core";
import { setup } from "xstate";
import * as z from "zod";

type Diary = { readonly owner: string; readonly entries: number };

const diaryCommand = commandFor<Diary>();

const diaryCommands = {
  begin: diaryCommand({
    label: { ru: "Завести", en: "Begin" },
    told: { ru: "Заведён", en: "Begun" },
    kind: "diary",
    payload: z.strictObject({ owner: z.string() }),
    roles: ["writer"],
    about: ({ payload: { owner } }) => [owner],
  }),
  write: diaryCommand({
    label: { ru: "Записать", en: "Write" },
    told: { ru: "Записано", en: "Written" },
    kind: "diary",
    payload: z.strictObject({}),
    roles: ["writer"],
    notes: {
      words: {
        title: { ru: "Слова", en: "Words" },
        schema: z.strictObject({ text: z.string().min(1) }),
        of: ({ context: { owner } }) => (owner === undefined ? [] : [owner]),
      },
    },
  }),
  tell: diaryCommand({
    label: { ru: "Сообщить о себе", en: "Tell of oneself" },
    told: { ru: "Сообщено", en: "Told" },
    kind: "diary",
    payload: z.strictObject({}),
    roles: ["writer"],
    relations: ({ context: { owner } }) => (owner === undefined ? {} : { owner: { personalDataOf: owner } }),
    about: ({ context: { owner } }) => (owner === undefined ? [] : [owner]),
  }),
  burn: diaryCommand({
    label: { ru: "Сжечь", en: "Burn" },
    told: { ru: "Сожжён", en: "Burnt" },
    kind: "diary",
    payload: z.strictObject({}),
    roles: ["writer"],
    forgets: ({ context: { owner } }) => (owner === undefined ? [] : [owner]),
  }),
};
type DiaryOccasion = OccasionOf<typeof diaryCommands>;
const record = recorder<Diary, DiaryOccasion>();

const diaryRequirements = {
  "is-reachable": requirement<Diary, DiaryOccasion>({
    id: "is-reachable",
    title: { ru: "Известны имя и телефон", en: "Name and telephone are known" },
    clause: "Diary, 1",
    force: "integrity",
    check: (_diary, { world }) => {
      const { name, phone } = relatedPersonalData(world, "owner") ?? {};
      if (name !== undefined && phone !== undefined) return true;
      return { text: { ru: "Имя или телефон неизвестны", en: "Name or telephone is not known" } };
    },
  }),
};

/** A diary whose words are kept with the personal data of its owner, and are destroyed with it. */
export const diary = defineWorkflow({
  id: "diary",
  version: 1,
  title: { ru: "Дневник", en: "Diary" },
  roles: { writer: { ru: "пишущий", en: "writer" } },
  commands: diaryCommands,
  creation: "begin",
  requirements: diaryRequirements,
  states: { kept: { ru: "ведётся", en: "kept" }, burnt: { ru: "сожжён", en: "burnt" } },
  machine: setup({
    types: machineTypes<Diary, DiaryOccasion, "begin">(),
    guards: requirementGuards(diaryRequirements),
    actions: { count: record("write", ({ entries }) => ({ entries: entries + 1 })) },
  }).createMachine({
    id: "diary",
    context: ({ input }) => ({ owner: input.payload.owner, entries: 0 }),
    initial: "kept",
    states: {
      kept: { on: { tell: { guard: "is-reachable" }, write: { actions: "count" }, burn: "burnt" } },
      burnt: { type: "final" },
    },
  }),
});
