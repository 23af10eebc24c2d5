/** What somebody in this post may do, and how he is called. */
export interface Role {
  en: string;
  vi: string;
  /** Of the made-up person who holds the token. */
  sub: string;
  scopes: readonly string[];
}

const ofUnits = {
  mobilisation_team_member: {
    en: 'mobilisation team member',
    vi: 'thành viên tổ dân vận',
    sub: 'demonstration-team-member',
    scopes: ['model:write', 'campaign:write', 'clearance:write'],
  },
  reception_clerk: {
    en: 'reception clerk',
    vi: 'cán bộ tiếp công dân',
    sub: 'demonstration-clerk',
    scopes: ['dialogue:read', 'petition:submit', 'reception:write'],
  },
  handler: {
    en: 'handler',
    vi: 'cán bộ thụ lý',
    sub: 'demonstration-handler',
    scopes: ['dialogue:write', 'disclosure:write', 'petition:handle', 'household:read', 'welfare:read', 'welfare:verify'],
  },
  head_of_unit: {
    en: 'head of unit',
    vi: 'thủ trưởng đơn vị',
    sub: 'demonstration-head',
    scopes: [
      'model:write',
      'model:approve',
      'campaign:write',
      'campaign:verify',
      'clearance:write',
      'dialogue:write',
      'petition:handle',
      'petition:assign',
      'reception:write',
      'disclosure:write',
      'supervision:write',
      'survey:write',
      'award:write',
      'statistics:read',
      'reported-indicator:write',
      'household:read',
      'welfare:read',
      'welfare:approve',
    ],
  },
  union_officer: {
    en: 'officer of the Front or a union',
    vi: 'cán bộ Mặt trận, đoàn thể',
    sub: 'demonstration-union-officer',
    scopes: [
      'model:write',
      'campaign:write',
      'supervision:write',
      'criticism:write',
      'statistics:read',
      'reported-indicator:write',
      'household:read',
      'welfare:read',
      'welfare:pay',
      'sponsorship:write',
    ],
  },
  advisory_board: {
    en: 'advisory board',
    vi: 'ban tham mưu (ban dân vận)',
    sub: 'demonstration-advisory-board',
    scopes: [
      'model:approve',
      'model:recognise',
      'award:write',
      'campaign:verify',
      'survey:write',
      'supervision:write',
      'statistics:read',
      'reported-indicator:write',
    ],
  },
  attestor: {
    en: 'attestor',
    vi: 'người xác nhận số liệu',
    sub: 'demonstration-attestor',
    scopes: ['statistics:read', 'reported-indicator:attest', 'household:read', 'welfare:read'],
  },
} as const satisfies Record<string, Role>;

const administrator = {
  en: 'administrator',
  vi: 'quản trị hệ thống',
  sub: 'demonstration-administrator',
  scopes: [
    ...new Set([
      'platform:administer',
      'directory:write',
      ...Object.values(ofUnits).flatMap(({ scopes }) => scopes),
      'household:write',
      'household:read',
    ]),
  ],
} satisfies Role;

/** Whom the development issuer gives a token. The public needs none. */
export const roles = {
  ...ofUnits,
  administrator,
  loader: {
    en: 'loader of the demonstrations',
    vi: 'nạp dữ liệu minh họa',
    sub: 'demonstration-loader',
    scopes: administrator.scopes,
  },
} satisfies Record<string, Role>;

export type RoleName = keyof typeof roles;

/** Loads what nobody may do alone: whoever verifies or enters something is not the one who approves or attests it. */
export const secondLoader: Role = {
  en: 'second loader of the demonstrations',
  vi: 'người thứ hai nạp dữ liệu minh họa',
  sub: 'demonstration-second-loader',
  scopes: roles.loader.scopes,
};
