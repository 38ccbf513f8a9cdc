import { left, rule, type SourceRule } from "./source-rule.ts";

const khanka = "Ханкайский муниципальный округ, программа «Школа наставников»";

const elsewhere = left(
  "муниципальную школу наставников процесс ещё не ведёт",
  "no workflow keeps the municipal school of mentors yet",
);

/** The municipal school of mentors: R92–R97. */
export const municipalRules = {
  R92: rule(
    "Муниципальную программу утверждает приказ, который назначает куратора школы и контролирующего.",
    "The municipal programme is approved by an order that appoints the curator of the school and the controller.",
    khanka,
    elsewhere,
  ),
  R93: rule(
    "Её срок — два года, треки лежат в нём.",
    "Its term is two years, and the tracks lie within it.",
    khanka,
    elsewhere,
  ),
  R94: rule(
    "В треке есть темы, у каждой — форма мероприятия и ответственный.",
    "A track has themes, each with a form of event and somebody responsible.",
    khanka,
    elsewhere,
  ),
  R95: rule(
    "Наставник муниципальной школы может не отвечать ни за один трек.",
    "A mentor of the municipal school need not be responsible for any track.",
    khanka,
    elsewhere,
  ),
  R96: rule(
    "Куратор школы может отвечать за каждый трек.",
    "The curator of the school may be responsible for every track.",
    khanka,
    elsewhere,
  ),
  R97: rule(
    "Между треками бывают перерывы, и трек может перейти через новый год.",
    "There may be gaps between tracks, and a track may go on over the new year.",
    khanka,
    elsewhere,
  ),
} as const satisfies Record<string, SourceRule>;
