/** What the parties make and keep while they work. */
export const productsTransitions = {
  "add-product": { guard: "product-is-new", actions: "recordProduct" },
  "publish-product": { guard: "product-may-be-published", actions: "recordProductPublished" },
  "keep-material": { guard: "material-of-its-owner", actions: "recordMaterial" },
} as const;
