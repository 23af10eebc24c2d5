import { cadenceDialogue } from '../metrics/cadence-dialogue.ts';
import { cadenceFrontProgramme } from '../metrics/cadence-front-programme.ts';
import { cadencePeopleConference } from '../metrics/cadence-people-conference.ts';
import { cadenceReception } from '../metrics/cadence-reception.ts';
import { clearanceProjectsDeployed } from '../metrics/clearance-projects-deployed.ts';
import { disclosureCatalogueSize } from '../metrics/disclosure-catalogue-size.ts';
import { environmentCommunesCovered } from '../metrics/environment-communes-covered.ts';
import { environmentFoamCollected } from '../metrics/environment-foam-collected.ts';
import type { Metric } from '../metrics/metric.ts';
import { oneStopPoints } from '../metrics/one-stop-points.ts';
import { receptionFixedSessions, receptionStatuses } from '../metrics/reception-fixed-sessions.ts';
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
