import { z } from 'zod';

/** Tier of the acting body — cấp: trung ương, tỉnh, huyện, cơ sở. Not a territory: an enterprise or a party committee directly under a city has a tier and no area. */
export const Tier = z.enum(['CENTRAL', 'PROVINCE', 'DISTRICT', 'GRASSROOTS']);
export type Tier = z.infer<typeof Tier>;

/** Level of an administrative area. The district level ended on 2025-07-01 and stays for the time before. */
export const AreaLevel = z.enum(['PROVINCE', 'DISTRICT', 'COMMUNE']);
export type AreaLevel = z.infer<typeof AreaLevel>;

/** Kind of an administrative area — thành phố trực thuộc trung ương, tỉnh · quận, huyện, thị xã, thành phố thuộc tỉnh · phường, xã, thị trấn, đặc khu. */
export const AreaKind = z.enum([
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
]);
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

/** Kind of an organisation; its Vietnamese names stand in the schema of the organisations service. */
export const OrganisationKind = z.enum([
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
]);
export type OrganisationKind = z.infer<typeof OrganisationKind>;

/**
 * What `from` is to `to` — trực thuộc, chịu sự lãnh đạo của cấp ủy, hướng dẫn nghiệp vụ, tham mưu, thành viên.
 * Authority to write follows SUBORDINATE only.
 */
export const RelationType = z.enum(['SUBORDINATE', 'LED_BY', 'GUIDED_BY', 'ADVISES', 'MEMBER_OF']);
export type RelationType = z.infer<typeof RelationType>;
