// For a server that is not packed: Node of today runs no TypeScript by itself, and passes no loader on to threads.
import { tsImport } from "tsx/esm/api";

const thread = await tsImport("./store-thread.ts", import.meta.url);
export const ask = thread.ask;
