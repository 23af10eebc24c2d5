const slots = 2 ** 18;
const factor = 0x01000193;
const { imul } = Math;

/**
 * Finds which stretches of `length` characters some texts share with others that are handed over one by one. A step of arithmetic a
 * character; a stretch is compared letter by letter only where it is likely one of the texts' and not known to be shared.
 */
export function sharedStretches(texts: readonly string[], length: number) {
  const own = new Set<string>();
  const shared = new Set<string>();
  /** By checksum, how many stretches of the texts are not known to be shared. */
  const open = new Uint32Array(slots);
  for (const text of texts) {
    eachStretch(text, length, (slot, at) => {
      const piece = text.slice(at, at + length);
      if (!own.has(piece)) open[slot] = (open[slot] ?? 0) + 1;
      own.add(piece);
    });
  }
  return {
    shared,
    compare(text: string): void {
      eachStretch(text, length, (slot, at) => {
        if (open[slot] === 0) return;
        const piece = text.slice(at, at + length);
        if (!own.has(piece) || shared.has(piece)) return;
        shared.add(piece);
        open[slot] = (open[slot] ?? 0) - 1;
      });
    },
  };
}

/** With a checksum that is carried on from each stretch to the next. */
function eachStretch(text: string, length: number, visit: (slot: number, at: number) => void): void {
  let leading = 1;
  for (let power = 1; power < length; power++) leading = imul(leading, factor);
  let sum = 0;
  for (let end = 0; end < text.length; end++) {
    if (end >= length) sum = (sum - imul(text.charCodeAt(end - length), leading)) | 0;
    sum = (imul(sum, factor) + text.charCodeAt(end)) | 0;
    if (end >= length - 1) visit((sum ^ (sum >>> 15)) & (slots - 1), end - length + 1);
  }
}
