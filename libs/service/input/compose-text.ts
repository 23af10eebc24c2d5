/** Longer than any text that a field takes; a sender's 20,000 characters with their marks apart fit. */
export const longestText = 50_000;

/** Composing sorts marks by exchanging neighbours. No language stacks as many: https://www.unicode.org/reports/tr15/#Stream_Safe_Text_Format */
const tooManyMarks = /\p{M}{31}/u;

/** The text in Unicode's composed form (NFC); undefined where it is too long or stacks so many marks that composing would never end. */
export function composeText(text: string): string | undefined {
  return text.length > longestText || tooManyMarks.test(text) ? undefined : text.normalize('NFC');
}
