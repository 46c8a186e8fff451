import { Icon, type IconName } from '@sw/web-kit/ui/icons.tsx';
import { type MessageDescriptor, useIntl } from 'react-intl';
import { NavLink } from 'react-router';
import { consoleMessages as say } from '#/features/console/messages.ts';
import { urls } from '#/shared/urls.ts';

type Place = Readonly<{ to: string; icon: IconName; name: MessageDescriptor }>;

const PLACES: readonly Place[] = [
  { to: urls.dashboard(), icon: 'link', name: say.dashboard },
  { to: urls.accounts(), icon: 'search', name: say.accounts },
  { to: urls.regions(), icon: 'planet', name: say.regions },
  { to: urls.audit(), icon: 'log', name: say.audit },
  { to: urls.settings(), icon: 'settings', name: say.settings },
];

/** The ways to all pages: a rail on wide screens, a bar under the thumb on phones. */
export function Nav() {
  const intl = useIntl();
  return (
    <nav className="nav" aria-label={intl.formatMessage(say.navigation)}>
      <ul>
        {PLACES.map(({ to, icon, name }) => (
          <li key={to}>
            <NavLink to={to} end={to === urls.dashboard()} className="nav-link">
              <Icon name={icon} />
              <span>{intl.formatMessage(name)}</span>
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
