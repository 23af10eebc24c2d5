import type { Phrases } from './phrases.ts';

/** Figures and words in turn, read from the front. */
export class Words {
  readonly #words: readonly string[];
  #at = 0;

  /** In lower case; `3.200m3` is two words, and so is `112,6%`. */
  constructor(text: string) {
    this.#words = text.normalize('NFC').toLocaleLowerCase('vi').match(word) ?? [];
  }

  get isAtEnd(): boolean {
    return this.#at === this.#words.length;
  }

  /** Figures, where such come next. */
  takeFigures(): string | undefined {
    const next = this.#words[this.#at];
    if (next === undefined || !/^\d/.test(next)) return undefined;
    this.#at++;
    return next;
  }

  /** What the longest phrase that comes next means; undefined where none of them does. */
  take<T>(phrases: Phrases<T>): T | undefined {
    for (let length = longestPhrase; length > 0; length--) {
      const phrase = this.#words.slice(this.#at, this.#at + length).join(' ');
      if (this.#at + length > this.#words.length || !phrases.has(phrase)) continue;
      this.#at += length;
      return phrases.get(phrase);
    }
    return undefined;
  }
}

const longestPhrase = 7;
/** Figures, a word with the power that a unit may end in, or a single sign. Each alternative is linear. */
const word = /\d[\d.,]*|\p{L}[\p{L}\p{M}]*[23²³]?|[^\s]/gu;
