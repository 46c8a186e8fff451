export const ROLES = ['PLAYER', 'SUPER_ADMIN'] as const;
export type RoleName = (typeof ROLES)[number];

const SCOPES_OF: Readonly<Record<RoleName, readonly string[]>> = {
  PLAYER: [],
  SUPER_ADMIN: [
    'players.view',
    'players.suspend',
    'audit.view',
    'system.health',
    'economy.view',
    'regions.view',
  ],
};

type Holder = Readonly<{ roles: readonly RoleName[]; mustChangePassword: boolean }>;

/** What a session of this account may do; nothing administrative while its password is a handed-out one. */
export function scopesOf(holder: Holder): readonly string[] {
  if (holder.mustChangePassword) return [];
  return [...new Set(holder.roles.flatMap((role) => SCOPES_OF[role]))];
}
