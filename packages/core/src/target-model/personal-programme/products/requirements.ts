import { fail } from "../../fail.ts";
import { keeperOf } from "./material-kind.ts";
import { mentorOf, payloadOf, rule } from "../rule.ts";

export const productIsNew = rule({
  id: "product-is-new",
  title: { ru: "Продукта с таким номером ещё нет", en: "There is no product of this number yet" },
  clause: "Целостность: продукт вносят один раз",
  force: "integrity",
  needs: "payload",
  check: ({ products }, occasion) => {
    const { product } = payloadOf(occasion, "add-product");
    return products[product] === undefined || fail("Такой продукт уже внесён", "The product is there already", product);
  },
});

export const productIsTheirs = rule({
  id: "product-is-theirs",
  title: { ru: "Обнародуют свой внесённый продукт", en: "One publishes a product of one's own that was added" },
  clause: "Целостность: продукт обнародует тот, кто его создал",
  force: "integrity",
  needs: "payload",
  check: ({ products }, occasion) => {
    const { product, person } = payloadOf(occasion, "publish-product");
    return (
      products[product]?.person === person ||
      fail("Такого продукта у наставляемого нет", "The mentee has no such product", product)
    );
  },
});

export const materialOfItsOwner = rule({
  id: "material-of-its-owner",
  title: {
    ru: "Дневник и кейс ведёт наставник, портфолио — наставляемый",
    en: "The mentor keeps diary and case, the mentee the portfolio",
  },
  clause: "Целостность: дневник и кейс — наставника (Приморский краевой ИРО), портфолио — наставляемого (СОШ № 32)",
  force: "integrity",
  needs: "payload",
  check: (_context, occasion) => {
    const { material, person } = payloadOf(occasion, "keep-material");
    const keeper = keeperOf(occasion.regulation, material);
    return (
      keeper === undefined ||
      (person === mentorOf(occasion)) === (keeper === "mentor") ||
      fail("Этот материал ведёт другая сторона", "Another party keeps this material", person)
    );
  },
});
