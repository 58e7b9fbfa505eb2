/**
 * Joins lines that meet end to end, whatever their direction, until they close or nothing
 * continues them. Where more than two lines meet, they stay apart: that is a confluence.
 *
 * @param {[number, number][][]} lines
 * @returns {[number, number][][]} first and last position of a closed line are equal
 */
export function joinLines(lines) {
  const ends = new Map();
  for (const line of lines) {
    for (const end of [line[0], line.at(-1)])
      ends.set(key(end), [...(ends.get(key(end)) ?? []), line]);
  }
  const used = new Set();
  const continuation = (line, end) => {
    const meeting = ends.get(key(end));
    if (meeting.length !== 2) return undefined;
    const next = meeting.find((other) => other !== line && !used.has(other));
    if (!next) return undefined;
    used.add(next);
    return next;
  };
  const joined = [];
  for (const line of lines) {
    if (used.has(line)) continue;
    used.add(line);
    const forwards = extend(line, continuation);
    joined.push(
      isClosed(forwards) ? forwards : extend([...forwards].reverse(), continuation, line),
    );
  }
  return joined;
}

export function isClosed(line) {
  return line.length > 3 && key(line[0]) === key(line.at(-1));
}

/** @param part the original line that lies at the end of `line` */
function extend(line, continuation, part = line) {
  let whole = line;
  let last = part;
  while (!isClosed(whole)) {
    const end = whole.at(-1);
    const next = continuation(last, end);
    if (!next) break;
    const onwards = key(next[0]) === key(end) ? next : [...next].reverse();
    whole = [...whole, ...onwards.slice(1)];
    last = next;
  }
  return whole;
}

/** Ends count as one when they agree to about a metre. */
export function key([lng, lat]) {
  return `${lng.toFixed(5)},${lat.toFixed(5)}`;
}
