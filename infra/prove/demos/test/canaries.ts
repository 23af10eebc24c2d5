import { randomBytes } from 'node:crypto';

/** A word that stands nowhere by chance, in letters that every encoding of text leaves alone. */
export function newCanary(): string {
  return `Zq${randomBytes(8)
    .toString('hex')
    .replaceAll(/[0-9]/g, (digit) => 'ghijklmnop'[Number(digit)] as string)}`;
}

/** A number of ten digits that stands nowhere by chance. */
export function newNumber(): string {
  return `09${String(randomBytes(4).readUInt32BE() % 100_000_000).padStart(8, '0')}`;
}

export interface Search {
  /** The names of those canaries that a text holds. */
  namesIn(text: string): string[];
}

/** Looks for canaries as they are, whatever their case, as hexadecimal digits of their bytes and inside base64. */
export function searchFor(canaries: Readonly<Record<string, string>>): Search {
  const patterns = Object.entries(canaries).map(([name, word]) => [name, patternOf(word)] as const);
  return { namesIn: (text) => patterns.filter(([, pattern]) => pattern.test(text)).map(([name]) => name) };
}

function patternOf(word: string): RegExp {
  const hex = [word, word.toLowerCase(), word.toUpperCase()].map((way) => Buffer.from(way).toString('hex'));
  return new RegExp([word, ...hex, ...inBase64(word)].join('|').replaceAll('+', '\\+'), 'i');
}

/** What of a word is in base64 the same whatever stands around it, for each of the three places in which it may begin. */
function inBase64(word: string): string[] {
  return [0, 1, 2].map((before) => {
    const encoded = Buffer.concat([Buffer.alloc(before), Buffer.from(word)]).toString('base64');
    return encoded.replace(/=+$/, '').slice(before === 0 ? 0 : before + 1, -2);
  });
}
