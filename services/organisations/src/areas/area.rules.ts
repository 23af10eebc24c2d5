import { type LocalDate } from '@danvan/calendar';
import type { AreaVersion } from '@danvan/contracts/organisations';
import type { AreaLevel } from '@danvan/contracts/vocabulary';
import { type Bilingual, RuleViolated } from '@danvan/service/errors';
import { covers, type Validity } from '../dated/validity.rules.ts';

/** From its first day to its last, over all its versions, on a level that it never changes. */
export interface AreaLife extends Validity {
  id: string;
  level: AreaLevel;
}

const rank: Record<AreaLevel, number> = { PROVINCE: 0, DISTRICT: 1, COMMUNE: 2 };

/** An area stands below one of a higher level that exists as long as it does; a province below none. */
export function assertParentFits(area: AreaVersion, parent: AreaLife | undefined): void {
  if (area.level === 'PROVINCE' && area.parentId === null) return;
  if (area.parentId === null || area.level === 'PROVINCE')
    throw violated('area.parent-above', parentAbove, { level: area.level });
  if (parent === undefined) throw violated('area.parent-known', parentKnown, { parentId: area.parentId });
  if (rank[parent.level] >= rank[area.level]) {
    throw violated('area.parent-above', parentAbove, { level: area.level, parentLevel: parent.level });
  }
  if (!covers(parent, area)) throw violated('area.parent-throughout', parentThroughout, periods(parent));
}

export function assertSameLevel(before: AreaVersion, after: AreaVersion): void {
  if (before.level !== after.level) throw violated('area.same-level', sameLevel, { level: before.level, kind: after.kind });
}

export function codeTaken({ code, level }: AreaVersion): RuleViolated {
  return violated('area.code-unique', codeUnique, { code, level });
}

export function areaIdTaken(id: string): RuleViolated {
  return violated('area.new-id', newId, { id });
}

export function areaNeeded(validTo: LocalDate): RuleViolated {
  return violated('area.not-needed', notNeeded, { validTo });
}

const parentAbove = {
  vi: 'Đơn vị cấp huyện, cấp xã phải thuộc một đơn vị cấp cao hơn; đơn vị cấp tỉnh không thuộc đơn vị nào.',
  en: 'An area of the district or commune level needs a parent of a higher level; one of the province level has none.',
};
const parentKnown = { vi: 'Không có đơn vị cấp trên mang mã định danh này.', en: 'There is no parent area with this id.' };
const parentThroughout = {
  vi: 'Đơn vị cấp trên phải tồn tại trong suốt thời gian của đơn vị này.',
  en: 'The parent area has to exist as long as this one does.',
};
const sameLevel = {
  vi: 'Đơn vị không đổi cấp: cấp khác là một đơn vị khác.',
  en: 'An area never changes its level: on another level it is another area.',
};
const codeUnique = {
  vi: 'Trong thời gian này, mã đã thuộc về một đơn vị khác cùng cấp.',
  en: 'Another area of this level bears the code during this time.',
};
const newId = { vi: 'Mã định danh này đã thuộc về một đơn vị khác.', en: 'This id belongs to another area already.' };
const notNeeded = {
  vi: 'Còn đơn vị hoặc tổ chức thuộc về đơn vị này từ ngày đó trở đi.',
  en: 'Other areas or organisations still belong to this area from that day on.',
};

function periods({ validFrom, validTo }: Validity): Record<string, string> {
  return { validFrom, ...(validTo === null ? {} : { validTo }) };
}

function violated(rule: string, message: Bilingual, details: Record<string, string>): RuleViolated {
  return new RuleViolated({ rule, message, details });
}
