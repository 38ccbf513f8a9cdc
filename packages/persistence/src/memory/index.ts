export { memoryStore, type MemoryStoreOptions } from "./memory-store.ts";
export { overlayStore, type OverlayOptions } from "./overlay-store.ts";
