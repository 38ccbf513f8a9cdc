import { all } from "@nastavnik/core";
import { namedConsented } from "../publication/requirements.ts";
import { materialOfItsOwner, productIsNew, productIsTheirs } from "./requirements.ts";

/** Conditions of this theme, by the name of its guards. */
export const productsConditions = {
  "product-is-new": productIsNew,
  "product-may-be-published": all(
    "product-may-be-published",
    { ru: "Продукт можно обнародовать", en: "The product may be published" },
    productIsTheirs,
    namedConsented,
  ),
  "material-of-its-owner": materialOfItsOwner,
};
