import type { ExpectedFigure } from '../expected-figure.ts';

const award = (value: number, kind: string, facets: { decidedBy: string; form: string }): ExpectedFigure => ({
  metric: 'award.count',
  kind,
  facets,
  value,
});
const ofPrimeMinister = { decidedBy: 'PRIME_MINISTER', form: 'CERTIFICATE_OF_MERIT' };
const cityFlag = { decidedBy: 'PROVINCE_PEOPLES_COMMITTEE', form: 'FLAG' };
const ofStandingCommittee = { decidedBy: 'PROVINCE_PARTY_STANDING_COMMITTEE', form: 'CERTIFICATE_OF_MERIT' };

/**
 * What the published report says of Hà Nội in 2019 (conference of Ban Dân vận Thành ủy, 27/12/2019); the sums over all tiers of the
 * dialogues are computed from it.
 */
export const EXPECTED: ExpectedFigure[] = [
  { metric: 'dialogue.count', tier: 'PROVINCE', kind: 'UNSPECIFIED', value: 4 },
  { metric: 'dialogue.count', tier: 'DISTRICT', value: 145 },
  { metric: 'dialogue.count', tier: 'DISTRICT', kind: 'PERIODIC', value: 47 },
  { metric: 'dialogue.count', tier: 'DISTRICT', kind: 'AD_HOC', value: 98 },
  { metric: 'dialogue.count', areaLevel: 'COMMUNE', value: 964 },
  { metric: 'dialogue.count', areaLevel: 'COMMUNE', kind: 'PERIODIC', value: 594 },
  { metric: 'dialogue.count', areaLevel: 'COMMUNE', kind: 'AD_HOC', value: 370 },
  { metric: 'dialogue.count', value: 1113 },
  { metric: 'dialogue.count', kind: 'PERIODIC', value: 641 },
  { metric: 'dialogue.count', kind: 'AD_HOC', value: 468 },
  { metric: 'dialogue.count', kind: 'UNSPECIFIED', value: 4 },
  { metric: 'dialogue.coverage', areaLevel: 'DISTRICT', value: 30, of: 30 },
  { metric: 'dialogue.coverage', areaLevel: 'COMMUNE', value: 584, of: 584 },
  { metric: 'supervision.count', value: 8597 },
  { metric: 'supervision.count', tier: 'PROVINCE', value: 434 },
  { metric: 'supervision.count', tier: 'DISTRICT', value: 2054 },
  { metric: 'supervision.count', areaLevel: 'COMMUNE', value: 6109 },
  { metric: 'criticism.count', value: 1588 },
  { metric: 'criticism.count', tier: 'PROVINCE', value: 35 },
  { metric: 'criticism.count', tier: 'DISTRICT', value: 148 },
  { metric: 'criticism.count', areaLevel: 'COMMUNE', value: 1405 },
  { metric: 'model.count', status: 'IMPLEMENTED', value: 9931 },
  { metric: 'model.count', status: 'IMPLEMENTED', tier: 'PROVINCE', value: 764 },
  { metric: 'model.count', status: 'IMPLEMENTED', tier: 'DISTRICT', value: 2852 },
  { metric: 'model.count', status: 'IMPLEMENTED', tier: 'GRASSROOTS', value: 6315 },
  award(1, 'PERSON', ofPrimeMinister),
  award(7, 'COLLECTIVE', cityFlag),
  award(12, 'COLLECTIVE', ofStandingCommittee),
  award(10, 'PERSON', ofStandingCommittee),
  { metric: 'survey.agencies', tier: 'PROVINCE', value: 6 },
];
