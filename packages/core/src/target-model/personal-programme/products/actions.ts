import { record } from "../record.ts";

/** What this theme writes into the context. */
export const productsActions = {
  recordProduct: record("add-product", ({ products }, { payload: { product, person, kind, isDigital } }) => ({
    products: { ...products, [product]: { person, kind, isDigital } },
  })),
  recordProductPublished: record("publish-product", ({ products }, { payload: { product }, at }) => {
    const own = products[product];
    return own === undefined ? {} : { products: { ...products, [product]: { ...own, publishedAt: at.toString() } } };
  }),
  recordMaterial: record("keep-material", ({ materials }, { payload: { material, person, document }, at }) => ({
    materials: [...materials, { material, person, document, at: at.toString() }],
  })),
};
