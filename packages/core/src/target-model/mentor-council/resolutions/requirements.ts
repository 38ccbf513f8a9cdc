import { dayOf, type Failure } from "@nastavnik/core";
import { fail } from "../../fail.ts";
import { schoolOf } from "../../municipal-school/municipal-school-regulation.ts";
import { listed } from "../../regulation/listed.ts";
import { payloadOf, rule } from "../rule.ts";

export const onAgenda = rule({
  id: "council-item-on-agenda",
  title: { ru: "Вопрос стоял в повестке проведённого заседания", en: "The item was on the agenda of a sitting held" },
  clause: "Целостность: решают то, что рассмотрели на заседании, один раз",
  force: "integrity",
  needs: "payload",
  check: ({ sittings, resolutions }, occasion) => {
    const { resolution, sitting, item } = payloadOf(occasion, "put-to-vote");
    if (Object.hasOwn(resolutions, resolution)) {
      return fail("Решение с таким номером уже есть", "There is a resolution of this number already", resolution);
    }
    const found = sittings[sitting];
    if (found?.heldOn === undefined) return fail("Заседание не проведено", "The sitting was not held", sitting);
    return (
      Object.hasOwn(found.agenda, item) ||
      fail("Такого вопроса в повестке не было", "The agenda had no such item", item)
    );
  },
});

export const votesFit = rule({
  id: "council-votes-fit",
  title: { ru: "Голосов столько, сколько присутствующих", en: "There are as many votes as members present" },
  clause: "Целостность: у присутствующего один голос",
  force: "integrity",
  needs: "payload",
  check: ({ sittings }, occasion) => {
    const { sitting, votes } = payloadOf(occasion, "put-to-vote");
    const present = sittings[sitting]?.present?.length ?? 0;
    const given = votes.for + votes.against + votes.abstained;
    return (
      given === present ||
      fail(`Голосов ${given}, присутствовало ${present}`, `${given} votes, and ${present} were present`, sitting)
    );
  },
});

export const asksFit = rule({
  id: "council-asks-fit",
  title: { ru: "Поручение называет одного исполнителя и срок впереди", en: "What is asked names one executor" },
  clause: "Целостность: поручают кому-то одному, на будущее",
  force: "integrity",
  needs: "payload",
  check: (_context, occasion): readonly Failure[] => {
    const { asks } = payloadOf(occasion, "put-to-vote");
    const { organisation: centre, schools = [] } = schoolOf(occasion.world)?.context ?? {};
    const today = dayOf(occasion, occasion.world);
    const names = asks.map(({ ask }) => ask);
    return asks.flatMap(({ ask, person, organisation, due }, index) => {
      if (names.indexOf(ask) !== index) return fail("Поручение названо дважды", "It is named twice", ask);
      if ((person === undefined) === (organisation === undefined)) {
        return fail(
          "Исполнитель — человек или организация, кто-то один",
          "A person or an organisation carries it out",
          ask,
        );
      }
      if (organisation !== undefined && organisation !== centre && !schools.includes(organisation)) {
        return fail("Организация не участвует в муниципальной школе", "The organisation takes no part", organisation);
      }
      return due === undefined || due >= today ? [] : fail(`Срок ${due} уже прошёл`, `The day ${due} has passed`, ask);
    });
  },
});

export const asksOfCouncil = rule({
  id: "council-asks-subjects",
  title: { ru: "Поручают то, чем занимается совет", en: "What is asked is what the council does" },
  clause: "Мегион: предложения в резолюцию",
  force: "regulation",
  choice: "mentorCouncil.agenda",
  needs: "payload",
  check: (_context, occasion, value) => {
    const known = listed(value);
    return payloadOf(occasion, "put-to-vote")
      .asks.filter(({ subject }) => !known.includes(subject))
      .map(({ ask }) => fail("Таким вопросом совет не занимается", "The council does not deal with this", ask));
  },
});

export const carried = rule({
  id: "council-resolution-carried",
  title: { ru: "За решение больше, чем против", en: "More are for the resolution than against it" },
  clause: "Целостность: решение принято, когда за него большинство голосов",
  force: "integrity",
  needs: "payload",
  selects: true,
  check: (_context, occasion) => {
    const { votes } = payloadOf(occasion, "put-to-vote");
    return (
      votes.for > votes.against ||
      fail(`За — ${votes.for}, против — ${votes.against}`, `${votes.for} for, ${votes.against} against`)
    );
  },
});

export const carriedByMajority = rule({
  id: "council-majority",
  title: { ru: "За решение большинство, которого требует положение", en: "The majority that is asked for is there" },
  clause: "Положение о совете наставников: большинство, выбор муниципалитета",
  force: "regulation",
  choice: "mentorCouncil.majorityOf",
  needs: "payload",
  selects: true,
  check: ({ members, sittings }, occasion, value) => {
    const { sitting, votes } = payloadOf(occasion, "put-to-vote");
    const of = value === "members" ? members.length : (sittings[sitting]?.present?.length ?? 0);
    return votes.for * 2 > of || fail(`За — ${votes.for} из ${of}`, `${votes.for} of ${of} are for it`);
  },
});

export const askIsTheirs = rule({
  id: "council-ask-is-theirs",
  title: { ru: "Отчитывается тот, кому поручено", en: "Whoever was asked reports" },
  clause: "Целостность: за чужое поручение не отчитываются",
  force: "integrity",
  needs: "payload",
  check: ({ resolutions }, occasion) => {
    const { resolution, ask } = payloadOf(occasion, "report-on-ask");
    const found = resolutions[resolution]?.asks[ask];
    if (found === undefined || resolutions[resolution]?.isAdopted !== true) {
      return fail("Такого поручения нет", "There is no such thing asked", ask);
    }
    const { actor } = occasion;
    const isTheirs = found.person === undefined ? found.organisation === actor.organisation : found.person === actor.id;
    if (!isTheirs) return fail("Это поручено другому", "Somebody else was asked", ask);
    return found.outcome !== "done" || fail("Поручение уже исполнено", "It is carried out already", ask);
  },
});

export const askReported = rule({
  id: "council-ask-reported",
  title: { ru: "Об исполнении отчитались, или срок прошёл", en: "There is a report, or the day has passed" },
  clause: "Целостность: с контроля снимают исполненное, один раз",
  force: "integrity",
  needs: "payload",
  check: ({ resolutions }, occasion) => {
    const { resolution, ask, outcome } = payloadOf(occasion, "check-ask");
    const found = resolutions[resolution]?.asks[ask];
    if (found === undefined || resolutions[resolution]?.isAdopted !== true) {
      return fail("Такого поручения нет", "There is no such thing asked", ask);
    }
    if (found.outcome === "done") return fail("Поручение уже исполнено", "It is carried out already", ask);
    if (found.reportedAt !== undefined) return true;
    if (outcome === "done") return fail("Об исполнении ещё не отчитались", "There is no report yet", ask);
    return (
      found.due === undefined ||
      dayOf(occasion, occasion.world) > found.due ||
      fail(`Срок поручения — ${found.due}`, `It is due on ${found.due}`, ask)
    );
  },
});
