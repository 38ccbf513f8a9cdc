import { type CommandRequest, type Fact, type Reaction, systemRole } from "@nastavnik/core";
import { ask, entered, left } from "../reaction/ask.ts";
import { partedFrom } from "./replacement/parting.ts";
import type { UnitContext } from "./unit-context.ts";

/** The person whom the unit has lost by this fact. */
function lostBy({ command: { type, payload } }: Fact): string | undefined {
  return type === "lose-participant" ? (payload["person"] as string) : undefined;
}

/** What a unit's fate means for its people (R45, R72, R73): pairing, return to the search, free seats. */
export const unitTellsPeople: Reaction<UnitContext> = {
  id: "unit-tells-people",
  label: { ru: "Судьба пары (группы) меняет состояние её участников", en: "A unit's fate changes its people" },
  on: { workflow: "unit" },
  gives: [
    { workflow: "participant", command: "join-unit" },
    { workflow: "participant", command: "complete-unit" },
    { workflow: "participant", command: "leave-unit" },
    { workflow: "participant", command: "release-seat" },
    { workflow: "participant", command: "reserve-seat" },
    { workflow: "participant", command: "stand-down" },
  ],
  react(fact, instance): readonly CommandRequest[] {
    const { mentor, mentees, mentors, ending } = instance.context;
    const unit = instance.id;
    const lost = lostBy(fact);
    // Who left the programme has left his units by that very fact; who was only taken out of this one learns it here.
    const gone = fact.actor.roles.includes(systemRole) ? lost : undefined;

    const release = mentor === gone ? [] : [ask("participant", mentor, "release-seat", { unit })];
    const send = (type: string, payload: CommandRequest["payload"] = {}) =>
      mentees
        .filter((mentee) => mentee !== gone)
        .map((mentee) => ask("participant", mentee, type, { unit, ...payload }));
    const leave = (reason: string) => send("leave-unit", { reason });

    if (entered(fact, "working")) return send("join-unit");
    if (entered(fact, "closed")) return [...release, ...send("complete-unit")];
    if (entered(fact, "seeking-mentor")) {
      const reason = mentors.at(-1)?.reason ?? "mentor-left";
      const parted = partedFrom(instance.context);
      return [
        ...release,
        ...(reason === "removed" ? [ask("participant", mentor, "stand-down", { unit })] : []),
        ...send("leave-unit", {
          reason,
          isSeekingMentor: true,
          ...(parted === undefined ? {} : { partedFrom: parted }),
        }),
      ];
    }
    if (entered(fact, "declined")) return [...release, ...leave(ending?.reason ?? "declined")];
    if (entered(fact, "dissolved")) {
      const isSeekingOver = left(fact, "seeking-mentor");
      return [...(isSeekingOver ? [] : release), ...leave(ending?.reason ?? "dissolved")];
    }
    if (lost === undefined) return [];
    // A group goes on without one of its mentees, and needs fewer seats if it has a mentor.
    return [
      ...(left(fact, "seeking-mentor")
        ? []
        : [ask("participant", mentor, "reserve-seat", { unit, seats: mentees.length })]),
      ...(gone === undefined
        ? [ask("participant", lost, "leave-unit", { unit, reason: fact.command.payload["reason"] })]
        : []),
    ];
  },
};
