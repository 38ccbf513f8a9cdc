import type { JsonObject } from "@nastavnik/core";
import { inRegistry, workingPair } from "../people-scenes.ts";
import { founded, order, prepared } from "../programme-scenes.ts";
import { chosen, done, type Scene, scenes, toProgramme } from "../scenes.ts";
import type { Specification } from "../spec.ts";

const policy = {
  id: "our-school",
  title: { ru: "О стимулирующих выплатах", en: "On stimulus payments" },
  indicators: {
    programmes: { points: { school: 5 } },
    banks: { points: { school: 2, municipal: 4, regional: 6 } },
    sharing: { points: { school: 1, municipal: 2, regional: 3 } },
    projects: { points: { school: 2, municipal: 3, regional: 4 } },
    contests: { points: { municipal: 4, regional: "6.5" } },
  },
};

const sameBanks = {
  ...policy,
  indicators: { ...policy.indicators, banks: { points: { school: 2, municipal: 2, regional: 6 } } },
};

const adopt = (content: JsonObject = {}, kind = "stimulus-policy") =>
  toProgramme("adopt-document", { kind, ...content });

const policyAdopted: Scene = done(adopt({ policy }));

const did = (person: string, indicator: string, level: string, id = "1"): JsonObject => ({
  id,
  person,
  indicator,
  level,
  evidence: `letter-${id}`,
});

const score = (protocol: string, ...contributions: readonly JsonObject[]) =>
  toProgramme("score-stimulus", { protocol, contributions: [...contributions] }, "head");

const judged = (nominee: string, goal: number, others: JsonObject = {}): JsonObject => ({
  nominee,
  sheets: [{ expert: "jury-1", answers: { goal, growth: 5, product: 5, consent: true } }],
  ...others,
});

const contest = (protocol: string, nominees: readonly JsonObject[], others: JsonObject = {}) =>
  toProgramme("hold-contest", { contest: "best-pair", protocol, nominees: [...nominees], ...others });

/** A contest that the organisation has of its own, and for which nothing is there to count by. */
const ownContest: Scene = chosen({
  "completion.contests": [{ id: "our-hero", title: { ru: "Наш герой", en: "Our hero" } }],
});

const withoutSheet = (...winners: readonly string[]) =>
  contest("1", [{ nominee: "u1" }], { contest: "our-hero", winners: [...winners] });

const award = (to: string, ground: string, reference: string): JsonObject => ({
  to,
  award: "certificate",
  ground,
  reference,
});

const encourage = (...awards: readonly JsonObject[]) => order("encourage-participants", "90", { awards: [...awards] });

