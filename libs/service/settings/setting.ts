import { z } from 'zod';

/** What the documentation and the start say of a setting. */
export interface SettingMeta {
  description: string;
  /** Never shown. */
  secret?: boolean;
  /** Its default is for development: production has to set it. */
  developmentDefault?: boolean;
  /** Matters only with this EVENT_TRANSPORT. */
  transport?: 'postgres' | 'kafka';
}

export const setting = (description: string, more: Omit<SettingMeta, 'description'> = {}) => ({ description, ...more });

export const count = (least: number, most: number) => z.coerce.number('must be a whole number').int().min(least).max(most);

export const postgresUrl = z.url({
  protocol: /^postgres(ql)?$/,
  error: 'must read like postgres://role:password@host:5432/database',
});
