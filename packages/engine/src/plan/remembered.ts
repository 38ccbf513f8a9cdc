/** What was worked out under a key, or is now; what fails is worked out anew when it is asked for again. */
export function remembered<Key, Value>(
  known: Map<Key, Promise<Value>>,
  key: Key,
  workOut: () => Promise<Value>,
): Promise<Value> {
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = workOut().catch((error: unknown) => {
    known.delete(key);
    throw error;
  });
  known.set(key, made);
  return made;
}
