/** How the term of a unit that works is extended. */
export const extensionTransitions = {
  "agree-to-extension": { guard: "extension-may-be-agreed", actions: "recordAgreement" },
  extend: { guard: "may-be-extended", actions: "recordExtension" },
} as const;
