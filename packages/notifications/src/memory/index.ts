export { memoryNotifier, type MemoryNotifier, type MemoryOptions } from "./memory-notifier.ts";
