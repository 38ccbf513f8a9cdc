import { conditionsPrepared, founded, order } from "../programme-scenes.ts";
import { done, scenes, today } from "../scenes.ts";
import type { Specification } from "../spec.ts";

const prepared = scenes(founded(), conditionsPrepared, today("2025-09-10"));
const dismissal = (dismissed: object, payload: object = {}) =>
  order("dismiss-coordinator-or-curator", "9", { dismissed: { ...dismissed }, ...payload });

/** Who leads the programme by its orders, and from which day on. */
export const officeSpecifications: readonly Specification[] = [
  {
    workflow: "programme",
    requirement: "appointment-not-before-order",
    clause: "Целостность",
    given: prepared,
    refuses: [
      {
        when: dismissal({ curators: ["curator"] }, { curators: ["next"], from: "2025-09-09" }),
        says: [
          "Ожидается день не ранее 2025-09-10, указан 2025-09-09",
          "Expected a day not before 2025-09-10, met 2025-09-09",
        ],
      },
    ],
    accepts: [
      { when: dismissal({ curators: ["curator"] }, { curators: ["next"], from: "2025-09-10" }) },
      { when: dismissal({ curators: ["curator"] }, { curators: ["next"], from: "2025-12-01" }) },
    ],
  },
  {
    workflow: "programme",
    requirement: "dismissed-holds-office",
    clause: "Целостность",
    given: prepared,
    refuses: [
      {
        when: dismissal({}),
        says: ["В приказе не назван тот, кого освобождают", "The order names nobody who is dismissed"],
      },
      {
        when: dismissal({ coordinators: ["curator"] }),
        says: ["Координатором назначен другой", "Somebody else is the coordinator"],
        about: "curator",
      },
      {
        when: dismissal({ curators: ["coordinator"] }),
        says: ["Куратором назначен другой", "Somebody else is a curator"],
        about: "coordinator",
      },
      {
        // Whoever has left has nothing to be dismissed from.
        given: scenes(
          done(
            order("dismiss-coordinator-or-curator", "8", { dismissed: { curators: ["curator"] }, curators: ["next"] }),
          ),
          today("2025-09-11"),
        ),
        when: dismissal({ curators: ["curator"] }),
        says: ["Куратором назначен другой", "Somebody else is a curator"],
        about: "curator",
      },
    ],
    accepts: [{ when: dismissal({ curators: ["curator"] }, { curators: ["next"] }) }],
  },
  {
    workflow: "programme",
    requirement: "offices-stay-filled",
    clause: "План лицея № 45, этап 1",
    given: prepared,
    refuses: [
      {
        when: dismissal({ coordinators: ["coordinator"] }),
        says: ["Не останется координатора: назовите преемника", "No coordinator would be left: name a successor"],
        about: "coordinators",
      },
      {
        when: dismissal({ curators: ["curator"] }, { coordinators: ["next"] }),
        says: ["Не останется ни одного куратора: назовите преемника", "No curator would be left: name a successor"],
        about: "curators",
      },
    ],
    accepts: [
      { when: dismissal({ coordinators: ["coordinator"] }, { coordinators: ["next"] }) },
      {
        given: done(
          order("appoint-coordinator-and-curators", "8", { coordinators: ["coordinator"], curators: ["two"] }),
        ),
        when: dismissal({ curators: ["curator"] }),
      },
    ],
  },
];
