import type { AreaVersion } from '@danvan/contracts/organisations';
import { datedTable, versionTable } from '../dated/dated-type.ts';

export const areaTable = datedTable('area');

export const areaVersionTable = versionTable<AreaVersion>('area', {
  code: { type: 'text' },
  name: { type: 'text' },
  kind: { type: 'text' },
  level: { type: 'text' },
  parentId: { type: 'uuid', nullable: true },
});
