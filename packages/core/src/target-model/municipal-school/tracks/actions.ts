import { record } from "../record.ts";

/** What this theme writes into the context. */
export const tracksActions = {
  accountForTrack: record("account-for-track", ({ tracks }, { payload: { track, number } }) => ({
    tracks: { ...tracks, [String(number)]: track },
  })),
};
