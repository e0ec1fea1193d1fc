const tokens = /"(?:[^"\\]|\\.)*"|[{}:]/g;

/**
 * The keys that stand more than once in one object of a valid JSON text, of which JSON.parse keeps the last silently.
 *
 * @example repeatedKeys('{"a": 1, "b": {"a": 2}, "a": 3}') // ['a']
 */
export function repeatedKeys(json: string): string[] {
  const open: Set<string>[] = [];
  const repeated = new Set<string>();
  let text = '';
  for (const [token] of json.matchAll(tokens)) {
    if (token === '{') open.push(new Set());
    else if (token === '}') open.pop();
    else if (token !== ':') text = token;
    else {
      const key: string = JSON.parse(text);
      const keys = open.at(-1);
      if (keys?.has(key)) repeated.add(key);
      keys?.add(key);
    }
  }
  return [...repeated];
}
