import { styleText } from "node:util";
import { type Locale, matchesState, type Text } from "@nastavnik/core";
import { targetModel } from "@nastavnik/core/target-model";
import { type SchoolYear, standstillLines, type YearProgress } from "@nastavnik/simulation";

type Refusal = Extract<YearProgress, { kind: "refusal" }>;

const words = {
  title: { ru: "Учебный год наставничества", en: "A school year of mentoring" },
  store: { ru: "хранилище", en: "store" },
  seed: { ru: "зерно", en: "seed" },
  resumed: {
    ru: "Продолжаем с места остановки, фактов в хранилище",
    en: "Going on from where it stopped, facts in the store",
  },
  stage: { ru: "этап", en: "stage" },
  inRegistry: { ru: "в базе: наставляемых %1, наставников %2", en: "in the registry: %1 mentees, %2 mentors" },
  atWork: { ru: "работает пар и групп: %1, встреч: %2", en: "units at work: %1, meetings: %2" },
  refused: { ru: "отказ", en: "refused" },
} as const satisfies Record<string, Text>;

const labels = new Map<string, Text>(
  targetModel.workflows.flatMap((workflow) =>
    Object.entries(workflow.commands).map(([type, { label }]) => [`${workflow.id} ${type}`, label] as const),
  ),
);

/** Of these there are so many that a reader wants to know which one it is. */
const isOneOfMany = (workflow: string): boolean => workflow === "participant" || workflow === "unit";

/** Prints what a person wants to see of a running year: dates, stages, counts, and refusals with their reasons. */
export function progressPrinter(definition: SchoolYear, folder: string, seed: number, locale: Locale) {
  const say = (line: string): void => void process.stdout.write(`${line}\n`);
  const style = (format: Parameters<typeof styleText>[0], text: string): string =>
    styleText(format, text, { stream: process.stdout });
  // Equal refusals of one day are one line with a count.
  let waiting: { readonly refusal: Refusal; count: number }[] = [];

  const key = (refusal: Refusal): string =>
    `${refusal.date.toString()} ${refusal.command} ${refusal.reasons.map(({ code }) => code).join()}`;
  const flush = (): void => {
    for (const { refusal, count } of waiting) {
      const { date, command, instance, reasons } = refusal;
      const label = labels.get(`${instance.workflow} ${command}`)?.[locale] ?? command;
      const whose = count > 1 ? ` × ${count}` : isOneOfMany(instance.workflow) ? ` (${instance.id})` : "";
      say(`  ${style("dim", date.toString())}  ${style("yellow", words.refused[locale])}: ${label}${whose}`);
      const texts = new Map<string, number>();
      for (const { text } of reasons) texts.set(text[locale], (texts.get(text[locale]) ?? 0) + 1);
      for (const [text, times] of texts)
        say(style("dim", `                — ${text}${times > 1 ? ` × ${times}` : ""}`));
    }
    waiting = [];
  };

  say(style("bold", definition.title[locale]));
  say(style("dim", `${words.store[locale]}: ${folder} · ${words.seed[locale]}: ${seed}`));

  return {
    show(progress: YearProgress): void {
      switch (progress.kind) {
        case "resumed":
          say(style("dim", `${words.resumed[locale]}: ${progress.facts}`));
          break;
        case "stage": {
          flush();
          const label = progress.title?.[locale] ?? progress.stage;
          say(`${style("cyan", progress.date.toString())}  ${style("bold", `${words.stage[locale]}: ${label}`)}`);
          break;
        }
        case "month": {
          flush();
          const people = progress.instances
            .instances("participant")
            .filter(({ value }) => matchesState(value, "registered"));
          const units = progress.instances.instances("unit");
          if (people.length === 0) break;
          const mentees = people.filter(({ context }) => context["side"] === "mentee").length;
          const meetings = units.reduce(
            (sum, { context }) =>
              sum + Object.values(context["meetings"] ?? {}).reduce((a: number, b) => a + Number(b), 0),
            0,
          );
          const working = units.filter(({ value }) => matchesState(value, "working")).length;
          const counts = [
            words.inRegistry[locale].replace("%1", String(mentees)).replace("%2", String(people.length - mentees)),
            words.atWork[locale].replace("%1", String(working)).replace("%2", String(meetings)),
          ];
          say(`${style("cyan", progress.date.toString())}  ${counts.join("; ")}`);
          break;
        }
        case "standstill":
          flush();
          for (const line of standstillLines(progress.standstill, locale)) say(style("red", line));
          break;
        case "refusal": {
          if (!progress.isNew) break;
          const last = waiting.find(({ refusal }) => key(refusal) === key(progress));
          if (last === undefined) waiting.push({ refusal: progress, count: 1 });
          else last.count++;
          if (waiting.length > 8) flush();
          break;
        }
      }
    },
    end: flush,
  };
}
