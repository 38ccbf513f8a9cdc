import { matchesState } from "@nastavnik/core";
import { listed, registryListsOf, sideOfList } from "@nastavnik/core/target-model";
import type { Person } from "../population/person.ts";
import { askForConsent, giveConsent, recordGuardian } from "./consents.ts";
import { inWorkingDays } from "./dates.ts";
import { finishStage } from "./finish-stage.ts";
import { recordSteps } from "./record-steps.ts";
import { prepareMentor, selection } from "./selection.ts";
import type { YearRun } from "./year-run.ts";

function register(run: YearRun, person: Person): Promise<unknown> {
  const { id, whose, side, kind, isEmployee, forms, categories, subjects, capacity, name, bornOn, profile } = person;
  return run.attempt({
    who: "curator",
    on: { workflow: "participant", id: person.id },
    type: "register",
    payload: {
      ...(whose !== id && { person: whose }),
      side,
      kind,
      isEmployee,
      forms: [...forms],
      categories: [...categories],
      subjects: [...subjects],
      capacity,
      ...(profile === undefined ? {} : { profile: { ...profile } }),
    },
    personalData: { name, bornOn },
  });
}

/** What third parties tell about a mentee: only with a consent, and not about everybody. */
async function tellAbout(run: YearRun, person: Person): Promise<void> {
  const sources =
    person.kind === "student"
      ? ["class-teacher", "psychologist", "social-worker", "guardian"]
      : ["personal-file", "methodical-analysis", "attestation-recommendations", "professional-standard-questionnaire"];
  for (const source of run.chance.chosen(sources, 0.5, "sources", person.id)) {
    await run.attempt({
      who: "curator",
      on: { workflow: "participant", id: person.id },
      type: "add-third-party-information",
      payload: { source },
    });
  }
}

/** Everybody who is in a registry by now. */
function registeredNow({ people, chronicle }: YearRun): readonly Person[] {
  return people.filter(({ id }) =>
    matchesState(chronicle.instance({ workflow: "participant", id }).value, "registered"),
  );
}

/** Stages 2 and 3: questionnaires, consents and the four lists. Both registries fill in the same September days. */
export function registries(run: YearRun): void {
  const entering = { hasBegun: false };
  const enter = async (person: Person): Promise<boolean> => {
    const { isDone } = await run.attempt({
      who: "curator",
      on: { workflow: "participant", id: person.id },
      type: "enter-registry",
    });
    if (isDone && person.side === "mentor") prepareMentor(run, person);
    return isDone;
  };

  recordSteps(run, "mentee-registry");
  recordSteps(run, "mentor-registry");
  const newcomers = run.people.filter(
    ({ id }) => run.chronicle.instance({ workflow: "participant", id }).status === "absent",
  );
  for (const [index, person] of newcomers.entries()) {
    // A person's own entry comes before a further one.
    const day = person.whose === person.id ? 1 + (index % 3) : 4;
    run.on(inWorkingDays(run, day), person.side === "mentee" ? 9 : 10, async () => {
      await register(run, person);
      await recordGuardian(run, person);
      await run.attempt({
        who: "curator",
        on: { workflow: "participant", id: person.id },
        type: "answer-questionnaire",
        payload: { kind: `${person.side}-intake` },
        signer: person.whose,
      });
      // An eager class teacher tells about the pupil before anybody has consented.
      if (person.side === "mentee" && person.kind === "student" && run.chance.happens(0.04, "eager-teacher", person.id))
        await tellAbout(run, person);
      askForConsent(run, person, async () => {
        if (run.chance.happens(0.85, "duty-too", person.id)) await giveConsent(run, person, "duty");
        if (person.side === "mentee") await tellAbout(run, person);
        if (entering.hasBegun) await enter(person);
      });
    });
  }

  run.on(inWorkingDays(run, 6), 10, async () => {
    entering.hasBegun = true;
    for (const person of run.people) {
      if (run.chronicle.instance({ workflow: "participant", id: person.id }).value === "intake") await enter(person);
    }
  });

  const formLists = async (side: "mentee" | "mentor"): Promise<void> => {
    for (const list of listed(run.regulation.value("registries.lists"))) {
      if (sideOfList(run.regulation, list) !== side) continue;
      const isEmpty = registeredNow(run).every((person) => !registryListsOf(run.regulation, person).includes(list));
      if (!isEmpty) await run.attempt({ who: "curator", on: run.programme, type: "form-registry", payload: { list } });
    }
  };
  run.on(inWorkingDays(run, 7), 15, () => formLists("mentee"));
  finishStage(run, "mentee-registry", { from: inWorkingDays(run, 6), every: 1 }, () => {
    run.on(inWorkingDays(run, 0), 17, () => formLists("mentor"));
    finishStage(run, "mentor-registry", { from: inWorkingDays(run, 1), every: 1 }, () => selection(run));
  });
}
