import { housingHouseholdsCompleted } from '../metrics/welfare/housing-households-completed.ts';
import { housingLeadDays } from '../metrics/welfare/housing-lead-days.ts';
import { housingSupportTotal } from '../metrics/welfare/housing-support-total.ts';
import { povertyNearPoorExits } from '../metrics/welfare/poverty-near-poor-exits.ts';
import { povertyNearPoorRemaining } from '../metrics/welfare/poverty-near-poor-remaining.ts';
import { sponsorshipChildren } from '../metrics/welfare/sponsorship-children.ts';
import { sponsorshipMonthlyPledge } from '../metrics/welfare/sponsorship-monthly-pledge.ts';
import { sponsorshipSponsors } from '../metrics/welfare/sponsorship-sponsors.ts';
import { type Line, type Section, titled } from './line.ts';

const housingWorks = Object.entries(housingHouseholdsCompleted.kinds ?? {}).map(([kind, { vi, en }]) => ({
  ...titled(housingHouseholdsCompleted),
  kind,
  label: { vi: `${housingHouseholdsCompleted.title.vi}: ${vi}`, en: `${housingHouseholdsCompleted.title.en}: ${en}` },
}));

/** Under one standard: several may hold at once, as a province's own beside the national one. */
function povertyLines(standard: string): Line[] {
  return [povertyNearPoorExits, povertyNearPoorRemaining].map((metric) => ({
    metric,
    kind: standard,
    label: { vi: `${metric.title.vi} theo chuẩn ${standard}`, en: `${metric.title.en} under ${standard}` },
  }));
}

export const welfareSections: readonly Section[] = [
  {
    code: 'housing-and-poverty',
    title: { vi: 'Nhà ở và giảm nghèo', en: 'Housing and poverty' },
    lines: [titled(housingHouseholdsCompleted), ...housingWorks, titled(housingLeadDays), titled(housingSupportTotal)],
    linesOfStandard: povertyLines,
  },
  {
    code: 'sponsorships',
    title: { vi: 'Đỡ đầu trẻ em', en: 'Sponsorship of children' },
    lines: [sponsorshipChildren, sponsorshipSponsors, sponsorshipMonthlyPledge].map(titled),
  },
];
