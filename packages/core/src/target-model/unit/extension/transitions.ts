/** How the parties of a unit that works agree to an extension; the order that extends it is met where the term is kept. */
export const extensionTransitions = {
  "agree-to-extension": { guard: "extension-may-be-agreed", actions: "recordAgreement" },
} as const;
