import type { ProductKind } from "./product-kind.ts";

/** Something that a mentee has made. */
export type Product = {
  readonly person: string;
  readonly kind: ProductKind;
  /** It was made with digital technologies. */
  readonly isDigital: boolean;
  readonly publishedAt?: string;
};
