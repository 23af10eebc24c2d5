import { type LocalDate } from '@danvan/calendar';
import { RuleViolated } from '@danvan/service/errors';
import type { Validity } from './validity.rules.ts';

/** The rules that hold for anything with dated versions; its name stands in the rule's name, `area.something-changes`. */
export type Subject = 'area' | 'organisation' | 'relation' | 'post-holding' | 'one-stop-point';

const nouns: Record<Subject, { vi: string; en: string }> = {
  area: { vi: 'Đơn vị hành chính', en: 'The area' },
  organisation: { vi: 'Tổ chức', en: 'The organisation' },
  relation: { vi: 'Quan hệ', en: 'The relation' },
  'post-holding': { vi: 'Việc giữ chức vụ', en: 'The holding of a post' },
  'one-stop-point': { vi: 'Điểm một cửa', en: 'The one-stop point' },
};

/**
 * The versions, oldest first, after a change from that day on: the last one is closed, the new one lasts as long as the last did. A field
 * that is undefined stays as it is.
 */
export function revisedVersions<V extends Validity>(
  subject: Subject,
  versions: readonly V[],
  { from, ...change }: Partial<Omit<V, keyof Validity>> & { from: LocalDate },
): V[] {
  const { before, last } = splitLast(versions);
  assertInside(subject, last, from);
  const changed = Object.entries(change).filter(([field, value]) => value !== undefined && value !== last[field as keyof V]);
  if (changed.length === 0) throw nothingChanges(subject);
  const next: V = { ...last, ...Object.fromEntries(changed), validFrom: from };
  return [...before, { ...last, validTo: from }, next];
}

/** The versions, oldest first, when the last one ends on that day; earlier than it was to end, never later. */
export function endedVersions<V extends Validity>(subject: Subject, versions: readonly V[], validTo: LocalDate): V[] {
  const { before, last } = splitLast(versions);
  assertInside(subject, last, validTo);
  return [...before, { ...last, validTo }];
}

function splitLast<V>(versions: readonly V[]): { before: V[]; last: V } {
  const last = versions.at(-1);
  if (last === undefined) throw new RangeError('a dated record has one version at least');
  return { before: versions.slice(0, -1), last };
}

/** Later than the first day of the last version, so that what was known before stays known, and before its end. */
function assertInside(subject: Subject, last: Validity, day: LocalDate): void {
  if (last.validFrom < day && (last.validTo === null || day < last.validTo)) return;
  const until = last.validTo === null ? undefined : last.validTo;
  throw new RuleViolated({
    rule: `${subject}.later-change`,
    message: {
      vi: `${nouns[subject].vi} chỉ thay đổi được sau ngày ${last.validFrom}${until ? ` và trước ngày ${until}` : ''}, là thời gian của phiên bản cuối.`,
      en: `${nouns[subject].en} can change only after ${last.validFrom}${until ? ` and before ${until}` : ''}, the time of its last version.`,
    },
    details: { day, validFrom: last.validFrom, ...(until ? { validTo: until } : {}) },
  });
}

function nothingChanges(subject: Subject): RuleViolated {
  return new RuleViolated({
    rule: `${subject}.something-changes`,
    message: {
      vi: `${nouns[subject].vi} đã như vậy rồi: không có gì thay đổi.`,
      en: `${nouns[subject].en} is like this already: nothing changes.`,
    },
  });
}
