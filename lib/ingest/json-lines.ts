type Path = readonly PropertyKey[];
type RepeatedKey = { path: Path; line: number };

/** The lines, counted from 1, on which values of a JSON text begin; undefined for one that the text does not have. */
export function findLines(json: string, paths: readonly Path[]): (number | undefined)[] {
  if (paths.length === 0) return [];
  const wanted = new Set(paths.map(keyOf));
  const lines = new Map<string, number>();
  let [line, counted] = [1, 0];
  walkJson(json, {
    onValue(path, offset) {
      const key = keyOf(path);
      if (!wanted.has(key)) return;
      line += countBreaks(json.slice(counted, offset));
      counted = offset;
      lines.set(key, line);
    },
  });
  return paths.map((path) => lines.get(keyOf(path)));
}

function keyOf(path: Path): string {
  return path.map(String).join("\n");
}

/** Keys that an object gives a second time: JSON keeps only the last value, so the others would be lost. */
export function findRepeatedKeys(json: string): RepeatedKey[] {
  const repeated: RepeatedKey[] = [];
  walkJson(json, {
    onRepeatedKey: (path, offset) => repeated.push({ path: [...path], line: lineAt(json, offset) }),
  });
  return repeated;
}

/** The line, counted from 1, of a position in a text. */
export function lineAt(text: string, offset: number): number {
  return countBreaks(text.slice(0, offset)) + 1;
}

function countBreaks(text: string): number {
  return text.split("\n").length - 1;
}

type Visitor = {
  onValue?: (path: Path, offset: number) => void;
  onRepeatedKey?: (path: Path, offset: number) => void;
};

/** Walks through a text that is known to be JSON (RFC 8259). */
function walkJson(json: string, { onValue, onRepeatedKey }: Visitor) {
  const path: PropertyKey[] = [];
  let at = 0;
  const skip = (pattern: RegExp) => {
    pattern.lastIndex = at;
    pattern.test(json);
    at = pattern.lastIndex;
  };
  const readMembers = (end: string, readKey: (count: number) => PropertyKey) => {
    at++;
    skip(BLANK);
    for (let count = 0; json[at] !== end; count++) {
      path.push(readKey(count));
      readValue();
      path.pop();
      skip(SEPARATOR);
    }
    at++;
  };
  const readObject = () => {
    const keys = new Set<string>();
    readMembers("}", () => {
      const offset = at;
      skip(STRING);
      const key: string = JSON.parse(json.slice(offset, at));
      if (keys.has(key)) onRepeatedKey?.([...path, key], offset);
      keys.add(key);
      skip(COLON);
      return key;
    });
  };
  const readValue = () => {
    skip(BLANK);
    onValue?.(path, at);
    if (json[at] === "{") readObject();
    else if (json[at] === "[") readMembers("]", (count) => count);
    else skip(json[at] === '"' ? STRING : LITERAL);
  };
  readValue();
}

const BLANK = /[ \t\r\n]*/y;
const SEPARATOR = /[ \t\r\n]*,?[ \t\r\n]*/y;
const COLON = /[ \t\r\n]*:[ \t\r\n]*/y;
const STRING = /"(?:[^"\\]|\\.)*"/y;
const LITERAL = /[^,\]}\s]*/y;
