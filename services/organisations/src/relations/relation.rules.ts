import { type Bilingual, RuleViolated } from '@danvan/service/errors';
import { covers, type Validity } from '../dated/validity.rules.ts';
import type { Relation } from './relation-record.ts';

/** Both organisations exist as long as the relation holds. */
export function assertEndsExist(relation: Relation, organisations: ReadonlyMap<string, Validity>): void {
  if (relation.fromId === relation.toId) throw violated('relation.two-organisations', twoOrganisations, {});
  for (const id of [relation.fromId, relation.toId]) {
    const life = organisations.get(id);
    if (life === undefined) throw violated('relation.organisation-known', organisationKnown, { organisationId: id });
    if (covers(life, relation)) continue;
    const { validFrom, validTo } = life;
    const details = { organisationId: id, validFrom, ...(validTo === null ? {} : { validTo }) };
    throw violated('relation.organisation-throughout', organisationThroughout, details);
  }
}

export function relationIdTaken({ id }: Relation): RuleViolated {
  return violated('relation.new-id', newId, { id });
}

/** What a constraint's refusal of a relation with a new id means. */
export function relationOverlaps({ type }: Relation): RuleViolated {
  return type === 'SUBORDINATE'
    ? violated('relation.one-superior', oneSuperior, {})
    : violated('relation.not-twice', notTwice, { type });
}

export function relationCircular(): RuleViolated {
  return violated('relation.no-circle', noCircle, {});
}

const twoOrganisations = { vi: 'Một tổ chức không có quan hệ với chính mình.', en: 'An organisation has no relation to itself.' };
const organisationKnown = { vi: 'Không có tổ chức mang mã định danh này.', en: 'There is no organisation with this id.' };
const organisationThroughout = {
  vi: 'Cả hai tổ chức phải tồn tại trong suốt thời gian của quan hệ.',
  en: 'Both organisations have to exist as long as the relation holds.',
};
const newId = { vi: 'Mã định danh này đã thuộc về một quan hệ khác.', en: 'This id belongs to another relation already.' };
const oneSuperior = {
  vi: 'Trong thời gian này, tổ chức đã trực thuộc một tổ chức khác; hãy chấm dứt quan hệ đó trước.',
  en: 'The organisation is subordinate to one already during this time; end that relation first.',
};
const notTwice = { vi: 'Quan hệ này đã có trong thời gian đó.', en: 'The same relation holds already during this time.' };
const noCircle = {
  vi: 'Quan hệ này tạo thành vòng tròn: tổ chức sẽ trực thuộc chính mình.',
  en: 'This makes a circle: the organisation would be subordinate to itself.',
};

function violated(rule: string, message: Bilingual, details: Record<string, string>): RuleViolated {
  return new RuleViolated({ rule, message, details });
}
