export { folderNotifier, type FolderOptions } from "./folder-notifier.ts";