export const rewardSpecifications: readonly Specification[] = [
  {
    workflow: "programme",
    requirement: "stimulus-policy-sound",
    clause: "Целостность",
    given: founded(),
    refuses: [
      {
        when: adopt({ policy: sameBanks }),
        says: [
          "ожидаются разные баллы школьного, муниципального и регионального банка",
          "expected different points for the school, the municipal and the regional bank",
        ],
      },
      {
        when: adopt({ policy }, "road-map"),
        says: ["Баллы называет порядок стимулирования", "Only the policy on rewards has points"],
      },
    ],
    accepts: [{ when: adopt({ policy }) }, { when: adopt() }],
  },
  {
    workflow: "programme",
    requirement: "stimulus-policy-adopted",
    clause: "Целостность",
    given: scenes(prepared, inRegistry("m1", "mentor")),
    refuses: [
      {
        given: done(adopt()),
        when: score("1", did("m1", "banks", "school")),
        says: ["Порядок стимулирования с баллами не утверждён", "No policy on rewards with points is adopted"],
      },
    ],
    accepts: [{ given: policyAdopted, when: score("1", did("m1", "banks", "school")) }],
  },
  {
    workflow: "programme",
    requirement: "stimulus-protocol-new",
    clause: "Целостность",
    given: scenes(prepared, inRegistry("m1", "mentor"), policyAdopted, done(score("1", did("m1", "banks", "school")))),
    refuses: [
      {
        when: score("1", did("m1", "banks", "regional")),
        says: ["Протокол № 1 уже внесён", "Minutes 1 are recorded already"],
        about: "1",
      },
    ],
    accepts: [{ when: score("2", did("m1", "banks", "regional")) }],
  },
  {
    workflow: "programme",
    requirement: "rewarded-take-part",
    clause: "Целостность",
    given: scenes(prepared, inRegistry("m1", "mentor"), policyAdopted),
    refuses: [
      {
        when: score("1", did("outsider", "banks", "school")),
        says: ["Этот человек в программе не участвует", "This person takes no part in it"],
        about: "outsider",
      },
    ],
    accepts: [{ when: score("1", did("m1", "banks", "school"), did("curator", "sharing", "school", "2")) }],
  },
  {
    workflow: "programme",
    requirement: "stimulus-points-counted",
    clause: "Целостность",
    given: scenes(prepared, inRegistry("m1", "mentor"), policyAdopted),
    refuses: [
      {
        when: score("1", did("m1", "contests", "school")),
        says: [
          "ожидается: муниципальный уровень | региональный уровень; получено: школьный уровень",
          "expected municipal level | regional level, met school level",
        ],
      },
      {
        when: score("1", did("m1", "banks", "school"), did("m1", "banks", "school")),
        says: ["ожидается вклад один раз; получено «1» повторно", 'expected a contribution once, met "1" again'],
      },
      {
        given: (school) => {
          school.assessing = undefined;
        },
        when: score("1", did("m1", "banks", "school")),
        says: ["Оценить это нечем: расчёт не подключён", "Nothing is there to assess this with"],
      },
    ],
    accepts: [{ when: score("1", did("m1", "contests", "regional")) }],
  },
  {
    workflow: "programme",
    requirement: "contest-protocol-new",
    clause: "Целостность",
    given: scenes(workingPair, done(contest("1", [judged("u1", 9)]))),
    refuses: [
      {
        when: contest("1", [judged("u1", 9)]),
        says: ["Протокол № 1 уже внесён", "Minutes 1 are recorded already"],
        about: "1",
      },
    ],
    accepts: [{ when: contest("2", [judged("u1", 9)]) }],
  },
  {
    workflow: "programme",
    requirement: "contest-nominees-of-programme",
    clause: "Целостность",
    given: workingPair,
    refuses: [
      {
        when: contest("1", [judged("u1", 9), judged("theirs", 5)]),
        says: ["Это не участник и не пара программы", "It is no participant or unit of it"],
        about: "theirs",
      },
    ],
    accepts: [
      { when: contest("1", [judged("u1", 9)]) },
      { when: contest("1", [judged("u1", 9), judged("theirs", 5)], { level: "municipal" }) },
    ],
  },
  {
    workflow: "programme",
    requirement: "contest-places-counted",
    clause: "Целостность",
    given: workingPair,
    refuses: [
      {
        when: contest("1", [judged("u1", 11)]),
        says: ["ожидается целое число от 0 до 10; получено: 11", "expected a whole number from 0 to 10, met 11"],
        about: "goal",
      },
      {
        when: contest("1", [{ nominee: "u1" }]),
        says: ["не хватает листов жюри: 1", "sheets of the jury missing: 1"],
        about: "u1",
      },
      {
        // Whoever belongs to the pair does not judge it.
        when: contest("1", [judged("u1", 9, { authors: ["jury-1"] })]),
        says: ["не хватает листов жюри: 1", "sheets of the jury missing: 1"],
        about: "u1",
      },
      {
        when: contest("1", [judged("u1", 9)], { winners: ["u1"] }),
        says: ["Победителей считают по листам, их не называют", "Winners are counted by the sheets, not named"],
      },
      {
        given: ownContest,
        when: withoutSheet(),
        says: ["У конкурса нет листа, и победители не названы", "The contest has no sheet, and no winner is named"],
      },
      {
        given: ownContest,
        when: withoutSheet("u2"),
        says: ["Победитель в конкурсе не участвовал", "The winner did not take part"],
        about: "u2",
      },
    ],
    accepts: [{ when: contest("1", [judged("u1", 9)]) }, { given: ownContest, when: withoutSheet("u1") }],
  },
  {
    workflow: "programme",
    requirement: "awards-named",
    clause: "Целостность",
    given: scenes(prepared, inRegistry("m1", "mentor")),
    refuses: [
      { when: encourage(), says: ["В приказе никто не назван", "The order names nobody"] },
      {
        when: order("approve-regulation", "90", {
          annexes: ["regulation", "road-map"],
          awards: [award("m1", "results", "report-1")],
        }),
        says: ["Поощряет приказ другого вида", "An order of another kind encourages"],
      },
    ],
    accepts: [{ when: encourage(award("m1", "results", "report-1")) }],
  },
  {
    workflow: "programme",
    requirement: "awarded-take-part",
    clause: "Целостность",
    given: workingPair,
    refuses: [
      {
        when: encourage(award("outsider", "results", "report-1")),
        says: ["Это не участник и не пара программы", "It is no participant or unit of it"],
        about: "outsider",
      },
    ],
    accepts: [
      { when: encourage(award("m1", "results", "1"), award("u1", "results", "1"), award("curator", "other", "1")) },
    ],
  },
  {
    workflow: "programme",
    requirement: "awards-grounded",
    clause: "Целостность",
    given: scenes(
      workingPair,
      policyAdopted,
      done(contest("c-1", [judged("u1", 9)]), score("s-1", did("m1", "banks", "regional"))),
    ),
    refuses: [
      {
        when: encourage(award("m1", "contest", "c-1")),
        says: ["Места в этом конкурсе нет", "There is no place in this contest"],
        about: "m1",
      },
      {
        when: encourage(award("u1", "contest", "c-2")),
        says: ["Места в этом конкурсе нет", "There is no place in this contest"],
        about: "u1",
      },
      {
        when: encourage(award("s1", "stimulus", "s-1")),
        says: ["Баллов по этому протоколу нет", "There are no points by these minutes"],
        about: "s1",
      },
    ],
    accepts: [{ when: encourage(award("u1", "contest", "c-1"), award("m1", "stimulus", "s-1")) }],
  },
];
