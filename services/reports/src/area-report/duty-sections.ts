import { cadenceDialogue } from '../metrics/dialogues/cadence-dialogue.ts';
import { cadenceFrontProgramme } from '../metrics/dialogues/cadence-front-programme.ts';
import { cadencePeopleConference } from '../metrics/dialogues/cadence-people-conference.ts';
import { cadenceReception } from '../metrics/dialogues/cadence-reception.ts';
import { disclosureCatalogueSize } from '../metrics/dialogues/disclosure-catalogue-size.ts';
import { receptionFixedSessions, receptionStatuses } from '../metrics/dialogues/reception-fixed-sessions.ts';
import type { Metric } from '../metrics/metric.ts';
import { clearanceProjectsDeployed } from '../metrics/mobilisation/clearance-projects-deployed.ts';
import { environmentCommunesCovered } from '../metrics/mobilisation/environment-communes-covered.ts';
import { environmentFoamCollected } from '../metrics/mobilisation/environment-foam-collected.ts';
import { oneStopPoints } from '../metrics/organisations/one-stop-points.ts';
import { bodies, type Line, lineOf, type Section, titled } from './line.ts';

/** Of the communes, where the duty is. */
function ofCommunes(metric: Metric): Line {
  return { ...titled(metric), areaLevel: 'COMMUNE' };
}

/** What officials owe the people stands beside what they did: sessions where nobody received, units that missed one. */
export const dutySections: readonly Section[] = [
  {
    code: 'receptions',
    title: { vi: 'Tiếp công dân', en: 'Reception of citizens' },
    lines: [
      ...bodies.flatMap((scope) =>
        Object.entries(receptionStatuses).map(([status, label]) => lineOf(receptionFixedSessions, scope, { status, label })),
      ),
      ofCommunes(cadenceReception),
    ],
  },
  {
    code: 'grassroots-democracy',
    title: { vi: 'Thực hiện dân chủ ở cơ sở', en: 'Grassroots democracy' },
    lines: [cadenceDialogue, cadencePeopleConference, cadenceFrontProgramme].map(ofCommunes),
  },
  {
    code: 'disclosure',
    title: { vi: 'Công khai', en: 'Disclosure' },
    lines: [ofCommunes(disclosureCatalogueSize)],
  },
  {
    code: 'clearance',
    title: { vi: 'Vận động giải phóng mặt bằng', en: 'Land clearance' },
    lines: [titled(clearanceProjectsDeployed)],
  },
  {
    code: 'environment',
    title: { vi: 'Bảo vệ môi trường', en: 'Environment' },
    lines: [ofCommunes(environmentCommunesCovered), titled(environmentFoamCollected)],
  },
  {
    code: 'one-stop-points',
    title: { vi: 'Bộ phận một cửa', en: 'One-stop points' },
    lines: bodies.map((scope) => lineOf(oneStopPoints, scope)),
  },
];
