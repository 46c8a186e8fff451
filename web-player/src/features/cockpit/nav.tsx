import { Button } from '@sw/web-kit/ui/button.tsx';
import { Icon, type IconName } from '@sw/web-kit/ui/icons.tsx';
import { useState } from 'react';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import { type MessageDescriptor, useIntl } from 'react-intl';
import { NavLink } from 'react-router';
import { cockpitMessages as say } from '#/features/cockpit/messages.ts';
import { urls } from '#/shared/urls.ts';

type Place = Readonly<{ to: string; icon: IconName; name: MessageDescriptor; isExact?: boolean }>;

const DAILY: readonly Place[] = [
  { to: urls.sector(), icon: 'sector', name: say.sector, isExact: true },
  { to: urls.map(), icon: 'map', name: say.map },
  { to: urls.market(), icon: 'market', name: say.market },
  { to: urls.fights(), icon: 'fight', name: say.fights },
];
const SELDOM: readonly Place[] = [
  { to: urls.ledger(), icon: 'ledger', name: say.ledger },
  { to: urls.log(), icon: 'log', name: say.log },
  { to: urls.settings(), icon: 'settings', name: say.settings },
];

function PlaceLink({ place, onFollow }: Readonly<{ place: Place; onFollow?: () => void }>) {
  const intl = useIntl();
  return (
    <NavLink
      to={place.to}
      end={place.isExact ?? false}
      className="nav-link"
      {...(onFollow ? { onClick: onFollow } : {})}
    >
      <Icon name={place.icon} />
      <span>{intl.formatMessage(place.name)}</span>
    </NavLink>
  );
}

function MorePlaces() {
  const intl = useIntl();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setIsOpen}>
      <Button tone="quiet" icon="more">
        {intl.formatMessage(say.more)}
      </Button>
      <Popover className="popover" placement="top end">
        <Dialog className="nav-more" aria-label={intl.formatMessage(say.more)}>
          {SELDOM.map((place) => (
            <PlaceLink key={place.to} place={place} onFollow={() => setIsOpen(false)} />
          ))}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

/** The ways to all pages: a rail on wide screens, a bar under the thumb on phones. */
export function Nav() {
  const intl = useIntl();
  return (
    <nav className="nav" aria-label={intl.formatMessage(say.navigation)}>
      <ul>
        {DAILY.map((place) => (
          <li key={place.to}>
            <PlaceLink place={place} />
          </li>
        ))}
        {SELDOM.map((place) => (
          <li key={place.to} className="nav-seldom">
            <PlaceLink place={place} />
          </li>
        ))}
        <li className="nav-rest">
          <MorePlaces />
        </li>
      </ul>
    </nav>
  );
}
