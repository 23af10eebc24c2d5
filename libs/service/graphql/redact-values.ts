import { type SentRequest, visitSent } from './sent-values.ts';
import { sharedStretches } from './shared-stretches.ts';

/** A shorter value is looked for as a whole; of longer ones every stretch of so many characters. */
const stretch = 8;
/** Up to this length a value may stand inside ordinary words: it counts only where it stands by itself. */
const longestToken = 3;
const longestMessage = 1_000;
const mask = '…';
/** Every message has such: they tell nothing. */
const signsOnly = /^[\s\p{P}$+<=>^`|~]*$/u;
const words = /[\p{L}\p{M}\p{N}_]+/gu;

/**
 * Messages about a request without the values that it was sent with: they may be somebody's name or words. Whatever the sentence around it, a
 * value is masked wherever it or eight characters of it stand. Names of types, fields, arguments and variables stay, so that a developer
 * understands the mistake. Messages are cut to 1,000 characters; the work grows with the length of the request, never with its square.
 */
export function redactValues(messages: readonly string[], sent: SentRequest): string[] {
  if (messages.length === 0) return [];
  // What a message is cut off from is looked at, too: a value must not be recognised less for being cut in the middle.
  const texts = messages.map((message) => message.slice(0, longestMessage + stretch));
  const found = findIn(texts, sent);
  return texts.map((text) => redacted(text, found));
}

interface Found {
  readonly stretches: ReadonlySet<string>;
  readonly short: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
}

function findIn(texts: readonly string[], sent: SentRequest): Found {
  const { shared, compare } = sharedStretches(texts, stretch);
  const short = new Set<string>();
  const names = new Set<string>();
  visitSent(sent, {
    value(text) {
      if (text.length >= stretch) compare(text);
      else if (!signsOnly.test(text)) short.add(text);
    },
    name: (word) => names.add(word),
  });
  return { stretches: shared, short, names };
}

function redacted(text: string, found: Found): string {
  const nameEnds = endsOfNames(text, found.names);
  const masked = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) {
    for (let length = 1; length <= stretch && at + length <= text.length; length++) {
      if (isValue(text, { at, length }, found) && at + length > (nameEnds[at] ?? 0)) masked.fill(1, at, at + length);
    }
  }
  let told = '';
  for (const [at, sign] of text.slice(0, longestMessage).split('').entries()) {
    if (masked[at] === 0) told += sign;
    else if (masked[at - 1] !== 1) told += mask;
  }
  // A stretch may begin with half a character.
  return (text.length > longestMessage ? `${told}${mask}` : told).toWellFormed();
}

function isValue(text: string, { at, length }: { at: number; length: number }, { stretches, short }: Found): boolean {
  const piece = text.slice(at, at + length);
  if (length === stretch) return stretches.has(piece);
  if (!short.has(piece)) return false;
  return length > longestToken || !(isInWord(text, at) || isInWord(text, at + length));
}

/** Whether a word goes on across this place. */
function isInWord(text: string, at: number): boolean {
  return /^[\p{L}\p{M}\p{N}_]{2}/u.test(text.slice(Math.max(at - 1, 0), at + 1));
}

/** For each place within a name, where the name ends. */
function endsOfNames(text: string, names: ReadonlySet<string>): Uint32Array {
  const ends = new Uint32Array(text.length);
  for (const { 0: word, index } of text.matchAll(words))
    if (names.has(word)) ends.fill(index + word.length, index, index + word.length);
  return ends;
}
