/** Every address of the app; nobody else puts one together. */
export const urls = {
  landing: () => '/',
  login: () => '/login',
  register: () => '/register',
  sector: (sectorId?: string) =>
    sectorId === undefined ? '/play' : `/play/sectors/${encodeURIComponent(sectorId)}`,
  map: () => '/play/map',
  market: (sectorId?: string) =>
    sectorId === undefined ? '/play/market' : `/play/market/${encodeURIComponent(sectorId)}`,
  fights: () => '/play/fights',
  fight: (combatId: string) => `/play/fights/${encodeURIComponent(combatId)}`,
  ledger: () => '/play/ledger',
  log: () => '/play/log',
  settings: () => '/play/settings',
} as const;
