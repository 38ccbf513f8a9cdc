import { type Actor, type InstanceRef, isJsonObject, type JsonValue } from "@nastavnik/core";
import { listed } from "@nastavnik/core/target-model";
import { defaultReviewSheet } from "@nastavnik/rules/score";
import { inWorkingDays } from "./dates.ts";
import { expertsFor, type PracticeOfCycle } from "./practice-of-cycle.ts";
import type { YearRun } from "./year-run.ts";

const partOf = (value: JsonValue | undefined, level: string) => (isJsonObject(value) ? (value[level] ?? null) : null);

/** Whoever keeps the bank of a level. */
function keeperOf({ regulation }: YearRun, level: string): Actor {
  const [organisation = `${level}-centre`] = listed(partOf(regulation.value("practice.keptBy"), level));
  const roles = level === "regional" ? ["regional-operator"] : ["municipality"];
  return { id: `keeper-${level}`, roles, organisation };
}

/** Experts of the level fill in their sheets. */
async function reviewOn(run: YearRun, on: InstanceRef, level: string): Promise<void> {
  for (let number = 1; number <= expertsFor(run, level); number++) {
    const expert = `expert-${level}-${number}`;
    const points = defaultReviewSheet.criteria.map(({ id }) => [
      id,
      run.chance.whole({ from: 8, to: 10 }, "level-points", expert, id),
    ]);
    await run.attempt({
      who: { id: expert, roles: ["expert"], organisation: `${level}-centre` },
      on,
      type: "record-level-review",
      payload: { level, expert, document: `${expert}/sheet`, answers: Object.fromEntries(points) },
    });
  }
}

/** How often a level sends a practice back that it sees for the first time. */
const sentBack = 0.25;

/**
 * A published practice goes from level to level: recommended, reviewed where the level asks for it, and taken into its
 * bank, or sent back once, revised, and recommended anew.
 */
export function spread(run: YearRun, practice: PracticeOfCycle, isRevised = false): void {
  const on = practice.ref;
  const own = listed(run.regulation.value("practice.levels"));
  const levels = own.length > 0 ? own.filter((level) => level !== "school") : ["municipal", "regional"];
  const recommend = (level: string, below: string | undefined) => {
    const isByBelow =
      below !== undefined && partOf(run.regulation.value("practice.recommendedBy"), level) === "level-below";
    return run.attempt({
      who: isByBelow ? keeperOf(run, below) : "curator",
      on,
      type: "recommend",
      payload: { level, document: `${on.id}/letter-${level}` },
    });
  };
  const answer = async (level: string): Promise<boolean> => {
    const who = keeperOf(run, level);
    const document = `${on.id}/protocol-${level}`;
    if (!isRevised && run.chance.happens(sentBack, "sent-back", on.id, level)) {
      await run.attempt({ who, on, type: "send-back", payload: { level, document, reasons: ["results-not-shown"] } });
      return false;
    }
    const needs = listed(partOf(run.regulation.value("practice.levelNeeds"), level));
    if (needs.includes("level-review")) await reviewOn(run, on, level);
    await run.attempt({ who, on, type: "accept", payload: { level, document } });
    return true;
  };
  const next = ([level, ...above]: readonly string[], below: string | undefined): void => {
    if (level === undefined) return;
    run.on(inWorkingDays(run, 1), 11, async () => {
      await recommend(level, below);
    });
    run.on(inWorkingDays(run, 3), 12, async () => {
      if (await answer(level)) {
        next(above, level);
        return;
      }
      run.on(inWorkingDays(run, 1), 11, async () => {
        if (await practice.reviseAfterSendingBack()) spread(run, practice, true);
      });
    });
  };
  next(levels, undefined);
}
