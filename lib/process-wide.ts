/**
 * A value of which the whole process has one. Next bundles the proxy, the pages and the routes apart, so that each
 * has its own copy of a module and of what the module remembers.
 */
export function processWide<Value>(name: string, make: () => Value): Value {
  const shared = globalThis as { [key: symbol]: unknown };
  const key = Symbol.for(`attested-atlas ${name}`);
  shared[key] ??= make();
  return shared[key] as Value;
}
