import { createBrowserRouter, type RouteObject } from 'react-router';
import { PageFailed } from '#/app/error-boundary.tsx';
import { OnlySignedIn, OnlySignedOut } from '#/app/guards.tsx';
import { Console } from '#/features/console/console.tsx';
import { NotFoundPage } from '#/features/console/not-found-page.tsx';
import { DashboardPage } from '#/features/dashboard/dashboard-page.tsx';
import { LoginPage } from '#/features/sign-in/login-page.tsx';

const consolePages: RouteObject[] = [
  { path: '/', element: <DashboardPage /> },
  {
    path: '/accounts',
    lazy: async () => ({ Component: (await import('#/features/accounts/accounts-page.tsx')).AccountsPage }),
  },
  {
    path: '/accounts/:userId',
    lazy: async () => ({ Component: (await import('#/features/accounts/account-page.tsx')).AccountPage }),
  },
  {
    path: '/regions',
    lazy: async () => ({ Component: (await import('#/features/regions/regions-page.tsx')).RegionsPage }),
  },
  {
    path: '/audit',
    lazy: async () => ({ Component: (await import('#/features/audit/audit-page.tsx')).AuditPage }),
  },
  {
    path: '/settings',
    lazy: async () => ({ Component: (await import('#/features/settings/settings-page.tsx')).SettingsPage }),
  },
  { path: '*', element: <NotFoundPage /> },
];

/** Which page stands at which address. */
export const routes: RouteObject[] = [
  {
    errorElement: <PageFailed />,
    HydrateFallback: () => null,
    children: [
      { element: <OnlySignedOut />, children: [{ path: '/login', element: <LoginPage /> }] },
      { element: <OnlySignedIn />, children: [{ element: <Console />, children: consolePages }] },
    ],
  },
];

/** Makes the router of the app. */
export const createRouter = () => createBrowserRouter(routes);
