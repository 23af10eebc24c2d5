import type { LocalDate } from '@danvan/calendar';
import { InvalidInput } from '@danvan/service';
import type { Database } from '@danvan/service/database';
import type { Period, Subject } from './question.ts';
import { type AreaReference, resolveArea } from './resolve-area.ts';

export interface SubjectInput {
  area?: AreaReference | null;
  organisationId?: string | null;
  period: Period;
  mapAsOf?: LocalDate | null;
}

/** Whose records are asked for. @throws InvalidInput for both at once; NotFound */
export async function resolveSubject(
  database: Pick<Database, 'query'>,
  { area, organisationId, period, mapAsOf }: SubjectInput,
): Promise<Subject> {
  if (area && organisationId) {
    const message = { vi: 'Chỉ nêu area hoặc organisationId.', en: 'Ask for an area or for an organisation, not for both.' };
    throw new InvalidInput([{ path: ['organisationId'], message }]);
  }
  if (area) return { type: 'AREA', id: await resolveArea(database, area, mapAsOf ?? period.to) };
  return organisationId ? { type: 'ORGANISATION', id: organisationId } : { type: 'ALL' };
}
