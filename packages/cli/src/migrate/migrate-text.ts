import type { Locale, Text, Workflow } from "@nastavnik/core";
import type { MigrationRun, OccupiedState, Rehearsal, Rehearsed, StoredFact, TimerMove } from "@nastavnik/engine";

const outcomes: Record<Rehearsed["outcome"], Text> = {
  moves: { ru: "перейдут", en: "go over" },
  already: { ru: "уже перешли", en: "have gone over already" },
  ended: { ru: "завершены и останутся как есть", en: "have ended and stay as they are" },
  unripe: {
    ru: "ждут: сначала должен сработать наступивший срок (запустите обработчик)",
    en: "wait: a timer that is due has to fire first (run a worker)",
  },
  impossible: { ru: "перейти не могут", en: "cannot go over" },
};

const reasons: Record<MigrationRun["left"][number]["because"], Text> = {
  unripe: outcomes.unripe,
  impossible: outcomes.impossible,
  "changed-meanwhile": { ru: "менялись всё это время: повторите", en: "changed all the time: call it again" },
  "went-on": { ru: "пошли дальше по новой версии: назад нельзя", en: "went on in the new version: no way back" },
};

/** What the versions call their states. */
interface Names {
  readonly from: Workflow;
  readonly to: Workflow;
  readonly locale: Locale;
}

const placesIn = (paths: readonly string[], workflow: Workflow, locale: Locale): string =>
  paths.map((path) => `«${workflow.states[path]?.[locale] ?? path}» (${path})`).join(", ");

function timerLine({ delay, state, before, after }: TimerMove): string {
  return `${delay} (${state}): ${before?.slice(0, 16) ?? "—"} → ${after?.slice(0, 16) ?? "—"}`;
}

function stateLines(state: OccupiedState, { from, to, locale }: Names): readonly string[] {
  const { instances, outcome, timersMoved, impossibleHistories, problems } = state;
  const where = state.to.length === 0 ? "" : ` → ${placesIn(state.to, to, locale)}`;
  const here = placesIn(state.from, outcome === "already" ? to : from, locale);
  const t = (ru: string, en: string): string => ({ ru, en })[locale];
  return [
    `${here}${where}: ${instances} — ${outcomes[outcome][locale]}`,
    ...(timersMoved > 0 ? [t(`  таймеров изменится: ${timersMoved}`, `  timers that change: ${timersMoved}`)] : []),
    ...(impossibleHistories > 0
      ? [
          t(
            `  историй, которых новая версия не допустила бы: ${impossibleHistories}`,
            `  histories that the new version would not have allowed: ${impossibleHistories}`,
          ),
        ]
      : []),
    ...problems.map((text) => `  ${text[locale]}`),
  ];
}

/** What a migration would come to, by the states that are occupied. */
export function rehearsalText({ states, uncovered, instances }: Rehearsal, names: Names): string {
  const { locale } = names;
  const t = (ru: string, en: string): string => ({ ru, en })[locale];
  const total = t(
    `Процессов: ${instances.length}. Ничего не записано.`,
    `Instances: ${instances.length}. Nothing was stored.`,
  );
  const lacking =
    uncovered.length === 0
      ? []
      : [
          t(
            `Состояния, для которых в плане нет места: ${uncovered.join(", ")}.`,
            `States that the plan has no place for: ${uncovered.join(", ")}.`,
          ),
        ];
  return `${[total, ...lacking, "", ...states.flatMap((state) => stateLines(state, names))].join("\n")}\n`;
}

/** What would happen to one instance, as the story of its facts. */
export function instanceStory(told: Rehearsed, facts: readonly StoredFact[], names: Names): string {
  const { from, to, locale } = names;
  const t = (ru: string, en: string): string => ({ ru, en })[locale];
  const refused = new Map(told.refused.map((each) => [each.version, each.reasons]));
  const history = facts.map(({ version, command, at, on, definitionVersion }) => {
    const workflow = definitionVersion === to.version ? to : from;
    const what = workflow.commands[command.type]?.told[locale] ?? command.type;
    const against = (refused.get(version) ?? []).map(({ text, clause }) => {
      const source = clause === undefined ? "" : ` (${clause})`;
      return `\n    ${t("новая версия не допустила бы", "the new version would not have allowed it")}: ${text[locale]}${source}`;
    });
    return `  ${on ?? at.toString().slice(0, 10)}  ${what}${against.join("")}`;
  });
  const { workflow, id } = told.instance;
  const where = told.to.length === 0 ? "" : ` → ${placesIn(told.to, to, locale)}`;
  return `${[
    `${workflow}/${id}: ${placesIn(told.from, told.outcome === "already" ? to : from, locale)}${where} — ${outcomes[told.outcome][locale]}`,
    ...history,
    ...told.problems.map((text) => `  ${text[locale]}`),
    ...(told.changes.length > 0 ? [`  ${t("изменится", "changes")}: ${told.changes.join(", ")}`] : []),
    ...told.timers.map((timer) => `  ${t("таймер", "timer")} ${timerLine(timer)}`),
    ...(told.keptTimers > 0 ? [`  ${t("таймеров остаётся как есть", "timers that stay")}: ${told.keptTimers}`] : []),
  ].join("\n")}\n`;
}

/** What was done. */
export function runText({ moved, already, ended, left, isStopped }: MigrationRun, locale: Locale): string {
  const t = (ru: string, en: string): string => ({ ru, en })[locale];
  return `${[
    t(
      `Перешло ${moved}, раньше ${already}, завершено и осталось ${ended}, не перешло ${left.length}.`,
      `${moved} went over, ${already} had before, ${ended} have ended and stay, ${left.length} did not go over.`,
    ),
    ...left.map(
      ({ instance, because, problems }) =>
        `  ${instance.workflow}/${instance.id}: ${reasons[because][locale]}${problems.map((text) => `; ${text[locale]}`).join("")}`,
    ),
    ...(isStopped ? [t("Остановлено; тот же вызов продолжит.", "Stopped; the same call goes on.")] : []),
  ].join("\n")}\n`;
}
