/** How the parties agree to an extension; the extension itself is met where the term is kept. */
export const extensionTransitions = {
  "agree-to-extension": { guard: "programme-extension-may-be-agreed", actions: "recordExtensionConsent" },
  "recognise-early-success": { guard: "programme-fulfilled", actions: "recordEarlySuccess" },
} as const;
