export type Locale = 'vi' | 'en';

/** One sentence in both languages of the product. */
export interface Bilingual {
  readonly vi: string;
  readonly en: string;
}

/** The first of our two languages in an Accept-Language header; Vietnamese when it names neither. */
export function localeOf(acceptLanguage: string | undefined): Locale {
  let best: { locale: Locale; weight: number } = { locale: 'vi', weight: 0 };
  for (const part of (acceptLanguage ?? '').split(',')) {
    const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
    const quality = parameters.map((p) => p.trim()).find((p) => p.startsWith('q='));
    const weight = quality === undefined ? 1 : Number(quality.slice(2));
    const locale = tag.split('-')[0];
    if ((locale === 'vi' || locale === 'en') && weight > best.weight) best = { locale, weight };
  }
  return best.locale;
}
