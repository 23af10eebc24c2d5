import { criticismCount } from '../metrics/dialogues/criticism-count.ts';
import { dialogueCount, dialogueKinds } from '../metrics/dialogues/dialogue-count.ts';
import { dialogueCoverage } from '../metrics/dialogues/dialogue-coverage.ts';
import { supervisionCount } from '../metrics/dialogues/supervision-count.ts';
import { surveyAgencies } from '../metrics/dialogues/survey-agencies.ts';
import { awardCount } from '../metrics/mobilisation/award-count.ts';
import { modelCount } from '../metrics/mobilisation/model-count.ts';
import { dutySections } from './duty-sections.ts';
import {
  bodies,
  districtTier,
  everybody,
  grassrootsTier,
  type Line,
  lineOf,
  provinceTier,
  type Scope,
  type Section,
} from './line.ts';
import { welfareSections } from './welfare-sections.ts';

const dialogueLines = bodies.flatMap((scope) => [
  lineOf(dialogueCount, scope),
  ...Object.entries(dialogueKinds).map(([kind, label]) => lineOf(dialogueCount, scope, { kind, label })),
]);

const coverageLines: readonly Line[] = [
  {
    metric: dialogueCoverage,
    areaLevel: 'DISTRICT',
    label: { vi: 'Quận, huyện, thị xã đã tổ chức đối thoại', en: 'Districts that held a dialogue' },
  },
  {
    metric: dialogueCoverage,
    areaLevel: 'COMMUNE',
    label: { vi: 'Xã, phường, thị trấn đã tổ chức đối thoại', en: 'Communes that held a dialogue' },
  },
];

const tiers: readonly Scope[] = [everybody, provinceTier, districtTier, grassrootsTier];
const statuses = modelCount.statuses;
const modelLines = [
  ...tiers.map((scope) => lineOf(modelCount, scope, { status: 'IMPLEMENTED', label: statuses['IMPLEMENTED'] })),
  ...Object.entries(modelCount.facets['source'] ?? {}).map(([source, label]) =>
    lineOf(modelCount, everybody, { status: 'IMPLEMENTED', facets: { source }, label }),
  ),
  ...['REGISTERED', 'RECOGNISED', 'OUTSTANDING'].map((status) =>
    lineOf(modelCount, everybody, { status, label: statuses[status] }),
  ),
];

const awardLines = [
  awardLine('PRIME_MINISTER', 'CERTIFICATE_OF_MERIT'),
  awardLine('PROVINCE_PEOPLES_COMMITTEE', 'FLAG'),
  awardLine('PROVINCE_PEOPLES_COMMITTEE', 'CERTIFICATE_OF_MERIT'),
  awardLine('PROVINCE_PARTY_STANDING_COMMITTEE', 'CERTIFICATE_OF_MERIT'),
  awardLine('DISTRICT_PEOPLES_COMMITTEE', 'CERTIFICATE'),
  awardLine('DISTRICT_PARTY_STANDING_COMMITTEE', 'CERTIFICATE'),
  awardLine('COMMUNE_PEOPLES_COMMITTEE', 'CERTIFICATE'),
  awardLine('COMMUNE_PARTY_COMMITTEE', 'CERTIFICATE'),
].flat();

/** The yearly report that provinces, districts and communes make on their work with the people. Every line in it is derived. */
export const yearlyReport: readonly Section[] = [
  {
    code: 'dialogues',
    title: { vi: 'Tiếp xúc, đối thoại với Nhân dân', en: 'Dialogues with the people' },
    lines: [...dialogueLines, ...coverageLines],
  },
  {
    code: 'supervisions',
    title: { vi: 'Giám sát', en: 'Supervision' },
    lines: bodies.map((scope) => lineOf(supervisionCount, scope)),
  },
  {
    code: 'criticisms',
    title: { vi: 'Phản biện xã hội', en: 'Social criticism' },
    lines: bodies.map((scope) => lineOf(criticismCount, scope)),
  },
  {
    code: 'models',
    title: { vi: 'Mô hình, điển hình “Dân vận khéo”', en: '“Dân vận khéo” models and exemplars' },
    lines: modelLines,
  },
  { code: 'awards', title: { vi: 'Khen thưởng', en: 'Awards' }, lines: [lineOf(awardCount, everybody), ...awardLines] },
  {
    code: 'surveys',
    title: { vi: 'Khảo sát tại các cơ quan', en: 'Surveys of agencies' },
    lines: tiers.map((scope) => lineOf(surveyAgencies, scope)),
  },
  ...welfareSections,
  ...dutySections,
];

/** One line for collectives and one for persons. */
function awardLine(decidedBy: string, form: string): Line[] {
  const by = awardCount.facets['decidedBy']?.[decidedBy];
  const what = awardCount.facets['form']?.[form];
  return Object.entries(awardCount.kinds ?? {}).map(([kind, recipient]) => ({
    metric: awardCount,
    kind,
    facets: { decidedBy, form },
    label: { vi: `${what?.vi} của ${by?.vi}: ${recipient.vi}`, en: `${what?.en} of the ${by?.en}: ${recipient.en}` },
  }));
}
