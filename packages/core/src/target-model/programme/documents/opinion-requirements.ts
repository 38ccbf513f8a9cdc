import { dayOf } from "@nastavnik/core";
import { listed, partOf } from "../../regulation/listed.ts";
import { payloadOf, rule } from "../rule.ts";
import { missingOpinions, unsoundOpinions } from "./opinion.ts";

export const orderOpinionsGiven = rule({
  id: "order-opinions-given",
  title: { ru: "Органы, чьё мнение нужно для приказа, его высказали", en: "The bodies that an order asks have spoken" },
  clause: "Положение называет, чьё мнение учитывают при издании приказа: выбор Положения",
  force: "regulation",
  choice: "documents.orderOpinions",
  needs: "payload",
  check: (_context, occasion, value) => {
    const { kind, opinions } = payloadOf(occasion, "issue-order");
    return missingOpinions(occasion.regulation, listed(partOf(value, kind)), opinions);
  },
});

export const documentOpinionsGiven = rule({
  id: "document-opinions-given",
  title: {
    ru: "Органы, чьё мнение нужно для документа, его высказали",
    en: "The bodies that a document asks have spoken",
  },
  clause: "Положение называет, чьё мнение учитывают при принятии документа: выбор Положения",
  force: "regulation",
  choice: "documents.opinions",
  needs: "payload",
  check: (_context, occasion, value) => {
    const { kind, opinions } = payloadOf(occasion, "adopt-document");
    return missingOpinions(occasion.regulation, listed(partOf(value, kind)), opinions);
  },
});

export const opinionsSound = rule({
  id: "opinions-sound",
  title: { ru: "Протоколы — своих органов, не позже документа", en: "Protocols are of own bodies, and not later" },
  clause: "Целостность: мнение высказывает орган организации, и до того, как его учли",
  force: "integrity",
  needs: "payload",
  check: (_context, occasion) =>
    unsoundOpinions(
      occasion.regulation,
      payloadOf(occasion, "issue-order", "adopt-document").opinions,
      dayOf(occasion, occasion.world),
    ),
});
