/** Every address of the console; nobody else puts one together. */
export const urls = {
  login: () => '/login',
  dashboard: () => '/',
  accounts: () => '/accounts',
  account: (userId: string) => `/accounts/${encodeURIComponent(userId)}`,
  regions: () => '/regions',
  audit: () => '/audit',
  settings: () => '/settings',
} as const;
