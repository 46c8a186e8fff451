import { useFormat } from '@sw/web-kit/format/use-format.ts';
import type { ConnectionState } from '@sw/web-kit/graphql/connection-state.ts';
import { useConnection } from '@sw/web-kit/graphql/graph-provider.tsx';
import { Icon, type IconName } from '@sw/web-kit/ui/icons.tsx';
import { useIntl } from 'react-intl';
import { cockpitMessages as say } from '#/features/cockpit/messages.ts';

type Look = Readonly<{ icon: IconName; tone: 'good' | 'warn' | 'plain' }>;

const LOOKS: Readonly<Record<ConnectionState['kind'], Look>> = {
  idle: { icon: 'link', tone: 'plain' },
  connecting: { icon: 'link', tone: 'plain' },
  connected: { icon: 'link', tone: 'good' },
  resumed: { icon: 'good', tone: 'good' },
  reconnecting: { icon: 'warn', tone: 'warn' },
  offline: { icon: 'offline', tone: 'warn' },
};

/** Says honestly whether what is on the page is live. */
export function ConnectionBadge() {
  const intl = useIntl();
  const format = useFormat();
  const state = useConnection();
  const { icon, tone } = LOOKS[state.kind];
  const text = () => {
    if (state.kind === 'offline' || state.kind === 'reconnecting')
      return intl.formatMessage(say[state.kind], { when: format.clock(state.since) });
    return intl.formatMessage(state.kind === 'idle' ? say.connecting : say[state.kind]);
  };
  return (
    <div
      className="connection"
      data-tone={tone}
      role="status"
      aria-label={intl.formatMessage(say.connection)}
    >
      <Icon name={icon} />
      <span>{text()}</span>
    </div>
  );
}
