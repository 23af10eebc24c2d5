import type { AreaLevel, Tier } from '@danvan/contracts/vocabulary';
import type { Bilingual } from '@danvan/service';
import type { Metric } from '../metrics/metric.ts';

/** What a line of a report counts. */
export interface Line {
  metric: Metric;
  label: Bilingual;
  tier?: Tier;
  areaLevel?: AreaLevel;
  kind?: string;
  status?: string;
  facets?: Readonly<Record<string, string>>;
}

export interface Section {
  code: string;
  title: Bilingual;
  lines: readonly Line[];
  /** Further lines for each poverty standard that the area's households are assessed under. */
  linesOfStandard?(standard: string): Line[];
}

/** Stable and unique in a report: the metric and its filters. */
export function codeOf({ metric, tier, areaLevel, kind, status, facets = {} }: Line): string {
  return [metric.name, tier ?? areaLevel ?? 'ALL', status, ...Object.values(facets), kind].filter(Boolean).join('/');
}

/** Who did it. A commune's bodies are told by their area: at the grassroots there are enterprises and cells, too. */
export interface Scope {
  label: Bilingual;
  tier?: Tier;
  areaLevel?: AreaLevel;
}

export const everybody: Scope = { label: { vi: 'Tổng số', en: 'In all' } };
export const provinceTier: Scope = { label: { vi: 'Cấp tỉnh, thành phố', en: 'Province or city' }, tier: 'PROVINCE' };
export const districtTier: Scope = { label: { vi: 'Cấp quận, huyện, thị xã', en: 'Districts' }, tier: 'DISTRICT' };
export const grassrootsTier: Scope = {
  label: { vi: 'Cấp cơ sở: xã, phường, thị trấn, doanh nghiệp', en: 'Grassroots: communes and enterprises' },
  tier: 'GRASSROOTS',
};
export const communes: Scope = { label: { vi: 'Cấp xã, phường, thị trấn', en: 'Communes' }, areaLevel: 'COMMUNE' };

/** Every tier of the state, with the communes told by their area. */
export const bodies: readonly Scope[] = [everybody, provinceTier, districtTier, communes];

/** All that a metric counts, under its own title. */
export function titled(metric: Metric): Line {
  return { metric, label: metric.title };
}

/** A line for a scope, further narrowed. */
export function lineOf(metric: Metric, { label, ...who }: Scope, what: Partial<Line> = {}): Line {
  const text = what.label ? { vi: `${label.vi}: ${lower(what.label.vi)}`, en: `${label.en}: ${lower(what.label.en)}` } : label;
  return { metric, ...who, ...what, label: text };
}

function lower(text: string): string {
  return text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);
}
