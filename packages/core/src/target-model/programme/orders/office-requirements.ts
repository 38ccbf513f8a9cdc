import { dayOf, type Failure } from "@nastavnik/core";
import { fail } from "../../fail.ts";
import type { ProgrammeOccasion } from "../programme-commands.ts";
import { payloadOf, rule } from "../rule.ts";
import { officeChangeOf } from "./office-change-of.ts";
import { changedOffices, holdersOf, type Office, type OfficeChange } from "./office-days.ts";

const offices: readonly Office[] = ["coordinators", "curators"];

function changeOf(occasion: ProgrammeOccasion): OfficeChange {
  return officeChangeOf(payloadOf(occasion, "issue-order"), dayOf(occasion, occasion.world));
}

const isDismissing = ({ dismissed }: OfficeChange): boolean => offices.some((office) => dismissed[office].length > 0);

export const changeNotEarlier = rule({
  id: "appointment-not-before-order",
  title: {
    ru: "Назначение, освобождение и редакция действуют не раньше приказа",
    en: "An appointment, a dismissal or an edition holds no earlier than its order",
  },
  clause: "Целостность: приказ не меняет того, кто действовал до него",
  force: "integrity",
  needs: "payload",
  check: (_context, occasion) => {
    const { from, today } = changeOf(occasion);
    return (
      from >= today ||
      fail(`Ожидается день не ранее ${today}, указан ${from}`, `Expected a day not before ${today}, met ${from}`)
    );
  },
});

const notHolding: Readonly<Record<Office, readonly [ru: string, en: string]>> = {
  coordinators: ["Координатором назначен другой", "Somebody else is the coordinator"],
  curators: ["Куратором назначен другой", "Somebody else is a curator"],
};

export const dismissedHoldOffice = rule({
  id: "dismissed-holds-office",
  title: { ru: "Освобождают того, кто назначен", en: "Whoever is dismissed holds the office" },
  clause: "Целостность: освободить можно того, кто назначен",
  force: "integrity",
  needs: "payload",
  check: (context, occasion): readonly Failure[] => {
    const change = changeOf(occasion);
    if (payloadOf(occasion, "issue-order").kind === "dismiss-coordinator-or-curator" && !isDismissing(change)) {
      return [fail("В приказе не назван тот, кого освобождают", "The order names nobody who is dismissed")];
    }
    return offices.flatMap((office) =>
      change.dismissed[office]
        .filter((person) => !context[office].includes(person))
        .map((person) => fail(...notHolding[office], person)),
    );
  },
});

const left: Readonly<Record<Office, readonly [ru: string, en: string]>> = {
  coordinators: ["Не останется координатора: назовите преемника", "No coordinator would be left: name a successor"],
  curators: ["Не останется ни одного куратора: назовите преемника", "No curator would be left: name a successor"],
};

export const officesStayFilled = rule({
  id: "offices-stay-filled",
  title: { ru: "У освобождаемого есть преемник", en: "Whoever is dismissed has a successor" },
  clause: "План лицея № 45, этап 1: назначение координатора и кураторов",
  force: "regulation",
  choice: "preparation.appointments",
  needs: "payload",
  check: (context, occasion): readonly Failure[] => {
    const change = changeOf(occasion);
    if (!isDismissing(change)) return [];
    const after = changedOffices(context, change);
    return offices
      .filter((office) => change.dismissed[office].length > 0)
      .filter((office) => holdersOf({ ...after, officeDays: after.officeDays ?? {} }, office, change.from).length === 0)
      .map((office) => fail(...left[office], office));
  },
});
