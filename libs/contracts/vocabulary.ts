import { vocabulary } from '@danvan/events/vocabulary';
import { z } from 'zod';

export const Tier = vocabulary('Tier', ['CENTRAL', 'PROVINCE', 'DISTRICT', 'GRASSROOTS']).describe(
  'Tier of the acting body, not of a territory: an enterprise or a party committee directly under a city has a tier and no area — cấp: trung ương, tỉnh, huyện, cơ sở',
);
export type Tier = z.infer<typeof Tier>;

export const AreaLevel = vocabulary('AreaLevel', ['PROVINCE', 'DISTRICT', 'COMMUNE']).describe(
  'Level of an area; the district level ended on 2025-07-01 and stays for the time before — cấp hành chính: tỉnh, huyện, xã',
);
export type AreaLevel = z.infer<typeof AreaLevel>;

export const AreaKind = vocabulary('AreaKind', [
  'CITY',
  'PROVINCE',
  'URBAN_DISTRICT',
  'RURAL_DISTRICT',
  'TOWN',
  'PROVINCIAL_CITY',
  'WARD',
  'COMMUNE',
  'TOWNSHIP',
  'SPECIAL_ZONE',
]).describe(
  'Kind of an area — thành phố trực thuộc trung ương, tỉnh · quận, huyện, thị xã, thành phố thuộc tỉnh · phường, xã, thị trấn, đặc khu',
);
export type AreaKind = z.infer<typeof AreaKind>;

/** The level is a property of the kind: no kind stands on two levels. */
export const levelOfAreaKind: Readonly<Record<AreaKind, AreaLevel>> = {
  CITY: 'PROVINCE',
  PROVINCE: 'PROVINCE',
  URBAN_DISTRICT: 'DISTRICT',
  RURAL_DISTRICT: 'DISTRICT',
  TOWN: 'DISTRICT',
  PROVINCIAL_CITY: 'DISTRICT',
  WARD: 'COMMUNE',
  COMMUNE: 'COMMUNE',
  TOWNSHIP: 'COMMUNE',
  SPECIAL_ZONE: 'COMMUNE',
};

export const OrganisationKind = vocabulary('OrganisationKind', [
  'PARTY_COMMITTEE',
  'PEOPLES_COUNCIL',
  'PEOPLES_COMMITTEE',
  'FATHERLAND_FRONT',
  'WOMENS_UNION',
  'YOUTH_UNION',
  'TRADE_UNION',
  'FARMERS_UNION',
  'VETERANS_ASSOCIATION',
  'MASS_MOBILISATION_BOARD',
  'PROPAGANDA_MOBILISATION_BOARD',
  'PARTY_BUILDING_BOARD',
  'PARTY_CELL',
  'MOBILISATION_TEAM',
  'FRONT_WORKING_BOARD',
  'STATE_AGENCY',
  'ENTERPRISE',
  'ARMED_FORCES',
]).describe('Kind of an organisation — loại tổ chức; the graph has the Vietnamese name of each');
export type OrganisationKind = z.infer<typeof OrganisationKind>;

export const RelationType = vocabulary('RelationType', ['SUBORDINATE', 'LED_BY', 'GUIDED_BY', 'ADVISES', 'MEMBER_OF']).describe(
  'What fromId is to toId; authority to write follows SUBORDINATE only — trực thuộc, chịu sự lãnh đạo của cấp ủy, hướng dẫn nghiệp vụ, tham mưu, thành viên',
);
export type RelationType = z.infer<typeof RelationType>;

/** Whole đồng as digits: sums of money outgrow what a double holds exactly. */
export const Vnd = z
  .string()
  .regex(/^(0|[1-9]\d{0,17})$/)
  .describe('Whole đồng, as digits — số tiền, đồng');
export type Vnd = z.infer<typeof Vnd>;

/** More than none, to a thousandth, without zeros behind: sums must be exact, and one amount has one form. */
export const Quantity = z
  .string()
  .regex(/^(?!0$)(0|[1-9]\d{0,14})(\.\d{0,2}[1-9])?$/)
  .describe('A decimal number above 0, at most three decimals — số lượng');
export type Quantity = z.infer<typeof Quantity>;
