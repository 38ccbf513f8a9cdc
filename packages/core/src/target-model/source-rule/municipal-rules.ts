import { chosen, held, integral, rule, type SourceRule } from "./source-rule.ts";

const khanka = "Ханкайский муниципальный округ, программа «Школа наставников»";

/** The municipal school of mentors: R92–R97. */
export const municipalRules = {
  R92: rule(
    "Муниципальную программу утверждает приказ, который назначает куратора школы и контролирующего.",
    "The municipal programme is approved by an order that appoints the curator of the school and the controller.",
    khanka,
    chosen("municipal-order-approves", "municipal-order-names-curator", "municipal-order-names-controller"),
  ),
  R93: rule(
    "Её срок — два года, треки лежат в нём.",
    "Its term is two years, and the tracks lie within it.",
    khanka,
    chosen("municipal-school-term", "track-in-school-term", "municipal-tracks-in-term"),
  ),
  R94: rule(
    "В треке есть темы, у каждой — форма мероприятия и ответственный.",
    "A track has themes, each with a form of event and somebody responsible.",
    khanka,
    held(
      "трек: тему без формы и без ответственного не записать",
      "track: a theme without a form or without anybody responsible cannot be written down",
    ),
  ),
  R95: rule(
    "Наставник муниципальной школы может не отвечать ни за один трек.",
    "A mentor of the municipal school need not be responsible for any track.",
    khanka,
    held(
      "муниципальная школа: наставника включают в группу, а темы назначают отдельно",
      "municipal school: a mentor joins the group, and themes are given apart from that",
    ),
  ),
  R96: rule(
    "Куратор школы может отвечать за каждый трек.",
    "The curator of the school may be responsible for every track.",
    khanka,
    integral("track-responsible-are-mentors"),
  ),
  R97: rule(
    "Между треками бывают перерывы, и трек может перейти через новый год.",
    "There may be gaps between tracks, and a track may go on over the new year.",
    khanka,
    integral("track-event-in-time"),
  ),
} as const satisfies Record<string, SourceRule>;
