import { audiences } from "../../programme/preparation/audience.ts";
import { orderKinds } from "../../programme/orders/order-kind.ts";
import { does, open, some } from "../choice-shapes.ts";

/** Choices about the preparation of a programme. */
export const preparationChoices = {
  "preparation.orders": open(
    orderKinds,
    "Приказы, с которых начинается программа",
    "Orders that a programme begins with",
    "documents.orders",
  ),
  "preparation.appointments": some(
    { coordinator: { ru: "координатор", en: "coordinator" }, curator: { ru: "куратор", en: "curator" } },
    "Кого назначает приказ",
    "Whom an order appoints",
  ),
  "preparation.needsMonitoring": does(
    "Мониторинг запросов до выбора форм",
    "Needs are monitored before forms are chosen",
  ),
  "preparation.formsChosen": does("Формы выбирают при подготовке", "Forms are chosen in preparation"),
  "preparation.inform": open(audiences, "Кого информируют о программе", "Who is informed of the programme"),
};
