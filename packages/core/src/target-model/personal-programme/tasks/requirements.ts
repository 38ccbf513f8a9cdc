import { dayOf } from "@nastavnik/core";
import { fail } from "../../fail.ts";
import { coAuthorsOf, payloadOf, rule } from "../rule.ts";

export const menteeNamed = rule({
  id: "mentee-of-programme",
  title: { ru: "Назван наставляемый этой программы", en: "A mentee of this programme is named" },
  clause: "Целостность: задания, контроль и аттестация — наставляемого этой программы",
  force: "integrity",
  needs: "payload",
  check: (_context, occasion) => {
    const { person } = payloadOf(occasion, "give-task", "hold-open-lesson", "note-indiscipline", "join-attestation");
    return (
      coAuthorsOf(occasion).includes(person) ||
      fail("Это не наставляемый этой программы", "This is no mentee of the programme", person)
    );
  },
});

export const taskIsNew = rule({
  id: "task-is-new",
  title: { ru: "Задание с таким номером ещё не дано", en: "No task of this number was given yet" },
  clause: "Целостность: задание дают один раз",
  force: "integrity",
  needs: "payload",
  check: ({ tasksGiven }, occasion) => {
    const { task } = payloadOf(occasion, "give-task");
    return tasksGiven[task] === undefined || fail("Такое задание уже дано", "This task was given already", task);
  },
});

export const taskIsTheirs = rule({
  id: "task-is-open",
  title: {
    ru: "Задание дано этому наставляемому и ещё не принято",
    en: "The task is this mentee's and not accepted yet",
  },
  clause: "Целостность: сдают своё задание, пока оно не принято",
  force: "integrity",
  needs: "payload",
  check: ({ tasksGiven }, occasion) => {
    const { task, person } = payloadOf(occasion, "hand-in-task");
    const given = tasksGiven[task];
    if (given === undefined || given.person !== person)
      return fail("Такого задания этому наставляемому не давали", "This mentee was given no such task", task);
    return given.acceptedAt === undefined || fail("Задание уже принято", "The task is accepted already", task);
  },
});

export const taskHandedIn = rule({
  id: "task-handed-in",
  title: { ru: "Задание сдано и ещё не принято", en: "The task is handed in and not accepted yet" },
  clause: "Целостность: принимают то, что сдано",
  force: "integrity",
  needs: "payload",
  check: ({ tasksGiven }, occasion) => {
    const { task } = payloadOf(occasion, "accept-task");
    if (tasksGiven[task]?.handedInAt === undefined) return fail("Задание не сдано", "The task is not handed in", task);
    return tasksGiven[task].acceptedAt === undefined || fail("Задание уже принято", "It is accepted already", task);
  },
});

export const taskOverdue = rule({
  id: "task-overdue",
  title: { ru: "Срок задания прошёл, а оно не сдано", en: "The task's day has passed, and it is not handed in" },
  clause: "Целостность: требуют то, чей срок прошёл (программа СОШ № 32: право требовать выполнения)",
  force: "integrity",
  needs: "payload",
  check: ({ tasksGiven }, occasion) => {
    const { task } = payloadOf(occasion, "demand-task");
    const given = tasksGiven[task];
    if (given === undefined) return fail("Такого задания не давали", "No such task was given", task);
    if (given.handedInAt !== undefined) return fail("Задание сдано", "The task is handed in", task);
    return (
      given.due === undefined ||
      dayOf(occasion, occasion.world) > given.due ||
      fail(`Срок задания — ${given.due}`, `The task is due on ${given.due}`, task)
    );
  },
});
