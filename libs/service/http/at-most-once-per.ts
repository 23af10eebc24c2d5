/** Asks anew only when the last answer is `ms` old, and never twice at once. A failure is not kept. */
export function atMostOncePer<T>(ms: number, ask: () => Promise<T>): () => Promise<T> {
  let last: { answer: Promise<T>; until: number } | undefined;
  return () => {
    if (last !== undefined && performance.now() < last.until) return last.answer;
    const asked = { answer: ask(), until: Number.POSITIVE_INFINITY };
    asked.answer.then(
      () => void (asked.until = performance.now() + ms),
      () => void (asked.until = 0),
    );
    last = asked;
    return asked.answer;
  };
}
