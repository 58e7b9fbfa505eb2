import { nodesOf } from "../syntax-tree";
import { callFaults } from "./call-faults";
import type { Fault } from "./fault";
import { flowFaults } from "./flow-faults";
import { operatorFaults } from "./operator-faults";
import { textFaults } from "./text-faults";

/**
 * Every single fault that can be put into a source text, in the order of the text.
 *
 * @param path tells by its ending whether the text may hold JSX
 * @throws when the text cannot be parsed
 */
export function findFaults(source: string, path: string): Fault[] {
  return nodesOf(source, path)
    .flatMap((visit) => [
      ...operatorFaults(visit, source),
      ...flowFaults(visit, source),
      ...callFaults(visit, source),
      ...textFaults(visit, source),
    ])
    .filter(({ start, end, after }) => source.slice(start, end) !== after)
    .sort((one, other) => one.start - other.start || one.end - other.end);
}
