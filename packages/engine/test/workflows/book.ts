import { command, dayOf, defineWorkflow, machineTypes, type OccasionOf, recorder } from "@nastavnik/core";
import { Temporal } from "temporal-polyfill";
import { setup } from "xstate";
import * as z from "zod";

type Book = { readonly lentOn?: string };

const commands = {
  shelve: command({
    label: { ru: "Поставить на полку", en: "Shelve" },
    told: { ru: "Поставлена на полку", en: "Shelved" },
    kind: "book",
    payload: z.strictObject({}),
    roles: ["librarian"],
    occurs: () => ({}),
  }),
  lend: command({
    label: { ru: "Выдать", en: "Lend" },
    told: { ru: "Выдана", en: "Lent" },
    kind: "book",
    payload: z.strictObject({}),
    roles: ["librarian"],
    occurs: () => ({}),
  }),
  "give-back": command({
    label: { ru: "Вернуть", en: "Give back" },
    told: { ru: "Возвращена", en: "Given back" },
    kind: "book",
    payload: z.strictObject({}),
    roles: ["librarian"],
    occurs: () => ({}),
  }),
};
type BookOccasion = OccasionOf<typeof commands>;
const record = recorder<Book, BookOccasion>();

/** A book that is lent for fourteen days, which run from the day on which it was lent. */
export const book = defineWorkflow<Book>({
  id: "book",
  version: 1,
  title: { ru: "Книга", en: "Book" },
  roles: { librarian: { ru: "библиотекарь", en: "librarian" } },
  commands,
  creation: "shelve",
  requirements: {},
  states: {
    shelved: { ru: "на полке", en: "shelved" },
    lent: { ru: "выдана", en: "lent" },
    overdue: { ru: "не возвращена в срок", en: "overdue" },
  },
  machine: setup({
    types: machineTypes<Book, BookOccasion>(),
    delays: {
      term: ({ event }: { event: BookOccasion }): number => {
        const { world, at } = event;
        const last = Temporal.PlainDate.from(dayOf(event, world)).add({ days: 14 });
        return at.until(world.calendar.startOf(last.add({ days: 1 }))).total("milliseconds");
      },
    },
    actions: {
      note: record("lend", (_book, occasion) => ({ lentOn: dayOf(occasion, occasion.world) })),
      tell: () => {},
      remind: () => {},
    },
  }).createMachine({
    id: "book",
    context: {},
    initial: "shelved",
    states: {
      shelved: { on: { lend: { target: "lent", actions: ["note", "tell"] } } },
      lent: { on: { "give-back": "shelved" }, after: { term: { target: "overdue", actions: "remind" } } },
      overdue: {},
    },
  }),
  effects: {
    tell: { label: { ru: "Выдана", en: "Lent" }, data: () => ({}) },
    remind: { label: { ru: "Пора вернуть", en: "To be returned" }, data: () => ({}) },
  },
  timers: { term: { told: { ru: "Срок истёк", en: "The term has passed" }, kind: "book" } },
});
