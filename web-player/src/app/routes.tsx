import { createBrowserRouter, type RouteObject } from 'react-router';
import { PageFailed } from '#/app/error-boundary.tsx';
import { OnlySignedIn, OnlySignedOut } from '#/app/guards.tsx';
import { LoginPage } from '#/features/account/login-page.tsx';
import { RegisterPage } from '#/features/account/register-page.tsx';
import { Cockpit } from '#/features/cockpit/cockpit.tsx';
import { NotFoundPage } from '#/features/cockpit/not-found-page.tsx';
import { VoyageList } from '#/features/cockpit/voyage-list.tsx';
import { LandingPage } from '#/features/landing/landing-page.tsx';
import { SectorPage } from '#/features/sector/sector-page.tsx';

const sectorPage = <SectorPage beside={(pilot) => <VoyageList key={pilot.id} pilot={pilot} />} />;

const cockpitPages: RouteObject[] = [
  { path: '/play', element: sectorPage },
  { path: '/play/sectors/:sectorId', element: sectorPage },
  {
    path: '/play/map',
    lazy: async () => ({ Component: (await import('#/features/galaxy/galaxy-page.tsx')).GalaxyPage }),
  },
  {
    path: '/play/market',
    lazy: async () => ({ Component: (await import('#/features/market/market-page.tsx')).MarketPage }),
  },
  {
    path: '/play/market/:sectorId',
    lazy: async () => ({ Component: (await import('#/features/market/market-page.tsx')).MarketPage }),
  },
  {
    path: '/play/fights',
    lazy: async () => ({ Component: (await import('#/features/fights/fights-page.tsx')).FightsPage }),
  },
  {
    path: '/play/fights/:combatId',
    lazy: async () => ({ Component: (await import('#/features/fights/fight-page.tsx')).FightPage }),
  },
  {
    path: '/play/ledger',
    lazy: async () => ({ Component: (await import('#/features/ledger/ledger-page.tsx')).LedgerPage }),
  },
  {
    path: '/play/log',
    lazy: async () => ({ Component: (await import('#/features/event-log/log-page.tsx')).LogPage }),
  },
  {
    path: '/play/settings',
    lazy: async () => ({ Component: (await import('#/features/settings/settings-page.tsx')).SettingsPage }),
  },
];

// Which page stands at which address.
const routes: RouteObject[] = [
  {
    errorElement: <PageFailed />,
    HydrateFallback: () => null,
    children: [
      { path: '/', element: <LandingPage /> },
      {
        element: <OnlySignedOut />,
        children: [
          { path: '/login', element: <LoginPage /> },
          { path: '/register', element: <RegisterPage /> },
        ],
      },
      { element: <OnlySignedIn />, children: [{ element: <Cockpit />, children: cockpitPages }] },
      { path: '*', element: <NotFoundPage /> },
    ],
  },
];

/** Makes the router of the app. */
export const createRouter = () => createBrowserRouter(routes);
