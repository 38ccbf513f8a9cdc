/** Something that a mentee has made. */
export type Product = {
  readonly person: string;
  /** One of those that everybody knows, or of the organisation's own. */
  readonly kind: string;
  /** It was made with digital technologies. */
  readonly isDigital: boolean;
  readonly publishedAt?: string;
};
