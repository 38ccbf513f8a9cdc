import { formTitle } from "../../vocabulary/mentoring-forms.ts";
import type { Failure } from "@nastavnik/core";
import { fail } from "../../fail.ts";
import { whoIs } from "../../participant/who-is.ts";
import { listed } from "../../regulation/listed.ts";
import { participantsOf, payloadOf, rule } from "../rule.ts";
import { foundationClause, foundationTitle, missingDocuments } from "./foundation-document.ts";

export const documentsAdopted = rule({
  id: "documents-adopted",
  title: foundationTitle,
  clause: foundationClause,
  force: "regulation",
  choice: "documents.required",
  check: (context, { regulation }, value) => missingDocuments(context, regulation, listed(value)),
});

export const programAuthors = rule({
  id: "program-authors",
  title: {
    ru: "Программу разработал куратор с участием наставника",
    en: "A curator drew the programme up, a mentor taking part",
  },
  clause: "Приморский краевой ИРО: программа разрабатывается куратором с участием наставников",
  force: "regulation",
  choice: "documents.programmeAuthors",
  needs: "payload",
  check: (context, occasion, value) => {
    const { kind, authors } = payloadOf(occasion, "adopt-document");
    if (kind !== "organization-program") return true;
    const failures: Failure[] = [];
    const asked = listed(value);
    if (asked.includes("curator") && !authors.some((author) => context.curators.includes(author))) {
      failures.push(fail("Среди авторов программы нет куратора", "No curator is among the programme's authors"));
    }
    const mentors = new Set([
      ...context.mentors,
      ...participantsOf(occasion)
        .filter((entry) => entry.context.side === "mentor")
        .map((entry) => whoIs(entry)),
    ]);
    if (asked.includes("mentor") && !authors.some((author) => mentors.has(author))) {
      failures.push(fail("Среди авторов программы нет наставника", "No mentor is among the programme's authors"));
    }
    const known = new Set([...mentors, ...context.curators, ...context.coordinators]);
    for (const author of authors) {
      if (known.has(author)) continue;
      failures.push(
        fail(
          "Автор программы — не куратор, не координатор и не наставник",
          "An author of the programme is no curator, coordinator or mentor",
          author,
        ),
      );
    }
    return failures;
  },
});

export const programForms = rule({
  id: "program-forms",
  title: { ru: "Формы программы входят в выбранные", en: "The programme's forms are among the chosen ones" },
  clause: "вывод из плана лицея № 45, этап 1: банк программ по выбранным формам",
  force: "regulation",
  choice: "documents.programmeForms",
  needs: "payload",
  check: (context, occasion) => {
    const { kind, forms: ofProgramme, programmes } = payloadOf(occasion, "adopt-document");
    const isBank = kind === "program-bank";
    if (kind !== "organization-program" && !isBank) return true;
    const forms = isBank ? [...new Set(programmes.map(({ form }) => form))] : ofProgramme;
    if (forms.length === 0 && !isBank)
      return fail("Программа не называет ни одной формы", "The programme names no form");
    return forms.flatMap((form) =>
      context.forms.includes(form)
        ? []
        : fail(
            `Форма не выбрана при подготовке: ${formTitle(form).ru}`,
            `The form was not chosen in preparation: ${formTitle(form).en}`,
            form,
          ),
    );
  },
});

export const bankHoldsProgrammes = rule({
  id: "bank-holds-programmes",
  title: { ru: "В банке программ есть программы", en: "The bank of programmes holds programmes" },
  clause: "Целостность: банк состоит из программ",
  force: "integrity",
  needs: "payload",
  check: (_context, occasion) => {
    const { kind, programmes } = payloadOf(occasion, "adopt-document");
    return (
      kind !== "program-bank" ||
      programmes.length > 0 ||
      fail("Банк не называет ни одной программы", "The bank names no programme")
    );
  },
});
