// Where a thread begins. It is no module itself: Node reads a module that is required in one go, and ends the whole
// process when the thread is ended in the middle of that (`IsGraphAsync`, Node 20).
exports.ask = import("./store-thread.mjs").then((thread) => thread.ask);
