import type { EffectHandler } from "@nastavnik/engine";

// #region webhook
/** Brings every effect to an address; the receiver tells repeated ones by the key. */
export function webhookOut(url: string): EffectHandler {
  return async ({ effect, source, signal }) => {
    const response = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json", "idempotency-key": effect.id },
      body: JSON.stringify({ type: effect.type, of: source, data: effect.data }),
      signal,
    });
    if (response.status === 410) return { outcome: "never", code: "gone" };
    if (!response.ok) throw new Error("the receiver did not take it");
    return { outcome: "delivered" };
  };
}
// #endregion webhook
